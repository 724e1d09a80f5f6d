import 'server-only'
import { type Refusal, forbidden } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { transact } from '../platform/db'

/** Ends every session of the actor, this one too. Access tokens stay; they have a list of their own. */
export async function signOutEverywhere(actor: Actor): Promise<Result<void, Refusal>> {
  if (actor.demo) return forbidden('Others may be looking around as this demo person. Sign out here instead.')
  await transact({ role: 'gate' }, (tx) =>
    tx.user.update({ where: { id: actor.userId }, data: { sessionEpoch: { increment: 1 } } }),
  )
  return ok(undefined)
}
