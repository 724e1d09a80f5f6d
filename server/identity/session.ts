import 'server-only'
import { type JWT, type JWTDecodeParams, decode } from 'next-auth/jwt'
import { type UserId, asId, isUuid } from '@/core/ids'
import { transact } from '../platform/db'
import { askGate } from './ask-gate'
import { isDemoMode } from './demo'

/** Two weeks without a visit end a session. */
export const sessionSeconds = 14 * 24 * 60 * 60

/** What a session's token says: who, and under which epoch. Names and addresses are read anew each time. */
export interface SessionClaims {
  readonly sub: UserId
  readonly epoch: number
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

/** Reads a session's token as next-auth asks for it: a session that was ended elsewhere is none, even if its token is sound. */
export async function decodeLiving(params: JWTDecodeParams): Promise<JWT | null> {
  const claims = await decode(params)
  if (claims === null || !isUuid(claims.sub) || typeof claims.epoch !== 'number') return null
  const { rowCount } = await askGate('select from identify_session($1, $2)', [claims.sub, claims.epoch])
  return rowCount === 1 ? claims : null
}
