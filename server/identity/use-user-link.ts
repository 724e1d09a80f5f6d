import 'server-only'
import { type UserId, asId } from '@/core/ids'
import { type Refusal, invalid } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { transact } from '../platform/db'
import { countAttempt, linkAddress } from './limits'
import { hashPassword } from './password'
import { passwordFault } from './password-rules'
import type { SessionClaims } from './session'
import { readUserLink, voidLinks } from './user-link'
import { hashSecret } from './secret'

const spent: Refusal = { code: 'not-found', detail: 'This link was used already or is too old. Ask for a new one.' }

/**
 * Sets the password of the link's account, once, however many try at the same time. Every session of the account
 * and every other link to it ends; the claims are those of a new session for the bearer.
 */
export async function useUserLink(
  secret: string,
  password: string,
  address: string | null,
): Promise<Result<SessionClaims, Refusal>> {
  const owner = await readUserLink(secret)
  if (owner === null) {
    const room = await countAttempt([[linkAddress, address]])
    return room.ok ? err(spent) : room
  }
  const fault = passwordFault(password, owner)
  if (fault !== null) return invalid(fault, [{ path: 'password', message: fault }])
  const passwordHash = await hashPassword(password)
  return transact({ role: 'gate' }, async (tx) => {
    const { count } = await tx.userLink.updateMany({
      where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    })
    if (count === 0) return err(spent)
    const { sessionEpoch } = await tx.user.update({
      where: { id: owner.userId },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
      select: { sessionEpoch: true },
    })
    await voidLinks(tx, owner.userId)
    return ok({ sub: asId<UserId>(owner.userId), epoch: sessionEpoch })
  })
}
