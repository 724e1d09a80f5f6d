import 'server-only'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { UserId } from '@/core/ids'
import { type Refusal, conflict, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { tokenId } from '../http/ids'
import { transact } from '../platform/db'
import { type TokenCard, presentToken, tokenColumns } from './present-token'
import { hashSecret, makeSecret } from './secret'

/** More living tokens than anybody keeps apart. */
const mostTokens = 50

/** What a new token is to be. The id is the client's, so that the same request twice makes one token. */
export const newToken = z.strictObject({
  id: tokenId.optional(),
  name: z.string().trim().min(1, 'Say what the token is for.').max(80, 'Use at most 80 characters.'),
  scope: z.enum(['read', 'write']),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value))
    .nullable()
    .optional(),
})

/** A new token with its secret, which is shown now and never again. */
export type CreatedToken = TokenCard & { readonly token: string }

/** Makes a token for `userId`. Refused when the id is taken, since the secret can't be shown twice. */
export async function createToken(
  userId: UserId,
  given: z.output<typeof newToken>,
): Promise<Result<CreatedToken, Refusal>> {
  const { id = uuidv7(), name, scope, expiresAt = null } = given
  if (expiresAt !== null && expiresAt <= new Date()) {
    return invalid('A token must expire in the future, or never.', [{ path: 'expiresAt', message: 'This is past.' }])
  }
  const token = `vt_${makeSecret()}`
  return transact({ role: 'app', userId }, async (tx) => {
    if ((await tx.apiToken.count({ where: { userId, revokedAt: null } })) >= mostTokens) {
      return invalid(`You have ${mostTokens} tokens. Revoke those you no longer use.`)
    }
    const { count } = await tx.apiToken.createMany({
      data: { id, userId, name, scope, expiresAt, tokenHash: hashSecret(token) },
      skipDuplicates: true,
    })
    if (count === 0)
      return conflict(
        'id-taken',
        'A token with this id was made before, and is not shown twice. Make one with another id.',
      )
    const row = await tx.apiToken.findUniqueOrThrow({ where: { id }, select: tokenColumns })
    return ok({ ...presentToken(row), token })
  })
}
