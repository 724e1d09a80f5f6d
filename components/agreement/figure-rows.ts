import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { AgreementGroup, Figure, Measure } from '@/core/agreement/figure'
import type { GroupKey } from '@/core/agreement/sample'
import type { LayerReport } from './agreement-report'
import { type AgreementNames, nameGroup } from './agreement-names'
import type { DashboardQuery } from './dashboard-query'

/** A figure of one layer. */
export interface LayeredFigure {
  readonly layer: CodingLayer
  readonly figure: Figure
}

/** One group as a row: its figures in every layer that has it, the earlier first. */
export interface FigureRow {
  readonly id: string
  readonly key: GroupKey
  readonly name: string
  /** The group in each layer that has it. */
  readonly groups: readonly (AgreementGroup & { readonly layer: CodingLayer })[]
}

/** The groups of all layers, joined by what they are about, in the order they first come. */
export function rowsOf(reports: readonly LayerReport[], names: AgreementNames): readonly FigureRow[] {
  const rows = new Map<string, FigureRow>()
  for (const { layer, groups } of reports) {
    for (const group of groups) {
      const id = keyOf(group.key)
      const row = rows.get(id) ?? { id, key: group.key, name: nameGroup(group.key, names), groups: [] }
      rows.set(id, { ...row, groups: [...row.groups, { ...group, layer }] })
    }
  }
  return [...rows.values()]
}

/** A measure of a row in every layer that has it. */
export function figuresOf({ groups }: Pick<FigureRow, 'groups'>, measure: Measure): readonly LayeredFigure[] {
  return groups.flatMap(({ layer, figures }) => {
    const figure = figures.find((each) => each.measure === measure)
    return figure === undefined ? [] : [{ layer, figure }]
  })
}

/** The overall figures of a measure in every layer. */
export function overallOf(reports: readonly LayerReport[], measure: Measure): readonly LayeredFigure[] {
  return reports.flatMap(({ layer, groups }) =>
    figuresOf({ groups: groups.slice(0, 1).map((one) => ({ ...one, layer })) }, measure),
  )
}

/** The rows by a column of the newest layer; what has no value stands last in either direction, equals go by name. */
export function sortRows(
  rows: readonly FigureRow[],
  { by, isDescending }: DashboardQuery['sort'],
): readonly FigureRow[] {
  const sign = isDescending ? -1 : 1
  const byName = (a: FigureRow, b: FigureRow) => a.name.localeCompare(b.name, 'en', { numeric: true })
  if (by === 'name') return [...rows].sort((a, b) => sign * byName(a, b))
  const valueOf = ({ groups }: FigureRow): number | null => {
    const newest = groups.at(-1)
    if (by === 'prevalence') return newest?.prevalence ?? null
    const figure = newest?.figures.find(({ measure }) => measure === (by === 'units' ? 'percent' : by))
    return by === 'units' ? (figure?.n.units ?? null) : (figure?.value ?? null)
  }
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null) || byName(a.row, b.row)
      }
      return sign * (a.value - b.value) || byName(a.row, b.row)
    })
    .map(({ row }) => row)
}

function keyOf(key: GroupKey): string {
  switch (key.by) {
    case 'overall':
      return 'overall'
    case 'category':
      return key.categoryId
    case 'pair':
      return key.coderIds.join(' ')
    case 'article':
      return key.articleId
    case 'person':
      return key.coderId
  }
}
