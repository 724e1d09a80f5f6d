import { krippendorffAlpha } from './alpha'
import { drawsArticles, makeBlocks, sumBlocks, type Blocks, type Resampled } from './blocks'
import { categoryRecorder, categoryVectorSize, readCategoryVector } from './category-vector'
import { cohenKappa } from './cohen'
import type { Measure } from './figure'
import { fleissKappa, valueShares } from './fleiss'
import { gwetAc1 } from './gwet'
import type { Measured } from './measured'
import { percentAgreement } from './percent'
import type { Prepared } from './prepare'
import type { IntervalAsked } from './question'
import { bootstrap, type Bounds } from './resample'
import type { Sample } from './sample'
import { readSetVector, setRecorder, setVectorSize } from './set-vector'
import { pairCount, type Tally } from './tally'

/** Figures of units, with their bounds in the same order. */
export interface UnitFigures {
  readonly measured: readonly Measured[]
  readonly bounds: readonly (Bounds | null)[]
  readonly resamples: number
  readonly resampled: Resampled
}

/** How much may be spent on resampling, in additions and multiplications. */
type Budget = number

// However large the data, an interval takes so many resamples at least.
const fewestResamples = 100

/** The measures over all categories, in order. */
export const setMeasures: readonly Measure[] = [
  'percent',
  'cohen',
  'fleiss',
  'ac1',
  'alpha',
  'alpha-masi',
  'alpha-jaccard',
]

/** The measures of one category, in order. */
export const categoryMeasures: readonly Measure[] = ['percent', 'cohen', 'fleiss', 'ac1', 'alpha']

/** Takes `setMeasures` of the sample. */
export function measureSets(
  { sets }: Prepared,
  sample: Sample,
  asked: IntervalAsked | null,
  budget: Budget,
): UnitFigures {
  const distances = sets.distances()
  const blocks = makeBlocks(
    sample,
    (coders) => setVectorSize(coders, sets.size),
    (coders) => setRecorder(coders, sets.size, distances),
  )
  const measure = (vectors: readonly Float64Array[]): readonly Measured[] => {
    const read = blocks.crews.map((crew, c) => readSetVector(crew, vectors[c] ?? new Float64Array(0), sets.size))
    const masi = read.map((tallies) => tallies.masi)
    const jaccard = read.map((tallies) => tallies.jaccard)
    return [
      ...nominalFigures(
        read.map((tallies) => tallies.nominal),
        sample.focus,
      ),
      krippendorffAlpha(masi, distances.masi, sample.focus),
      krippendorffAlpha(jaccard, distances.jaccard, sample.focus),
    ]
  }
  const pairSteps = blocks.crews.reduce((sum, { coders }) => sum + (pairCount(coders.length) + 4) * sets.size, 0)
  return withBounds(blocks, sample, measure, setMeasures.length, pairSteps + sets.size ** 2, asked, budget)
}

/** Takes `categoryMeasures` of each category in turn, and tells how often each is given. */
export function measureCategories(
  { sets }: Prepared,
  sample: Sample,
  asked: IntervalAsked | null,
  budget: Budget,
): UnitFigures & { readonly prevalence: readonly number[] } {
  const { categoryCount } = sets
  const categories = Array.from({ length: categoryCount }, (_, category) => category)
  const blocks = makeBlocks(
    sample,
    (coders) => categoryVectorSize(coders, categoryCount),
    (coders) => categoryRecorder(coders, sets),
  )
  const talliesOf = (vectors: readonly Float64Array[], category: number): readonly Tally[] =>
    blocks.crews.map((crew, c) => readCategoryVector(crew, vectors[c] ?? new Float64Array(0), category, categoryCount))
  const measure = (vectors: readonly Float64Array[]) =>
    categories.flatMap((category) => nominalFigures(talliesOf(vectors, category), sample.focus))
  const steps = blocks.crews.reduce((sum, crew) => sum + 12 * crew.size, 0) + 100 * categoryCount
  const whole = sumBlocks(blocks, null)
  return {
    ...withBounds(blocks, sample, measure, categoryCount * categoryMeasures.length, steps, asked, budget),
    prevalence: categories.map((category) => valueShares(talliesOf(whole, category))[1] ?? 0),
  }
}

function nominalFigures(tallies: readonly Tally[], focus: number | null): Measured[] {
  return [percentAgreement, cohenKappa, fleissKappa, gwetAc1]
    .map((measure) => measure(tallies, focus))
    .concat(krippendorffAlpha(tallies, undefined, focus))
}

function withBounds(
  blocks: Blocks,
  sample: Sample,
  measure: (vectors: readonly Float64Array[]) => readonly Measured[],
  figureCount: number,
  steps: number,
  asked: IntervalAsked | null,
  budget: Budget,
): UnitFigures {
  const resampled: Resampled = drawsArticles(sample) ? 'articles' : blocks.resampled
  const measured = measure(sumBlocks(blocks, null))
  if (!asked) return { measured, bounds: measured.map(() => null), resamples: 0, resampled }
  const cost = steps + blocks.blocks.reduce((sum, block) => sum + block.cells.length, 0)
  const resamples = Math.min(asked.resamples, Math.max(fewestResamples, Math.floor(budget / cost)))
  const vectors = sumBlocks(blocks, null)
  const bounds = bootstrap({ ...asked, resamples, blocks: blocks.blocks.length }, figureCount, (weights) =>
    measure(sumBlocks(blocks, weights, vectors)).map((figure) => (figure.ok ? figure.value : Number.NaN)),
  )
  return { measured, bounds, resamples, resampled }
}
