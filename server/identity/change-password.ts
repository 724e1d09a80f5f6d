import 'server-only'
import { type Refusal, forbidden, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { transact } from '../platform/db'
import { countAttempt, forgiveAttempt, passwordChange } from './limits'
import { hashPassword, isPassword } from './password'
import { passwordFault } from './password-rules'
import type { SessionClaims } from './session'
import { voidLinks } from './user-link'

/** Gives the actor another password. All sessions end; the claims are those of a new one for where it was changed. */
export async function changePassword(
  actor: Actor,
  current: string,
  next: string,
): Promise<Result<SessionClaims, Refusal>> {
  if (actor.demo) return forbidden('The demo people have no password.')
  if (actor.via !== 'session') return forbidden('A password is changed where you are signed in, not with a token.')
  const room = await countAttempt([[passwordChange, actor.userId]])
  if (!room.ok) return room
  const { passwordHash } = await transact({ role: 'gate' }, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } }),
  )
  if (passwordHash === null)
    return forbidden(
      'You sign in through a provider. To have a password too, ask for a link on the page “Forgot the password?”.',
    )
  if (!(await isPassword(current, passwordHash))) {
    return invalid('The present password is not right.', [
      { path: 'current', message: 'The present password is not right.' },
    ])
  }
  const fault = passwordFault(next, actor)
  if (fault !== null) return invalid(fault, [{ path: 'next', message: fault }])
  await forgiveAttempt([[passwordChange, actor.userId]])
  const hash = await hashPassword(next)
  return transact({ role: 'gate' }, async (tx) => {
    const { sessionEpoch } = await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash: hash, sessionEpoch: { increment: 1 } },
      select: { sessionEpoch: true },
    })
    await voidLinks(tx, actor.userId)
    return ok({ sub: actor.userId, epoch: sessionEpoch })
  })
}
