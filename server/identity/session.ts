import 'server-only'
import { randomUUID } from 'node:crypto'
import { type JWT, type JWTDecodeParams, decode } from 'next-auth/jwt'
import { type UserId, asId, isUuid } from '@/core/ids'
import { transact } from '../platform/db'
import { askGate } from './ask-gate'
import { isDemoMode } from './demo'
import { hashSecret } from './secret'

/** Two weeks without a visit end a session. */
export const sessionSeconds = 14 * 24 * 60 * 60

/** What a session's token says: who, and under which epoch. Names and addresses are read anew each time. */
export interface SessionClaims {
  readonly sub: UserId
  readonly epoch: number
}

/** The claims with an id of the session's own, by which it can be ended alone. It stays through every renewal. */
export type Session = SessionClaims & { readonly sid: string }

/** Whom a living session names. */
export interface SessionOwner {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
}

/** The claims of a new session for `userId`; null when there is no such user, or the user may not come in. */
export async function claimsFor(userId: string): Promise<SessionClaims | null> {
  if (!isUuid(userId)) return null
  const user = await transact({ role: 'gate' }, (tx) =>
    tx.user.findUnique({ where: { id: userId }, select: { sessionEpoch: true, disabledAt: true, demo: true } }),
  )
  if (user === null || user.disabledAt !== null || (user.demo && !isDemoMode())) return null
  return { sub: asId<UserId>(userId), epoch: user.sessionEpoch }
}

/** A session about to begin. */
export function openSession(claims: SessionClaims): Session {
  return { ...claims, sid: randomUUID() }
}

/** The session a decoded token tells of, or null when it tells of none. */
export function parseSession({ sub, epoch, sid }: JWT): Session | null {
  if (!isUuid(sub) || !Number.isSafeInteger(epoch) || typeof epoch !== 'number') return null
  return { sub: asId<UserId>(sub), epoch, sid: typeof sid === 'string' ? sid : '' }
}

/** Whom a session names, or null when it was ended: here, everywhere, or with its account. Asked with every request. */
export async function ownerOf({ sub, epoch, sid }: Session): Promise<SessionOwner | null> {
  const { rows } = await askGate<SessionOwner>(
    `select s.* from identify_session($1, $2) s
     where not exists (select from "VerificationToken" v where v."token" = $3)`,
    [sub, epoch, spentMark(sid)],
  )
  const found = rows[0]
  return found === undefined || (found.demo && !isDemoMode()) ? null : found
}

/** Reads a session's token as next-auth asks for it: a session that was ended is none, even if its token is sound. */
export async function decodeLiving(params: JWTDecodeParams): Promise<JWT | null> {
  const claims = await decode(params)
  const session = claims === null ? null : parseSession(claims)
  return session !== null && (await ownerOf(session)) !== null ? claims : null
}

const spent = 'signed-out'

/** How a session that was signed out of stands among the tokens that are not taken again. */
function spentMark(sid: string): string {
  return hashSecret(`${spent} ${sid}`)
}

/**
 * Ends this one session: a copy of its cookie is worth nothing from now on. It is remembered, in next-auth's table of
 * tokens with an end, until it would have ended by itself.
 */
export async function closeSession({ sid }: Session): Promise<void> {
  if (sid === '') return
  const expires = new Date(Date.now() + sessionSeconds * 1_000)
  await transact({ role: 'gate' }, async (tx) => {
    await tx.verificationToken.deleteMany({ where: { identifier: spent, expires: { lt: new Date() } } })
    await tx.verificationToken.createMany({
      data: { identifier: spent, token: spentMark(sid), expires },
      skipDuplicates: true,
    })
  })
}
