import { drawsArticles } from './blocks'
import type { Measure } from './figure'
import type { Measured } from './measured'
import type { IntervalAsked } from './question'
import { bootstrap, type Bounds } from './resample'
import type { Sample } from './sample'
import { spanF1, spanScore } from './span-score'
import { sumTallies, tallyPassages, type PassageTally } from './span-vector'
import { unitizingAlpha } from './unitizing'

/** The measures of passages, in order. */
export const passageMeasures: readonly Measure[] = ['alpha-u', 'span-exact', 'span-overlap', 'span-character']

/** Figures of passages; bounds only where there are enough articles to draw whole ones, as passages can't be cut. */
interface PassageFigures {
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
  const all = sumTallies(articles)
  const measured = measureAll(all)
  const bounds =
    asked && drawsArticles(sample)
      ? bootstrap({ ...asked, blocks: articles.length }, passageMeasures.length, (weights) =>
          measureAll(sumTallies(articles, weights)).map((figure) => (figure.ok ? figure.value : Number.NaN)),
        )
      : measured.map(() => null)
  const scores = kinds.map((kind) => (isPair ? spanScore(all[kind]) : null))
  return {
    measured,
    bounds,
    scores: [null, ...scores.map((score) => score && { precision: score.precision, recall: score.recall })],
  }
}

function measureAll(tally: PassageTally): readonly Measured[] {
  return [unitizingAlpha([tally.unitized]), ...kinds.map((kind) => spanF1(tally[kind]))]
}
