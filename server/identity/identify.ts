import 'server-only'
import { decode } from 'next-auth/jwt'
import { type UserId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import type { Actor } from '../actor'
import { pool } from '../platform/db'
import { env } from '../platform/env'
import { clientAddress } from './client-address'
import { isDemoMode } from './demo'
import { tooMany } from './limits'
import { hashSecret } from './secret'
import { type Session, type SessionOwner, ownerOf, parseSession } from './session'
import { cookieName } from './session-cookie'
import { countFailure, waitAfterFailures } from './token-failures'

type TokenOwner = SessionOwner & { readonly scope: 'read' | 'write' }

const signInFirst: Refusal = {
  code: 'unauthenticated',
  detail: 'Sign in, or send a personal access token as “Authorization: Bearer vt_…”.',
}

const unknownToken: Refusal = {
  code: 'unauthenticated',
  detail: 'This token is unknown, expired or revoked. Make a new one under “Access tokens”.',
}

/** Who sends this request: by bearer token when there is one, else by session cookie. Asked anew for every request, so that sign-out and removal hold at once. */
export async function identify(request: Request): Promise<Result<Actor, Refusal>> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const token = /^Bearer (vt_[\w-]{20,100})$/.exec(authorization)?.[1]
    return token === undefined
      ? err(signInFirst)
      : identifyToken(
          token,
          clientAddress((name) => request.headers.get(name)),
        )
  }
  return identifyCookies(parseCookies(request.headers.get('cookie') ?? ''))
}

/** The same by the cookies of a page's request. */
export async function identifyCookies(cookies: ReadonlyMap<string, string>): Promise<Result<Actor, Refusal>> {
  const token = sessionToken(cookies)
  const session = token === null ? null : await readSession(token)
  const owner = session === null ? null : await ownerOf(session)
  return owner === null
    ? err(signInFirst)
    : ok({ ...owner, userId: asId<UserId>(owner.userId), via: 'session', scope: 'write' })
}

async function identifyToken(token: string, address: string | null): Promise<Result<Actor, Refusal>> {
  const wait = await waitAfterFailures(address)
  if (wait !== null) return err(tooMany(wait))
  const { rows } = await pool().query<TokenOwner>('select * from identify_token($1)', [hashSecret(token)])
  const owner = rows[0]
  if (owner === undefined || (owner.demo && !isDemoMode())) {
    await countFailure(address)
    return err(unknownToken)
  }
  const { userId, name, email, demo, scope } = owner
  return ok({ userId: asId<UserId>(userId), name, email, demo, via: 'token', scope })
}

async function readSession(token: string): Promise<Session | null> {
  try {
    const claims = await decode({ token, secret: env().secret })
    return claims === null ? null : parseSession(claims)
  } catch (error) {
    // A cookie that isn't ours, or is out of date, is no session; anything else is a bug.
    if (error instanceof Error && /JWE|JWT|decrypt|exp|key/i.test(`${error.name} ${error.message}`)) return null
    throw error
  }
}

function sessionToken(cookies: ReadonlyMap<string, string>): string | null {
  const name = cookieName()
  const whole = cookies.get(name)
  if (whole !== undefined && whole !== '') return whole
  const chunks: string[] = []
  for (let chunk = cookies.get(`${name}.0`); chunk !== undefined; chunk = cookies.get(`${name}.${chunks.length}`)) {
    chunks.push(chunk)
  }
  return chunks.length > 0 ? chunks.join('') : null
}

function parseCookies(header: string): ReadonlyMap<string, string> {
  return new Map(
    header.split(';').flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=')
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
    }),
  )
}
