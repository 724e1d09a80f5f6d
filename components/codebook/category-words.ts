import type { Category } from '@/core/codebook/category'
import type { CategoryDraft } from '@/core/codebook/category-draft'
import { isCategoryColour } from '@/core/colour/palette'
import type { CategoryChange } from './use-codebook'

/** What two people may change of one category at the same time, each field as one text. Its place is changed in the tree. */
export interface CategoryWords {
  readonly name: string
  /** Empty for none. */
  readonly key: string
  readonly colour: string
  readonly summary: string
  readonly use: string
  readonly avoid: string
  /** One in each line. */
  readonly examples: string
}

/** What the fields are called on the screen. */
export const labels: Readonly<Record<keyof CategoryWords, string>> = {
  name: 'Name',
  key: 'Key',
  colour: 'Colour',
  summary: 'What it means',
  use: 'When to use it',
  avoid: 'When not to use it',
  examples: 'Examples',
}

export function wordsOf({ name, key, colour, definition }: Category | CategoryDraft): CategoryWords {
  const { summary, use, avoid, examples } = definition
  return { name, key: key ?? '', colour, summary, use, avoid, examples: examples.join('\n') }
}

/** The change that stores these words; nothing is said of the place. */
export function changeOf({ name, key, colour, summary, use, avoid, examples }: CategoryWords): CategoryChange {
  return {
    name,
    key: key === '' ? null : key,
    ...(isCategoryColour(colour) ? { colour } : {}),
    definition: { summary, use, avoid, examples: examples.split('\n').filter((line) => line !== '') },
  }
}
