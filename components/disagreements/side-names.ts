import type { UserId } from '@/core/ids'
import { initials } from '../ui/initials'

/** How one side is called on the screen. */
export interface SideName {
  /** “Ana Petrova”, “Analyst B”, or “You” with the letter. */
  readonly name: string
  /** Stands at the start of a stroke: initials, or the letter. */
  readonly sign: string
}

export interface NamingOptions {
  /** Of the disagreement, or of what else the people stand side by side in. */
  readonly id: string
  readonly authorIds: readonly UserId[]
  readonly nameOf: (id: UserId) => string
  readonly viewerId: UserId
  /** The project's setting: false calls the sides by letters. */
  readonly showNames: boolean
}

/**
 * The names of the sides of a disagreement. Letters go by a shuffle of its own for each disagreement, so that “Analyst A”
 * of one is not known by another; the same people always get the same letters there.
 */
export function nameSides(options: NamingOptions): ReadonlyMap<UserId, SideName> {
  const { id, authorIds, nameOf, viewerId, showNames } = options
  if (showNames) {
    return new Map(authorIds.map((author) => [author, { name: nameOf(author), sign: initials(nameOf(author)) }]))
  }
  const shuffled = [...new Set(authorIds)].sort((a, b) => hashOf(id + a) - hashOf(id + b) || (a < b ? -1 : 1))
  return new Map(
    shuffled.map((author, rank) => {
      const sign = letterOf(rank)
      return [author, { name: author === viewerId ? `You (Analyst ${sign})` : `Analyst ${sign}`, sign }]
    }),
  )
}

/** A, B … Z, AA, AB … */
function letterOf(rank: number): string {
  const last = String.fromCharCode(65 + (rank % 26))
  return rank < 26 ? last : letterOf(Math.floor(rank / 26) - 1) + last
}

/** FNV-1a over UTF-16 code units: spreads ids well enough to shuffle a handful of people. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
