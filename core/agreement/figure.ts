import type { Resampled } from './blocks'
import type { AgreementQuestion } from './question'
import type { Bounds } from './resample'
import type { GroupKey } from './sample'

/**
 * The coefficients. On single categories all are of present or absent. Over all categories the set of categories a coder
 * put on a unit is one nominal value (the empty set too), except that `alpha-masi` and `alpha-jaccard` count sets which
 * share categories as partly alike. `alpha-u` and the span scores take no units: they compare the passages themselves, in
 * the whole text whatever the scope.
 */
export type Measure =
  | 'percent'
  | 'cohen'
  | 'fleiss'
  | 'ac1'
  | 'alpha'
  | 'alpha-masi'
  | 'alpha-jaccard'
  | 'alpha-u'
  | 'span-exact'
  | 'span-overlap'
  | 'span-character'

/** A bootstrap interval by percentiles. */
export interface Interval extends Bounds {
  readonly level: number
  /** How many resamples were drawn. */
  readonly resamples: number
  readonly resampled: Resampled
}

/** What a figure rests on. */
export interface FigureBase {
  /** Units compared. */
  readonly units: number
  readonly coders: number
  readonly articles: number
  /** Passages marked, by all coders together. */
  readonly spans: number
}

/** One coefficient of one group: a value, or a sentence that says why there is none. */
export type Figure = {
  readonly measure: Measure
  /** Null when not asked for or where there is too little to draw from. */
  readonly interval: Interval | null
  /** Of span scores of a pair: the second coder's, with the first as the standard. */
  readonly score: { readonly precision: number | null; readonly recall: number | null } | null
  readonly n: FigureBase
  /** What the figure means, for somebody who never had statistics. */
  readonly sentence: string
} & (
  { readonly value: number; readonly notComputable: null } | { readonly value: null; readonly notComputable: string }
)

/** The figures of one group. */
export interface AgreementGroup {
  readonly key: GroupKey
  /** Of a category: the share of codings of a unit that have it, 0 … 1; a rare one pulls the kappas down. */
  readonly prevalence: number | null
  readonly figures: readonly Figure[]
}

/** What `measureAgreement` answers: groups by id, figures in the order of `Measure`. */
export interface AgreementAnswer {
  readonly question: AgreementQuestion
  readonly groups: readonly AgreementGroup[]
}
