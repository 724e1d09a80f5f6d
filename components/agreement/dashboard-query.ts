import {
  type AgreementQuery,
  type CodingLayer,
  makeAgreementQuery,
  parseAgreementQuery,
  usualAgreement,
} from '@/core/agreement/agreement-query'
import type { GroupedBy } from '@/core/agreement/question'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type PairMeasure, pairMeasures } from './pair-matrix'

/** One layer, or `both`: before the discussion and now, side by side. */
export const shownLayers = ['now', 'blind', 'both'] as const
export type ShownLayer = (typeof shownLayers)[number]

/** What the lower half of the page tells figures apart by. */
export const breakdowns = ['category', 'pair', 'article', 'person'] as const satisfies readonly GroupedBy[]
export type Breakdown = (typeof breakdowns)[number]

/** Columns that rows are sorted by. */
const figureSorts = ['alpha', 'percent', 'prevalence', 'units', 'name'] as const
export type FigureSort = (typeof figureSorts)[number]

/** Everything the address of the dashboard says. */
export interface DashboardQuery {
  /** What is asked of the server. Its `layer` is `now` where both are shown, its `by` always `overall`. */
  readonly asked: AgreementQuery
  readonly layer: ShownLayer
  readonly breakdown: Breakdown
  readonly sort: { readonly by: FigureSort; readonly isDescending: boolean }
  /** Whether maps are shown as tables. */
  readonly isTable: boolean
  /** What the map of pairs shows. */
  readonly pairMeasure: PairMeasure
}

/** What is shown when nothing is asked for: the usual figures, the weakest category first. */
const usualDashboard: DashboardQuery = {
  asked: usualAgreement,
  layer: 'now',
  breakdown: 'category',
  sort: { by: 'alpha', isDescending: false },
  isTable: false,
  pairMeasure: 'alpha',
}

/** Entries of a page's search parameters. */
type Params = readonly (readonly [string, string | readonly string[] | undefined])[]

/**
 * Reads what `parseAgreementQuery` reads, and `layer=both`, `sort` (a column, `-` before it: from the top) `as=table` and
 * `map=percent`. A sort or map that is not known is passed over.
 */
export function parseDashboardQuery(params: Params): Result<DashboardQuery, Refusal> {
  const given = (name: string) => [params.find(([key]) => key === name)?.[1] ?? []].flat()[0]
  const isBoth = given('layer') === 'both'
  const asked = parseAgreementQuery(params.filter(([name]) => !(isBoth && name === 'layer')))
  if (!asked.ok) return asked
  const { by, layer } = asked.value
  const sort = given('sort') ?? ''
  const column = figureSorts.find((each) => each === sort.replace(/^-/, ''))
  return ok({
    asked: { ...asked.value, by: 'overall' },
    layer: isBoth ? 'both' : layer,
    breakdown: breakdowns.find((each) => each === by) ?? usualDashboard.breakdown,
    sort: column === undefined ? usualDashboard.sort : { by: column, isDescending: sort.startsWith('-') },
    isTable: given('as') === 'table',
    pairMeasure: pairMeasures.find((each) => each === given('map')) ?? usualDashboard.pairMeasure,
  })
}

/** The same as a query string without `?`, only what differs from `usualDashboard`; may be empty. */
export function makeDashboardQuery({ asked, layer, breakdown, sort, isTable, pairMeasure }: DashboardQuery): string {
  const by = breakdown === usualDashboard.breakdown ? 'overall' : breakdown
  const isUsualSort = sort.by === usualDashboard.sort.by && sort.isDescending === usualDashboard.sort.isDescending
  return [
    layer === 'both' ? 'layer=both' : '',
    makeAgreementQuery({ ...asked, layer: layer === 'blind' ? 'blind' : 'now', by }),
    isUsualSort ? '' : `sort=${sort.isDescending ? '-' : ''}${sort.by}`,
    isTable ? 'as=table' : '',
    pairMeasure === usualDashboard.pairMeasure ? '' : `map=${pairMeasure}`,
  ]
    .filter((part) => part !== '')
    .join('&')
}

/** The layers shown, the earlier first. */
export function layersOf(layer: ShownLayer): readonly CodingLayer[] {
  return layer === 'both' ? ['blind', 'now'] : [layer]
}

/** The query string the API takes for one layer. */
export function makeApiQuery({ asked }: DashboardQuery, layer: CodingLayer, by: GroupedBy): string {
  return makeAgreementQuery({ ...asked, layer, by })
}

/** True when filters leave some of the project out. */
export function isNarrowedDashboard({ asked }: DashboardQuery): boolean {
  return asked.articleIds.length + asked.categoryIds.length + asked.coderIds.length > 0
}
