'use client'
import type { ArticleId } from '@/core/ids'
import type { ShelfRow as Row } from '@/core/projects/shelf'
import type { ProgressRow } from '@/core/rounds/progress'
import { classNames } from '../ui/class-names'
import { shelfColumns } from './shelf-columns'
import { ShelfRow } from './shelf-row'

export interface ShelfListProps {
  readonly rows: readonly Row[]
  readonly progress: ReadonlyMap<ArticleId, ProgressRow>
  readonly goneIds: ReadonlySet<ArticleId>
  readonly nameOf: (id: Row['coderIds'][number]) => string
  readonly hrefOf: (id: ArticleId) => string
  /** Null for those who may not. */
  readonly onEdit: (row: Row) => (() => void) | null
  readonly onDelete: (row: Row) => (() => void) | null
}

/** The rows of the shelf under their heads. */
export function ShelfList({ rows, progress, goneIds, nameOf, hrefOf, onEdit, onDelete }: ShelfListProps) {
  if (rows.length === 0) return null
  return (
    <>
      <div
        aria-hidden
        className={classNames(
          shelfColumns,
          '-mx-3 mt-4 border-b border-rule-strong px-3 pb-1.5 text-xs font-medium text-muted max-md:hidden [&>:nth-child(2)]:text-end [&>:nth-child(3)]:text-end [&>:nth-child(5)]:text-end',
        )}
      >
        <span>Article</span>
        <span>Words</span>
        <span>Mine / all</span>
        <span>Coded by</span>
        <span>Threads</span>
      </div>
      <ul className="max-md:-mx-3 max-md:mt-3 max-md:border-t max-md:px-3">
        {rows.map((row) => (
          <ShelfRow
            key={row.id}
            row={row}
            href={hrefOf(row.id)}
            progress={progress.get(row.id)}
            nameOf={nameOf}
            isGone={goneIds.has(row.id)}
            onEdit={onEdit(row)}
            onDelete={onDelete(row)}
          />
        ))}
      </ul>
    </>
  )
}
