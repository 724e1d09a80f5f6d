import 'server-only'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { type UserId, asId } from '@/core/ids'
import { type Refusal, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Tx } from '../platform/db'
import type { SignedIn } from './sign-in'

/** A person's name as others see it: 1 to 120 characters of one line. */
export const personName = z
  .string()
  .trim()
  .min(1, 'Write your name as the others should see it.')
  .max(120, 'Use at most 120 characters.')
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'Some of these characters can’t be shown: write it on one line.')

/** A user about to be made; `passwordHash` is null for somebody who will set a password by a link. */
export interface NewUser {
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
}

/** Writes the row, in a transaction of the gate. Refused when the address has an account already. */
export async function makeUser(tx: Tx, user: NewUser): Promise<Result<SignedIn, Refusal>> {
  const { count } = await tx.user.createMany({ data: { id: uuidv7(), ...user }, skipDuplicates: true })
  if (count === 0) {
    return invalid('There is already an account with this e-mail address.', [
      { path: 'email', message: 'There is already an account with this e-mail address.' },
    ])
  }
  const { id } = await tx.user.findUniqueOrThrow({ where: { email: user.email }, select: { id: true } })
  return ok({ userId: asId<UserId>(id), name: user.name, email: user.email })
}
