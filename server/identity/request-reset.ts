import 'server-only'
import { type UserId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { resetMail } from '../mail/reset-mail'
import { sendMail } from '../mail/send-mail'
import { transact } from '../platform/db'
import { reportFault } from '../platform/log'
import { countAttempt, resetAccount, resetAddress } from './limits'
import { makeUserLink } from './user-link'

/**
 * Asks for a link to a new password. The answer is the same, and as quick, whether the address has an account or
 * not; what is left to do comes back as `work`, to be done after the answer went out.
 */
export async function requestReset(
  email: string,
  address: string | null,
): Promise<Result<{ readonly work: () => Promise<void> }, Refusal>> {
  const room = await countAttempt([
    [resetAddress, address],
    [resetAccount, email],
  ])
  if (!room.ok) return room
  return ok({ work: () => mailLink(email).catch((error: unknown) => reportFault('reset mail', error)) })
}

async function mailLink(email: string): Promise<void> {
  const user = await transact({ role: 'gate' }, (tx) =>
    tx.user.findFirst({ where: { email, disabledAt: null, demo: false }, select: { id: true, name: true } }),
  )
  if (user === null) return
  const { url } = await makeUserLink(asId<UserId>(user.id), 'reset')
  await sendMail(resetMail({ to: email, name: user.name, url }))
}
