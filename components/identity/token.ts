/** A personal access token as the screen shows it: everything but the token. Times are ISO 8601. */
export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly expiresAt: string | null
}

/** The secret in the answer to making a token; null when the answer has none. */
export function secretOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
    ? body.token
    : null
}
