import 'server-only'
import type { Actor } from '../actor'
import { transact } from '../platform/db'

/** True when the actor has a password here, and does not only come in through a provider. */
export async function hasPassword({ userId }: Actor): Promise<boolean> {
  const count = await transact({ role: 'gate' }, (tx) =>
    tx.user.count({ where: { id: userId, passwordHash: { not: null } } }),
  )
  return count === 1
}
