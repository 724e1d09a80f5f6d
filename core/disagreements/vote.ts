import type { UserId } from '../ids'
import { codingOf, type Coding } from './coding'
import type { Side } from './disagreement'

/** Sides that say the same after normalising. */
interface Party {
  readonly coding: Coding
  /** In the order of the sides; never empty. */
  readonly authorIds: readonly UserId[]
}

/** What more than half of those who submitted say, or null. */
export function majorityOf(text: string, sides: readonly Side[]): Party | null {
  const parties = new Map<string, { readonly coding: Coding; readonly authorIds: UserId[] }>()
  for (const { authorId, highlights } of sides) {
    const coding = codingOf(text, highlights)
    const party = parties.get(coding.key)
    if (party) party.authorIds.push(authorId)
    else parties.set(coding.key, { coding, authorIds: [authorId] })
  }
  return [...parties.values()].find(({ authorIds }) => authorIds.length * 2 > sides.length) ?? null
}
