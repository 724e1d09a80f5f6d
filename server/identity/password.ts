import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { makeSecret } from './secret'

/** Argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation; some 40 ms on a small server. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** In UTF-8. More is no safer, and hashing megabytes would be a way to tire the server. */
export const maxPasswordBytes = 1_024

/** The same letters typed on two keyboards may come composed or decomposed; they are one password. */
function normalise(password: string): string {
  return password.normalize('NFC')
}

/** The hash to store, with its parameters in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), cost)
}

/** Verified when there is no account, so that the answer takes as long as when there is one. */
const nobody = hash(makeSecret(), cost)

/** True when `password` is the one behind `stored`. Without `stored` it takes as long and is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  if (Buffer.byteLength(password, 'utf8') > maxPasswordBytes) return false
  const right = await verify(stored ?? (await nobody), normalise(password))
  return right && stored !== null
}
