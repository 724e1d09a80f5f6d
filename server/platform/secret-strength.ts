import 'server-only'

/** Secrets that stand in the repository as examples, and so protect nothing. A test finds any that is missing here. */
export const exampleSecrets: readonly string[] = ['replace-me-with-the-output-of-openssl-rand-base64-48']

/** A session secret below this many bytes can be guessed in time. */
export const leastSecretBytes = 32

const placeholder =
  /change[-_ ]?me|replace[-_ ]?me|example|placeholder|your[-_ ]?secret|password|secret[-_ ]?key|insecure|default/i

/** Why a secret is too weak to sign sessions with, or null when it looks like a random one. */
export function weakness(secret: string): string | null {
  if (exampleSecrets.includes(secret.trim())) return 'is the example from the repository'
  if (new TextEncoder().encode(secret).length < leastSecretBytes) return `is shorter than ${leastSecretBytes} bytes`
  if (placeholder.test(secret)) return 'reads like a placeholder'
  if (isMonotonous(secret)) return 'is not random'
  return null
}

/**
 * Few different characters, a pattern that repeats, or a run along the alphabet. Random hexadecimal of 32 characters has
 * about 14 different ones (fewer than 8 once in a million), so nothing random is turned away.
 */
function isMonotonous(secret: string): boolean {
  const characters = [...secret]
  if (new Set(characters).size < 8) return true
  const repeats = (period: number) => characters.every((character, at) => character === characters[at % period])
  if (Array.from({ length: Math.floor(characters.length / 2) }, (_, at) => at + 1).some(repeats)) return true
  const neighbours = characters
    .slice(1)
    .filter((character, at) => Math.abs(codeAt(character) - codeAt(characters[at] ?? '')) <= 1)
  return neighbours.length > characters.length / 2
}

function codeAt(character: string): number {
  return character.codePointAt(0) ?? 0
}
