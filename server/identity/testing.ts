import 'server-only'
import { encode } from 'next-auth/jwt'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { type UserId, asId } from '@/core/ids'
import { hashPassword } from './password'
import { openSession } from './session'

/** A password that every rule lets pass. */
export const goodPassword = 'lamp ocean staple thirteen'

/** How a test's person differs from an ordinary one, who has `goodPassword`. */
export interface PersonTraits {
  readonly email?: string
  readonly name?: string
  readonly password?: string | null
  readonly demo?: boolean
  readonly disabled?: boolean
}

/** Somebody with an account. */
export interface Person {
  readonly userId: UserId
  readonly email: string
  readonly name: string
}

/** Writes a person straight into the database. */
export async function addPerson(system: pg.Pool, traits: PersonTraits = {}): Promise<Person> {
  const { password = goodPassword, demo = false, disabled = false, name = 'Ana Lyst' } = traits
  const userId = asId<UserId>(uuidv7())
  const email = traits.email ?? `${userId}@example.org`
  await system.query(
    'insert into "User" ("id", "email", "name", "passwordHash", "demo", "disabledAt") values ($1, $2, $3, $4, $5, $6)',
    [userId, email, name, password === null ? null : await hashPassword(password), demo, disabled ? new Date() : null],
  )
  return { userId, email, name }
}

/** The cookie of a session, as sign-in would have set it. */
export async function sessionCookie(
  userId: UserId,
  epoch = 1,
  secret = process.env.NEXTAUTH_SECRET ?? '',
  maxAge = 600,
): Promise<string> {
  return `next-auth.session-token=${await encode({ token: { ...openSession({ sub: userId, epoch }) }, secret, maxAge })}`
}

/** A request from a page of this site, with a body when there is one. */
export function requestFromPage(
  method: string,
  path: string,
  { cookie, body }: { readonly cookie?: string; readonly body?: unknown } = {},
): Request {
  const origin = new URL(process.env.NEXTAUTH_URL ?? '').origin
  return new Request(`${origin}${path}`, {
    method,
    headers: {
      origin,
      'sec-fetch-site': 'same-origin',
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}
