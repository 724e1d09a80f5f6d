import 'server-only'
import { z } from 'zod'
import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'
import { transact } from '../platform/db'
import { emailAddress } from './email'
import { makeUser, personName } from './make-user'
import { parseInput } from './parse-input'
import type { SignedIn } from './sign-in'

const newPerson = z.object({ email: emailAddress, name: personName })

/**
 * Makes an account without a password: for the person who runs the server. Its owner sets one by the link that
 * `makeUserLink` gives.
 */
export async function createUser(given: {
  readonly email: string
  readonly name: string
}): Promise<Result<SignedIn, Refusal>> {
  const person = parseInput(newPerson, given)
  if (!person.ok) return person
  return transact({ role: 'gate' }, (tx) => makeUser(tx, { ...person.value, passwordHash: null }))
}
