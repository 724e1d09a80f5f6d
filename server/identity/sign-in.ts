import 'server-only'
import { type UserId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { transact } from '../platform/db'
import { demoDomain, isDemoMode } from './demo'
import { parseEmail } from './email'
import { type Count, countAttempt, forgiveAttempt, signInAccount, signInAddress, signInHere } from './limits'
import { isPassword } from './password'

/** Somebody who showed who they are. */
export interface SignedIn {
  readonly userId: UserId
  readonly name: string
  readonly email: string
}

/** One sentence for a wrong password, an unknown address and an account that is closed: they must look alike. */
const wrong: Refusal = {
  code: 'unauthenticated',
  detail: 'This e-mail and password do not go together. Check both, or ask for a new password.',
}

/** Checks an e-mail address and a password. `address` is where the attempt comes from, null when not known. */
export async function signIn(
  email: unknown,
  password: unknown,
  address: string | null,
): Promise<Result<SignedIn, Refusal>> {
  const mail = parseEmail(email)
  const counts: Count[] = [
    [signInAddress, address],
    [signInHere, mail === null ? null : `${mail} ${address ?? ''}`],
    [signInAccount, mail],
  ]
  const room = await countAttempt(counts)
  if (!room.ok) return room
  const user = mail === null ? null : await findByEmail(mail)
  const stored = user !== null && user.disabledAt === null && !user.demo ? user.passwordHash : null
  const right = typeof password === 'string' && (await isPassword(password, stored))
  if (!right || user === null) return err(wrong)
  await forgiveAttempt(counts)
  return ok({ userId: asId<UserId>(user.id), name: user.name, email: user.email })
}

function findByEmail(email: string) {
  return transact({ role: 'gate' }, (tx) =>
    tx.user.findUnique({
      where: { email },
      select: { id: true, name: true, email: true, passwordHash: true, disabledAt: true, demo: true },
    }),
  )
}

/** Lets one of the demo people in by the part of the address before the @, while demo mode is on. */
export async function signInDemo(handle: unknown): Promise<Result<SignedIn, Refusal>> {
  const email = isDemoMode() && typeof handle === 'string' ? parseEmail(`${handle}@${demoDomain}`) : null
  const user = email === null ? null : await findByEmail(email)
  if (user === null || !user.demo || user.disabledAt !== null) {
    return err({ code: 'unauthenticated', detail: 'There is no such demo person here.' })
  }
  return ok({ userId: asId<UserId>(user.id), name: user.name, email: user.email })
}
