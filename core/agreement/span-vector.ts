import type { Sample, SampledArticle } from './sample'
import { matchCharacters, matchExactly, matchOverlapping, orderByEnd, type SpanMatch } from './span-score'
import { unitize, type Unitized } from './unitizing'

/** What texts say of the passages of some categories; tallies add up. */
export interface PassageTally {
  readonly unitized: Unitized
  readonly exact: SpanMatch
  readonly overlap: SpanMatch
  readonly character: SpanMatch
}

/** Compares the passages of these categories, over the pairs of the sample; one tally for each article. */
export function tallyPassages(sample: Sample, categories: readonly number[]): readonly PassageTally[] {
  return sample.articles.map((sampled) =>
    sumTallies(categories.flatMap((category) => tallyOne(sampled, category, sample.focus))),
  )
}

/** The sum of tallies, each counted `weights[i]` times, or once. */
export function sumTallies(tallies: readonly PassageTally[], weights: Int32Array | null = null): PassageTally {
  const sum = {
    unitized: { observed: 0, expected: 0, bounded: false },
    exact: { shared: 0, first: 0, second: 0 },
    overlap: { shared: 0, first: 0, second: 0 },
    character: { shared: 0, first: 0, second: 0 },
  }
  for (const [i, { unitized, exact, overlap, character }] of tallies.entries()) {
    const times = weights ? (weights[i] ?? 0) : 1
    if (times === 0) continue
    sum.unitized.observed += times * unitized.observed
    sum.unitized.expected += times * unitized.expected
    sum.unitized.bounded ||= unitized.bounded
    addMatch(sum.exact, exact, times)
    addMatch(sum.overlap, overlap, times)
    addMatch(sum.character, character, times)
  }
  return sum
}

function tallyOne({ article, columns }: SampledArticle, category: number, focus: number | null): PassageTally[] {
  const found = columns.map((column) => article.marks(column, category))
  if (found.every(({ single }) => single.start.length === 0)) return []
  const marks = found.map((mark) => ({ ...mark, byEnd: orderByEnd(mark.single) }))
  const at = focus === null ? null : columns.findIndex((column) => article.coders[column] === focus)
  const none = (): SpanMatch => ({ shared: 0, first: 0, second: 0 })
  const tally = { exact: none(), overlap: none(), character: none() }
  for (const [i, first] of marks.entries()) {
    for (const [j, second] of marks.entries()) {
      if (j <= i || (at !== null && i !== at && j !== at)) continue
      addMatch(tally.exact, matchExactly(first.single, second.single), 1)
      addMatch(tally.overlap, matchOverlapping(first.byEnd, second.byEnd), 1)
      addMatch(tally.character, matchCharacters(first.merged, second.merged), 1)
    }
  }
  const merged = marks.map((mark) => mark.merged)
  return [{ ...tally, unitized: unitize(merged, article.length, at) }]
}

function addMatch(sum: { shared: number; first: number; second: number }, match: SpanMatch, times: number): void {
  sum.shared += times * match.shared
  sum.first += times * match.first
  sum.second += times * match.second
}
