import 'server-only'
import { type TokenId, asId } from '@/core/ids'

/** A personal access token as its owner sees it later: everything but the token. */
export interface TokenCard {
  readonly id: TokenId
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly createdAt: string
  /** To the minute. */
  readonly lastUsedAt: string | null
  readonly expiresAt: string | null
}

/** The columns a card is made of. */
export const tokenColumns = {
  id: true,
  name: true,
  scope: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const

interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date | null
}

export function presentToken(row: TokenRow): TokenCard {
  return {
    id: asId<TokenId>(row.id),
    name: row.name,
    scope: row.scope,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }
}
