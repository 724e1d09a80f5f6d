import 'server-only'
import { z } from 'zod'
import { type Refusal, forbidden, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { transact } from '../platform/db'
import { emailAddress } from './email'
import { makeUser, personName } from './make-user'
import { hashPassword } from './password'
import { passwordFault } from './password-rules'
import type { SignedIn } from './sign-in'

/** True while nobody has an account here: then the first visitor makes the owner. */
export async function isFirstRun(): Promise<boolean> {
  return (await transact({ role: 'gate' }, (tx) => tx.user.findFirst({ select: { id: true } }))) === null
}

/** What the first-run page asks for. */
export const firstOwner = z.object({ name: personName, email: emailAddress, password: z.string() })

const closed = forbidden('This server has its owner already. Sign in, or ask for an invitation.')

/** Whoever makes the first account takes this lock, so that of many at once one does. */
export const firstRunLock = 0x7661726f

/** Makes the first account. Refused as soon as there is any, however many try at the same time. */
export async function makeFirstOwner(person: z.output<typeof firstOwner>): Promise<Result<SignedIn, Refusal>> {
  if (!(await isFirstRun())) return closed
  const fault = passwordFault(person.password, person)
  if (fault !== null) return invalid(fault, [{ path: 'password', message: fault }])
  const { email, name } = person
  const passwordHash = await hashPassword(person.password)
  return transact({ role: 'gate' }, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${firstRunLock})`
    if ((await tx.user.findFirst({ select: { id: true } })) !== null) return closed
    const made = await makeUser(tx, { email, name, passwordHash })
    return made.ok ? ok(made.value) : made
  })
}
