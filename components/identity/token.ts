/** A personal access token as the screen shows it: everything but the token. Times are ISO 8601. */
export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly expiresAt: string | null
}

/** A new one with its secret, which is told this once. */
export type CreatedToken = TokenRow & { readonly token: string }
