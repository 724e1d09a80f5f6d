import 'server-only'
import type { TokenId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { transact } from '../platform/db'

/** Makes one of the actor's tokens void from the next request on. A repeat changes nothing. */
export function revokeToken({ userId }: Actor, id: TokenId): Promise<Result<void, Refusal>> {
  return transact({ role: 'app', userId }, async (tx) => {
    await tx.apiToken.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: new Date() } })
    return (await tx.apiToken.count({ where: { id, userId } })) === 0 ? notFound('token') : ok(undefined)
  })
}
