import type { RulingRule } from '@/core/disagreements/ruling'

/** The rules a person may choose from, in the order they are offered. */
export const ruleKinds = [
  'unanimous',
  'boundary-union',
  'majority',
  'more-specific',
] as const satisfies readonly RulingRule['kind'][]
type RuleKind = (typeof ruleKinds)[number]

/** A rule as it is being chosen: numbers as they are typed. */
export interface RuleChoice {
  readonly kind: RuleKind
  readonly underWords: string
  /** In percent. */
  readonly share: string
}

export const firstChoice: RuleChoice = { kind: 'unanimous', underWords: '3', share: '60' }

/** What each rule is called. */
export const ruleLabels: Readonly<Record<RuleKind, string>> = {
  unanimous: 'What all marked alike',
  'boundary-union': 'Small differences of the ends',
  majority: 'What a majority says',
  'more-specific': 'The more specific category',
}

/** The rule that was chosen, or a sentence that says which number is wrong. */
export function ruleOf(choice: RuleChoice): RulingRule | string {
  switch (choice.kind) {
    case 'boundary-union': {
      const underWords = wholeNumber(choice.underWords)
      if (underWords === null || underWords < 1 || underWords > 100)
        return 'Give a whole number of words from 1 to 100.'
      return { kind: 'boundary-union', underWords }
    }
    case 'majority': {
      const share = wholeNumber(choice.share)
      if (share === null || share <= 50 || share > 100) return 'Give a whole number of percent from 51 to 100.'
      return { kind: 'majority', share: share / 100 }
    }
    default:
      return { kind: choice.kind }
  }
}

function wholeNumber(words: string): number | null {
  return /^\d{1,4}$/.test(words.trim()) ? Number(words) : null
}
