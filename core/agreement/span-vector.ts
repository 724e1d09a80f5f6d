import type { Sample, SampledArticle } from './sample'
import { matchCharacters, matchExactly, matchOverlapping, type SpanMatch } from './span-score'
import { unitize, type Unitized } from './unitizing'

/** What one article says of the passages of one category. */
export interface PassageTally {
  readonly unitized: Unitized
  readonly exact: SpanMatch
  readonly overlap: SpanMatch
  readonly character: SpanMatch
}

/** Compares the passages of every category, over the pairs of the sample; one list of tallies for each article. */
export function tallyPassages(sample: Sample, categories: readonly number[]): readonly (readonly PassageTally[])[] {
  return sample.articles.map((sampled) => categories.flatMap((category) => tallyOne(sampled, category, sample.focus)))
}

function tallyOne({ article, columns }: SampledArticle, category: number, focus: number | null): PassageTally[] {
  const marks = columns.map((column) => article.marks(column, category))
  if (marks.every(({ single }) => single.start.length === 0)) return []
  const at = focus === null ? null : columns.findIndex((column) => article.coders[column] === focus)
  const tally = { exact: [] as SpanMatch[], overlap: [] as SpanMatch[], character: [] as SpanMatch[] }
  for (const [i, first] of marks.entries()) {
    for (const [j, second] of marks.entries()) {
      if (j <= i || (at !== null && i !== at && j !== at)) continue
      tally.exact.push(matchExactly(first.single, second.single))
      tally.overlap.push(matchOverlapping(first.single, second.single))
      tally.character.push(matchCharacters(first.merged, second.merged))
    }
  }
  const merged = marks.map((mark) => mark.merged)
  return [
    {
      unitized: unitize(merged, article.length, at),
      exact: sumMatches(tally.exact),
      overlap: sumMatches(tally.overlap),
      character: sumMatches(tally.character),
    },
  ]
}

/** The sum of matches, each counted `weight` times. */
export function sumMatches(matches: readonly SpanMatch[], weight: (index: number) => number = () => 1): SpanMatch {
  let shared = 0
  let first = 0
  let second = 0
  for (const [i, match] of matches.entries()) {
    const times = weight(i)
    shared += times * match.shared
    first += times * match.first
    second += times * match.second
  }
  return { shared, first, second }
}
