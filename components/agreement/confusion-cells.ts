import type { ConfusionMatrix } from '@/core/agreement/confusion'
import type { CategoryId } from '@/core/ids'

/** A cell of the map of categories. */
export interface ConfusionCell {
  /** Units times pairs of analysts. */
  readonly units: number
  /** `same`: both put it. `confused`: one put the first, the other the second. `alone`: the other put nothing instead. */
  readonly kind: 'same' | 'confused' | 'alone'
  /** 0 … 1 of the greatest cell of its kind. */
  readonly share: number
}

/** The map of categories: those that occur, in the order of the codebook, “nothing” (null) last. */
interface ConfusionMap {
  readonly categoryIds: readonly (CategoryId | null)[]
  /** `cells[row][column]`; null where nothing is counted. */
  readonly cells: readonly (readonly (ConfusionCell | null)[])[]
}

/** Lays the counts out for looking at; `order` is the codebook's, categories it lacks come after. */
export function confusionMap({ categoryIds, units }: ConfusionMatrix, order: readonly CategoryId[]): ConfusionMap {
  const rank = new Map(order.map((id, index) => [id, index]))
  const ids: readonly (CategoryId | null)[] = [...categoryIds, null]
  const at = (row: number, column: number) => units[row]?.[column] ?? 0
  const shown = [...ids.keys()]
    .filter((row) => ids.some((_, column) => at(row, column) > 0))
    .sort((a, b) => rankOf(a) - rankOf(b) || a - b)
  function rankOf(place: number): number {
    const id = ids[place]
    return id === null || id === undefined ? Infinity : (rank.get(id) ?? order.length)
  }
  const most = { same: 0, confused: 0, alone: 0 }
  for (const row of shown) {
    for (const column of shown) {
      const kind = kindOf(ids, row, column)
      most[kind] = Math.max(most[kind], at(row, column))
    }
  }
  return {
    categoryIds: shown.map((place) => ids[place] ?? null),
    cells: shown.map((row) =>
      shown.map((column) => {
        const count = at(row, column)
        if (count === 0) return null
        const kind = kindOf(ids, row, column)
        return { units: count, kind, share: count / most[kind] }
      }),
    ),
  }
}

function kindOf(ids: readonly (CategoryId | null)[], row: number, column: number): ConfusionCell['kind'] {
  if (ids[row] === null || ids[column] === null) return 'alone'
  return row === column ? 'same' : 'confused'
}
