import type { UserId } from '../ids'
import { codingOf, type Coding } from './coding'
import type { Side } from './disagreement'

/** Sides that say the same after normalising. */
export interface Party {
  readonly coding: Coding
  /** In the order of the sides; never empty. */
  readonly authorIds: readonly UserId[]
}

/** The sides by what they say, the largest party first, then by first side. */
export function partiesOf(text: string, sides: readonly Side[]): readonly Party[] {
  const parties = new Map<string, { readonly coding: Coding; readonly authorIds: UserId[] }>()
  for (const { authorId, highlights } of sides) {
    const coding = codingOf(text, highlights)
    const party = parties.get(coding.key)
    if (party) party.authorIds.push(authorId)
    else parties.set(coding.key, { coding, authorIds: [authorId] })
  }
  return [...parties.values()].sort((a, b) => b.authorIds.length - a.authorIds.length)
}

/** What more than half of those who submitted say, or null. */
export function majorityOf(text: string, sides: readonly Side[]): Party | null {
  const [largest] = partiesOf(text, sides)
  return largest && largest.authorIds.length * 2 > sides.length ? largest : null
}
