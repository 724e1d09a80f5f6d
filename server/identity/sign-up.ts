import 'server-only'
import { z } from 'zod'
import { type Refusal, invalid } from '@/core/refusal'
import { type Result, err } from '@/core/result'
import { transact } from '../platform/db'
import { countAttempt, linkAddress } from './limits'
import { makeUser, personName } from './make-user'
import { hashPassword } from './password'
import { passwordFault } from './password-rules'
import { readInvitation } from './read-invitation'
import type { SignedIn } from './sign-in'

/** What the invitation page asks for: the address is the invitation's, and so is the role. */
export const newcomer = z.object({ invitation: z.string().max(100), name: personName, password: z.string() })

/** Makes an account for the address of an open invitation. There is no other way to sign up with a password. */
export async function signUp(
  person: z.output<typeof newcomer>,
  address: string | null,
): Promise<Result<SignedIn, Refusal>> {
  const invitation = await readInvitation(person.invitation)
  if (invitation === null || invitation.state !== 'open') {
    const room = await countAttempt([[linkAddress, address]])
    return room.ok
      ? err({ code: 'not-found', detail: 'This invitation was used, taken back or is too old. Ask for a new one.' })
      : room
  }
  const { email } = invitation
  if (invitation.hasAccount)
    return invalid('There is already an account with this e-mail address. Sign in with it, then accept.')
  const fault = passwordFault(person.password, { email, name: person.name })
  if (fault !== null) return invalid(fault, [{ path: 'password', message: fault }])
  const passwordHash = await hashPassword(person.password)
  return transact({ role: 'gate' }, (tx) => makeUser(tx, { email, name: person.name, passwordHash }))
}
