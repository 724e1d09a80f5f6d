import 'server-only'
import { transact } from '../platform/db'

/** True while nobody has an account here: then the first visitor makes the owner. */
export async function isFirstRun(): Promise<boolean> {
  return (await transact({ role: 'gate' }, (tx) => tx.user.findFirst({ select: { id: true } }))) === null
}
