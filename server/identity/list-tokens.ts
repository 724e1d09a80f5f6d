import 'server-only'
import type { Actor } from '../actor'
import { transact } from '../platform/db'
import { type TokenCard, presentToken, tokenColumns } from './present-token'

/** The actor's tokens that were not revoked, newest first. Expired ones are among them, to be seen and taken away. */
export function listTokens({ userId }: Actor): Promise<readonly TokenCard[]> {
  return transact({ role: 'app', userId }, async (tx) => {
    const rows = await tx.apiToken.findMany({
      where: { userId, revokedAt: null },
      select: tokenColumns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
    return rows.map(presentToken)
  })
}
