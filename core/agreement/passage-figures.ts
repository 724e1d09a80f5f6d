import { drawsArticles } from './blocks'
import type { Measure } from './figure'
import type { Measured } from './measured'
import type { IntervalAsked } from './question'
import { bootstrap, type Bounds } from './resample'
import type { Sample } from './sample'
import { spanF1, spanScore, type SpanMatch } from './span-score'
import { sumMatches, tallyPassages, type PassageTally } from './span-vector'
import { unitizingAlpha } from './unitizing'

/** The measures of passages, in order. */
export const passageMeasures: readonly Measure[] = ['alpha-u', 'span-exact', 'span-overlap', 'span-character']

/** Figures of passages; bounds only where there are enough articles to draw whole ones, as passages can't be cut. */
export interface PassageFigures {
  readonly measured: readonly Measured[]
  readonly bounds: readonly (Bounds | null)[]
  readonly scores: readonly ({ readonly precision: number | null; readonly recall: number | null } | null)[]
}

const kinds = ['exact', 'overlap', 'character'] as const

/** Takes `passageMeasures` of these categories together. */
export function measurePassages(
  sample: Sample,
  categories: readonly number[],
  asked: IntervalAsked | null,
  isPair: boolean,
): PassageFigures {
  const articles = tallyPassages(sample, categories)
  const measured = measureAll(articles, () => 1)
  const bounds =
    asked && drawsArticles(sample)
      ? bootstrap({ ...asked, blocks: articles.length }, passageMeasures.length, (weights) =>
          measureAll(articles, (article) => weights[article] ?? 0).map((figure) =>
            figure.ok ? figure.value : Number.NaN,
          ),
        )
      : measured.map(() => null)
  const all = articles.flat()
  const scores = kinds.map((kind) => (isPair ? spanScore(sumMatches(all.map((tally) => tally[kind]))) : null))
  return {
    measured,
    bounds,
    scores: [null, ...scores.map((score) => score && { precision: score.precision, recall: score.recall })],
  }
}

function measureAll(
  articles: readonly (readonly PassageTally[])[],
  weight: (article: number) => number,
): readonly Measured[] {
  const weights: number[] = []
  const tallies: PassageTally[] = []
  for (const [a, own] of articles.entries()) {
    const times = weight(a)
    if (times === 0) continue
    for (const tally of own) {
      weights.push(times)
      tallies.push(tally)
    }
  }
  const matched = (kind: (typeof kinds)[number]): SpanMatch =>
    sumMatches(
      tallies.map((tally) => tally[kind]),
      (i) => weights[i] ?? 0,
    )
  const unitized = tallies.map(({ unitized: { observed, expected, bounded } }, i) => {
    const times = weights[i] ?? 0
    return { observed: times * observed, expected: times * expected, bounded }
  })
  return [unitizingAlpha(unitized), ...kinds.map((kind) => spanF1(matched(kind)))]
}
