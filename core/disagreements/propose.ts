import type { CategoryId, UserId } from '../ids'
import { codingOf } from './coding'
import { consensusOf, unionOf } from './consensus'
import type { ConsensusSpan, Outcome } from './decision'
import type { Found, Side } from './disagreement'
import type { IsAbove } from './kind'
import { majorityOf } from './vote'

/** A decision that suggests itself, to be accepted or edited. */
export interface Proposal {
  readonly outcome: Outcome
  /** Outcome `side`: the first side that says it. */
  readonly chosenAuthorId: UserId | null
  readonly consensus: readonly ConsensusSpan[]
  /** A sentence for the person who decides. */
  readonly why: string
}

interface ProposeOptions {
  readonly text: string
  readonly isAbove: IsAbove
}

/**
 * Proposes a consensus where the sides agree in something, else null. `boundary`: the same categories on all the words
 * that any side put them on. `extra`: the categories that all who marked it share. `depth`: the most specific that a
 * side chose. These need more than half of the analysts to have marked the place at all. `category` and `missed`: what
 * more than half of them say. Categories of different sides are never put together.
 */
export function proposeConsensus(found: Found, options: ProposeOptions): Proposal | null {
  const marking = found.sides.filter(({ highlights }) => highlights.length > 0)
  const isMarkedByMost = marking.length * 2 > found.sides.length
  switch (found.kind) {
    case 'boundary':
      return isMarkedByMost ? proposeUnion(marking, options) : null
    case 'extra':
      return isMarkedByMost ? proposeShared(marking, options) : null
    case 'depth':
      return proposeSpecific(marking, options)
    case 'category':
    case 'missed':
      return proposeMajority(found.sides, options)
  }
}

function proposeUnion(marking: readonly Side[], { text }: ProposeOptions): Proposal | null {
  const [first, ...others] = setsOf(marking)
  if (!first || first.length === 0 || others.some((set) => set.join() !== first.join())) return null
  const why =
    'All who marked this chose the same categories; the proposal takes in all the words that any of them marked.'
  return named(text, marking, unionOf(text, marking, first), why)
}

function proposeShared(marking: readonly Side[], { text }: ProposeOptions): Proposal | null {
  const sets = setsOf(marking)
  const smallest = sets.reduce((least, set) => (set.length < least.length ? set : least), sets[0] ?? [])
  if (smallest.length === 0 || !sets.every((set) => smallest.every((id) => set.includes(id)))) return null
  const why = 'The proposal keeps the categories that all who marked this have in common.'
  return named(text, marking, unionOf(text, marking, smallest), why)
}

function proposeSpecific(marking: readonly Side[], { text, isAbove }: ProposeOptions): Proposal | null {
  const sets = setsOf(marking)
  const all = [...new Set(sets.flat())]
  const at = sets.findIndex((set) => all.every((id) => set.includes(id) || set.some((own) => isAbove(id, own))))
  const side = marking[at]
  if (!side) return null
  const why = 'The proposal takes the most specific category; what the others chose stands above it in the codebook.'
  return chosen(text, marking, side.authorId, why)
}

function proposeMajority(sides: readonly Side[], { text }: ProposeOptions): Proposal | null {
  const party = majorityOf(text, sides)
  const [authorId] = party?.authorIds ?? []
  if (!party || !authorId || (party.coding.marked !== '' && party.coding.categoryIds.length === 0)) return null
  const count = `${party.authorIds.length} of ${sides.length} analysts`
  const why = party.coding.marked === '' ? `${count} marked nothing here.` : `${count} agree on this.`
  return chosen(text, sides, authorId, why)
}

/** The coding of one side as a proposal. */
export function chosen(text: string, sides: readonly Side[], authorId: UserId, why: string): Proposal {
  return { outcome: 'side', chosenAuthorId: authorId, consensus: consensusOf('side', { sides }, authorId, text), why }
}

/** A consensus as the side that says just this, or as one in which all sides are right. */
function named(text: string, sides: readonly Side[], consensus: readonly ConsensusSpan[], why: string): Proposal {
  const { key } = codingOf(text, consensus)
  const side = sides.find(({ highlights }) => codingOf(text, highlights).key === key)
  return { outcome: side ? 'side' : 'both', chosenAuthorId: side?.authorId ?? null, consensus, why }
}

function setsOf(sides: readonly Side[]): readonly (readonly CategoryId[])[] {
  return sides.map(({ highlights }) => [...new Set(highlights.flatMap(({ categoryIds }) => categoryIds))].sort())
}
