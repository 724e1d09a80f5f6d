import 'server-only'
import { decode } from 'next-auth/jwt'
import { type UserId, asId, isUuid } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import type { Actor } from '../actor'
import { askGate } from './ask-gate'
import { isDemoMode } from './demo'
import { hashSecret } from './secret'

interface Found {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
}

const signInFirst: Refusal = {
  code: 'unauthenticated',
  detail: 'Sign in, or send a personal access token as “Authorization: Bearer vt_…”.',
}

/** Who sends this request: by bearer token when there is one, else by session cookie. Asked anew for every request, so that sign-out and removal hold at once. */
export async function identify(request: Request): Promise<Result<Actor, Refusal>> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer (vt_[\w-]{20,100})$/.exec(authorization)?.[1]
    return token === undefined ? err(signInFirst) : identifyToken(token)
  }
  return identifyCookies(parseCookies(request.headers.get('cookie') ?? ''))
}

/** The same by the cookies of a page's request. */
export async function identifyCookies(cookies: ReadonlyMap<string, string>): Promise<Result<Actor, Refusal>> {
  const token = sessionToken(cookies)
  const secret = process.env.NEXTAUTH_SECRET
  if (token === null || secret === undefined) return err(signInFirst)
  const session = await readSession(token, secret)
  if (session === null) return err(signInFirst)
  const { rows } = await askGate<Found>('select * from identify_session($1, $2)', [session.userId, session.epoch])
  const found = rows[0]
  return found === undefined || (found.demo && !isDemoMode())
    ? err(signInFirst)
    : ok({ ...found, userId: asId<UserId>(found.userId), via: 'session', scope: 'write' })
}

async function identifyToken(token: string): Promise<Result<Actor, Refusal>> {
  const { rows } = await askGate<Found & { scope: 'read' | 'write' }>('select * from identify_token($1)', [
    hashSecret(token),
  ])
  const found = rows[0]
  if (found === undefined || (found.demo && !isDemoMode()))
    return err({
      code: 'unauthenticated',
      detail: 'This token is unknown, expired or revoked. Make a new one under “Access tokens”.',
    })
  const { userId, name, email, demo, scope } = found
  return ok({ userId: asId<UserId>(userId), name, email, demo, via: 'token', scope })
}

async function readSession(
  token: string,
  secret: string,
): Promise<{ readonly userId: string; readonly epoch: number } | null> {
  try {
    const claims = await decode({ token, secret })
    return claims !== null && isUuid(claims.sub) && typeof claims.epoch === 'number'
      ? { userId: claims.sub, epoch: claims.epoch }
      : null
  } catch (error) {
    // A cookie that isn't ours, or is out of date, is no session; anything else is a bug.
    if (error instanceof Error && /JWE|JWT|decrypt|exp|key/i.test(`${error.name} ${error.message}`)) return null
    throw error
  }
}

function sessionToken(cookies: ReadonlyMap<string, string>): string | null {
  for (const name of ['__Secure-next-auth.session-token', 'next-auth.session-token']) {
    const whole = cookies.get(name)
    if (whole !== undefined && whole !== '') return whole
    const chunks: string[] = []
    for (let chunk = cookies.get(`${name}.0`); chunk !== undefined; chunk = cookies.get(`${name}.${chunks.length}`))
      chunks.push(chunk)
    if (chunks.length > 0) return chunks.join('')
  }
  return null
}

function parseCookies(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(';').flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=')
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
    }),
  )
}
