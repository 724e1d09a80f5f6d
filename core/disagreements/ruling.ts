import type { DisagreementId, UserId } from '../ids'
import { invalid, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import type { ConsensusSpan, Outcome } from './decision'
import { disputedStretches } from './difference'
import type { Found } from './disagreement'
import type { Agreed } from './find'
import type { IsAbove } from './kind'
import { chosen, proposeConsensus, type Proposal } from './propose'
import { majorityOf } from './vote'
import { countWords } from './words'

/** A rule by which many places are decided at once. */
export type RulingRule =
  /** What all marked alike enters the consensus. */
  | { readonly kind: 'unanimous' }
  /** Extents that differ by fewer words are joined. `underWords`: 1 to 100. */
  | { readonly kind: 'boundary-union'; readonly underWords: number }
  /** What this share of all who submitted says is right. `share`: above 0.5, at most 1; counts in whole percent. */
  | { readonly kind: 'majority'; readonly share: number }
  /** Of categories above and below each other the most specific is right. */
  | { readonly kind: 'more-specific' }

/** What a rule makes of one place. Offsets: UTF-16 code units, half-open. */
interface RuledPlace {
  /** Null for a passage that all agree on. */
  readonly disagreementId: DisagreementId | null
  readonly start: number
  readonly end: number
  readonly outcome: Outcome
  readonly chosenAuthorId: UserId | null
  readonly consensus: readonly ConsensusSpan[]
  /** The sentence to store as the decision's reason. */
  readonly reason: string
}

/** What a rule is applied to: the disagreements to be decided, and the passages that all agree on. */
interface RulingGround {
  readonly text: string
  /** Of the article, BCP 47. */
  readonly language: string
  readonly disagreements: readonly (Found & { readonly id: DisagreementId })[]
  readonly agreed: readonly Agreed[]
  readonly isAbove: IsAbove
}

/**
 * The places that a rule decides, by place. It leaves alone what it does not speak of, and never puts categories of
 * different sides together. Passages that all agree on come with outcome `both`; those without a category are left out.
 */
export function applyRule(rule: RulingRule, ground: RulingGround): readonly RuledPlace[] {
  const ruled: RuledPlace[] =
    rule.kind === 'unanimous'
      ? ground.agreed
          .filter(({ categoryIds }) => categoryIds.length > 0)
          .map(({ start, end, categoryIds }) => ({
            ...{ disagreementId: null, start, end, outcome: 'both', chosenAuthorId: null },
            consensus: [{ start, end, categoryIds }],
            reason: 'All analysts marked this alike.',
          }))
      : ground.disagreements.flatMap((found) => {
          const proposal = propose(rule, found, ground)
          if (!proposal) return []
          const { why: reason, ...decided } = proposal
          return [{ disagreementId: found.id, start: found.start, end: found.end, ...decided, reason }]
        })
  return ruled.sort((a, b) => a.start - b.start || a.end - b.end)
}

function propose(
  rule: Exclude<RulingRule, { kind: 'unanimous' }>,
  found: Found,
  { text, language, isAbove }: RulingGround,
): Proposal | null {
  switch (rule.kind) {
    case 'boundary-union': {
      if (found.kind !== 'boundary' || found.sides.some(({ highlights }) => highlights.length === 0)) return null
      const proposal = proposeConsensus(found, { text, isAbove })
      const ids = proposal ? [...new Set(proposal.consensus.flatMap(({ categoryIds }) => categoryIds))] : []
      let words = 0
      for (const stretch of disputedStretches(text, found.sides, ids)) {
        words += countWords(text, stretch, language, rule.underWords)
        if (words >= rule.underWords) return null
      }
      const why = `All chose the same categories, and what they marked differs by ${inWords(words)}: all the words that any of them marked are taken.`
      return proposal && { ...proposal, why }
    }
    case 'majority': {
      const party = majorityOf(text, found.sides)
      const [authorId] = party?.authorIds ?? []
      if (!party || !authorId || (party.coding.marked !== '' && party.coding.categoryIds.length === 0)) return null
      const count = party.authorIds.length
      if (percent(count / found.sides.length) < percent(rule.share)) return null
      const says = party.coding.marked === '' ? 'marked nothing here' : 'agree'
      const why = `${count} of ${found.sides.length} analysts ${says}; at least ${percent(rule.share)} % were asked for.`
      return chosen(text, found.sides, authorId, why)
    }
    case 'more-specific': {
      const proposal = found.kind === 'depth' ? proposeConsensus(found, { text, isAbove }) : null
      const why = 'The categories differ only by standing above or below each other: the most specific one is taken.'
      return proposal && { ...proposal, why }
    }
  }
}

/** The rule as it is shown to the person before it is applied. */
export function ruleInWords(rule: RulingRule): string {
  switch (rule.kind) {
    case 'unanimous':
      return 'What all analysts marked alike enters the consensus; white space and punctuation at its ends do not count.'
    case 'boundary-union':
      return `Where all analysts chose the same categories and what they marked differs by fewer than ${inWords(rule.underWords)}, the consensus takes all the words that any of them marked.`
    case 'majority':
      return `Where more than half of the analysts, and at least ${percent(rule.share)} % of them, say the same, they are right; also where they marked nothing.`
    case 'more-specific':
      return 'Where the categories differ only by standing above or below each other in the codebook, the most specific one is right.'
  }
}

/** Reads a rule from a request or the database. */
export function parseRule(value: unknown): Result<RulingRule, Refusal> {
  const rule: { readonly kind?: unknown; readonly underWords?: unknown; readonly share?: unknown } =
    typeof value === 'object' && value !== null ? value : {}
  switch (rule.kind) {
    case 'unanimous':
    case 'more-specific':
      return ok({ kind: rule.kind })
    case 'boundary-union': {
      const { underWords } = rule
      if (typeof underWords === 'number' && Number.isInteger(underWords) && underWords >= 1 && underWords <= 100) {
        return ok({ kind: rule.kind, underWords })
      }
      return refused('underWords', 'Give a whole number of words from 1 to 100.')
    }
    case 'majority': {
      const { share } = rule
      if (typeof share === 'number' && share > 0.5 && share <= 1) return ok({ kind: rule.kind, share })
      return refused('share', 'Give a share above 0.5 and at most 1.')
    }
    default:
      return refused('kind', 'Choose unanimous, boundary-union, majority or more-specific.')
  }
}

function refused(path: string, message: string) {
  return invalid('This is not a rule by which disagreements can be decided.', [{ path, message }])
}

const percent = (share: number) => Math.round(share * 100)
const inWords = (count: number) => (count === 1 ? '1 word' : `${count} words`)
