import 'server-only'
import { type Refusal, forbidden } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { transact } from '../platform/db'

/** Changes the name the others see. Refused to the demo people, who are everybody's. */
export async function updateProfile(actor: Actor, name: string): Promise<Result<{ readonly name: string }, Refusal>> {
  if (actor.scope !== 'write') return forbidden('This token may only read. Make one with the scope “write”.')
  if (actor.demo) return forbidden('The demo people keep their names. Make an account of your own to choose one.')
  await transact(
    { role: 'app', userId: actor.userId },
    (tx) => tx.$executeRaw`update "User" set "name" = ${name} where "id" = ${actor.userId}::uuid`,
  )
  return ok({ name })
}
