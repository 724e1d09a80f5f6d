import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits as URL-safe characters: tokens, links, invitations. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** How such a secret is stored: SHA-256 is enough, as it can't be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
