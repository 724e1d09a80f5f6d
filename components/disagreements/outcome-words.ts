import type { Outcome } from '@/core/disagreements/decision'

/** How an outcome is called, what it means, and the key that chooses it. */
export interface OutcomeWords {
  readonly label: string
  readonly sentence: string
  readonly key: string
}

/** In the order of `outcomes`, which is the order of their keys. */
export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  side: { label: 'One side is right', sentence: 'The consensus takes over what that analyst marked.', key: '1' },
  both: { label: 'Both are valid', sentence: 'The consensus holds what all sides marked.', key: '2' },
  neither: { label: 'Neither', sentence: 'Nobody’s coding stands; mark what is right, or nothing.', key: '3' },
  unclear: {
    label: 'The codebook is unclear',
    sentence: 'The rules can’t tell. Say below what they should say.',
    key: '4',
  },
  leftOpen: { label: 'Left open', sentence: 'The team agrees that it can’t be told from the text.', key: '5' },
}
