import { explainFigure } from './explain'
import type { AgreementAnswer, AgreementGroup, Figure, FigureBase, Measure } from './figure'
import { notComputable, type Measured } from './measured'
import { measurePassages, passageMeasures } from './passage-figures'
import { prepare, type Prepared } from './prepare'
import type { AgreementQuestion, CodedArticle } from './question'
import type { Bounds } from './resample'
import { listSamples, type GroupKey, type Sample } from './sample'
import { categoryMeasures, measureCategories, measureSets, setMeasures, type UnitFigures } from './unit-figures'

// About a second's work on one core, shared by the groups.
const resamplingBudget = 4e8

/**
 * How far the coders of these articles agree. Articles with one coder count for nothing; each coder of an article is
 * taken to have judged all of it. The order of articles, coders, passages and categories changes nothing.
 */
export function measureAgreement(articles: readonly CodedArticle[], question: AgreementQuestion): AgreementAnswer {
  const prepared = prepare(articles, question)
  const samples = listSamples(prepared, question.by)
  return { question, groups: question.by === 'category' ? byCategory(prepared, question) : samples.map(group) }

  function group([key, sample]: readonly [GroupKey, Sample]): AgreementGroup {
    const n = baseOf(sample, null)
    const units = measureSets(prepared, sample, question.interval, resamplingBudget / samples.length)
    const categories = [...prepared.categoryIds.keys()]
    const figures = [...unitDrafts(setMeasures, units, 0), ...passageDrafts(sample, categories, question)]
    return { key, prevalence: null, figures: figures.map((draft) => finish(draft, n, sample, units, question)) }
  }
}

function byCategory(prepared: Prepared, question: AgreementQuestion): readonly AgreementGroup[] {
  const samples = listSamples(prepared, 'category')
  const shared = samples[0]?.[1]
  if (!shared) return []
  const units = measureCategories(prepared, shared, question.interval, resamplingBudget)
  return samples.map(([key, sample], category) => {
    const n = baseOf(sample, category)
    const figures = [
      ...unitDrafts(categoryMeasures, units, category * categoryMeasures.length),
      ...passageDrafts(sample, [category], question),
    ]
    return {
      key,
      prevalence: n.units > 0 ? (units.prevalence[category] ?? 0) : null,
      figures: figures.map((draft) => finish(draft, n, sample, units, question)),
    }
  })
}

interface Draft {
  readonly measure: Measure
  readonly measured: Measured
  readonly bounds: Bounds | null
  readonly score: Figure['score']
}

function unitDrafts(measures: readonly Measure[], figures: UnitFigures, from: number): Draft[] {
  return measures.map((measure, i) => ({
    measure,
    measured: figures.measured[from + i] ?? notComputable(''),
    bounds: figures.bounds[from + i] ?? null,
    score: null,
  }))
}

function passageDrafts(sample: Sample, categories: readonly number[], question: AgreementQuestion): Draft[] {
  const { measured, bounds, scores } = measurePassages(sample, categories, question.interval, question.by === 'pair')
  return passageMeasures.map((measure, i) => ({
    measure,
    measured: measured[i] ?? notComputable(''),
    bounds: bounds[i] ?? null,
    score: scores[i] ?? null,
  }))
}

function finish(
  { measure, measured, bounds, score }: Draft,
  n: FigureBase,
  sample: Sample,
  { resamples, resampled }: UnitFigures,
  { interval: asked, unit, by }: AgreementQuestion,
): Figure {
  const reason = whyNothing(n, sample, by === 'category') ?? (measured.ok ? null : measured.error)
  if (reason !== null || !measured.ok) {
    const because = reason ?? ''
    return { measure, value: null, notComputable: because, interval: null, score: null, n, sentence: because }
  }
  const isOfPassages = passageMeasures.includes(measure)
  const interval =
    asked && bounds
      ? {
          ...bounds,
          level: asked.level,
          resamples: isOfPassages ? asked.resamples : resamples,
          resampled: isOfPassages ? ('articles' as const) : resampled,
        }
      : null
  const { value } = measured
  return {
    measure,
    value,
    notComputable: null,
    interval,
    score,
    n,
    sentence: explainFigure({ measure, value, unit, by, interval }),
  }
}

/** A reason that says more than that of the coefficient, or null. */
function whyNothing(n: FigureBase, sample: Sample, isCategory: boolean): string | null {
  if (n.articles === 0) return sample.emptyBecause
  if (n.spans > 0) return null
  return isCategory
    ? 'Nobody used this category here, so there is nothing to compare.'
    : 'Nobody coded anything here, so there is nothing to compare.'
}

function baseOf(sample: Sample, category: number | null): FigureBase {
  const coders = new Set<number>()
  let units = 0
  let spans = 0
  for (const { article, columns } of sample.articles) {
    units += article.runs.unitCount
    for (const column of columns) {
      coders.add(article.coders[column] ?? -1)
      spans +=
        category === null ? (article.spans[column]?.length ?? 0) : article.marks(column, category).single.start.length
    }
  }
  return { units, coders: coders.size, articles: sample.articles.length, spans }
}
