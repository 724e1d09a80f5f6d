import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { Scope, Unit } from '@/core/agreement/question'
import type { ShownLayer } from './dashboard-query'

interface Choice {
  readonly label: string
  /** A sentence for whoever wonders what it means. */
  readonly means: string
}

/** Layers to choose from. */
export const layerChoices: Readonly<Record<ShownLayer, Choice>> = {
  now: { label: 'Now', means: 'The coding as it is today, with all that the discussion changed.' },
  blind: { label: 'Before', means: 'The coding as it was frozen at the reveal, before anybody saw the others’.' },
  both: { label: 'Before and after', means: 'Both side by side: what the discussion changed.' },
}

/** A layer as the head of a column or before a number. */
export const layerWords: Readonly<Record<CodingLayer, string>> = { blind: 'Before', now: 'Now' }

/** What is compared one by one. */
export const unitChoices: Readonly<Record<Unit, Choice>> = {
  document: {
    label: 'Documents',
    means: 'Whether analysts found the same categories in an article, wherever in it.',
  },
  sentence: { label: 'Sentences', means: 'A sentence has a category as soon as any part of it was given it.' },
  word: { label: 'Words', means: 'Word by word: long passages weigh more than short ones. The usual choice.' },
  character: { label: 'Characters', means: 'Letter by letter, spaces and punctuation too: the finest measure.' },
}

/** Which units count. */
export const scopeChoices: Readonly<Record<Scope, Choice>> = {
  coded: { label: 'Coded text', means: 'Only what somebody coded: text all left alone does not raise the figures.' },
  all: { label: 'All text', means: 'The whole text: leaving a passage unmarked counts as agreement as well.' },
}
