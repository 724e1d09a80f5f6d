import type { Category } from '@/core/codebook/category'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { CategoryChip } from '../ui/category-chip'
import { type CompareColumn, keyOfColumn } from './compare-query'
import type { Difference } from './differences'

export interface AtDifferenceProps {
  readonly painted: readonly (readonly Highlight[])[]
  readonly columns: readonly CompareColumn[]
  readonly difference: Difference | null
  readonly categories: ReadonlyMap<CategoryId, Category>
}

/** What each column says at the difference, column under column's name. */
export function AtDifference({ painted, columns, difference, categories }: AtDifferenceProps) {
  if (!difference) return null
  return (
    <div className="compare-names mt-1.5 border-t pt-1.5 max-md:hidden">
      {columns.map((column, i) => {
        const here = (painted[i] ?? []).filter(({ start, end }) => start < difference.end && end > difference.start)
        const ids = [...new Set(here.flatMap(({ tags }) => tags.map(({ categoryId }) => categoryId)))]
        return (
          <div key={keyOfColumn(column)} className="flex min-w-0 flex-wrap gap-1">
            {here.length === 0 ? <span className="text-[0.8125rem] text-muted italic">nothing here</span> : null}
            {here.length > 0 && ids.length === 0 ? (
              <span className="text-[0.8125rem] text-muted italic">no category</span>
            ) : null}
            {ids.map((id) => (
              <CategoryChip
                key={id}
                colour={categories.get(id)?.colour ?? 'graphite'}
                name={categories.get(id)?.name ?? 'unknown category'}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}
