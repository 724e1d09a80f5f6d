import type { Measure } from '@/core/agreement/figure'

interface MeasureWords {
  readonly name: string
  /** What it is, for somebody who never had statistics: two or three sentences. */
  readonly what: string
}

/** The coefficients by name, in the order they are listed. */
export const measureWords: Readonly<Record<Measure, MeasureWords>> = {
  alpha: {
    name: 'Krippendorff’s α',
    what: 'How much less the analysts differ than they would if their categories were dealt out by chance. 1 is no difference at all, 0 is chance. It takes any number of analysts, also where not everybody coded everything, and is the one most papers report.',
  },
  'alpha-masi': {
    name: 'Krippendorff’s α, sets compared by MASI',
    what: 'The same where passages carry several categories: two sets that share some count as partly alike, most of all when one contains the other (Passonneau).',
  },
  'alpha-jaccard': {
    name: 'Krippendorff’s α, sets compared by Jaccard',
    what: 'The same where passages carry several categories: two sets count as alike by the share of categories that both have.',
  },
  'alpha-u': {
    name: 'Krippendorff’s αU, unitizing',
    what: 'Compares the passages themselves: whether the analysts cut the same passages out of the text, with the same beginnings and ends. It looks at the whole text, whatever is chosen above.',
  },
  percent: {
    name: 'Percent agreement',
    what: 'How often two analysts did the same, on average over all pairs. Easy to grasp, but some of it is chance: where nearly all of the text is left unmarked, it is high even when no passage is shared.',
  },
  cohen: {
    name: 'Cohen’s κ',
    what: 'Percent agreement with chance taken out, where chance is reckoned from how often each of two analysts uses each category. With more than two analysts it is pooled over the pairs.',
  },
  fleiss: {
    name: 'Fleiss’ κ',
    what: 'Percent agreement with chance taken out for any number of analysts, as if all of them used the categories equally often.',
  },
  ac1: {
    name: 'Gwet’s AC1',
    what: 'Percent agreement with chance taken out only where coding is hard. It stays steady where a category is very rare or very common and the kappas fall.',
  },
  'span-exact': {
    name: 'F1 of passages, same bounds',
    what: 'The share of marked passages that a colleague marked with the same category from the same first to the same last character. A comma more or less counts as a miss.',
  },
  'span-overlap': {
    name: 'F1 of passages, overlapping',
    what: 'The share of marked passages for which a colleague marked an overlapping one with the same category: did both find it, wherever they drew its bounds?',
  },
  'span-character': {
    name: 'F1 of characters',
    what: 'The share of the marked text that two analysts marked with the same category, character by character.',
  },
}

/** The coefficients as they are listed: the one to report first. */
export const listedMeasures: readonly Measure[] = [
  'alpha',
  'alpha-masi',
  'alpha-jaccard',
  'alpha-u',
  'percent',
  'cohen',
  'fleiss',
  'ac1',
  'span-exact',
  'span-overlap',
  'span-character',
]
