'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useMemo } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { codebookOf } from '@/core/codebook/tree'
import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'
import { CategorySwatch } from '../ui/category-swatch'
import { classNames } from '../ui/class-names'

export interface CodebookLegendProps {
  readonly reading: Reading
  /** Living highlights of the version. */
  readonly highlights: readonly Highlight[]
  readonly hidden: ReadonlySet<CategoryId | null>
  readonly onToggle: (id: CategoryId | null) => void
}

/** The categories used in this article with their counts; each can be hidden from the text. */
export function CodebookLegend({ reading, highlights, hidden, onToggle }: CodebookLegendProps) {
  const rows = useMemo(() => {
    const counts = new Map<CategoryId | null, number>()
    for (const { tags } of highlights) {
      if (tags.length === 0) counts.set(null, (counts.get(null) ?? 0) + 1)
      for (const { categoryId } of tags) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1)
    }
    const { order } = codebookOf(reading.categories.values())
    return { nodes: order.filter((node) => counts.has(node.category.id)), counts, untagged: counts.get(null) ?? 0 }
  }, [reading.categories, highlights])
  if (highlights.length === 0) return null
  return (
    <nav aria-label="Categories in this article" className="text-[0.8125rem]">
      <h2 className="mb-2 text-xs font-semibold tracking-wide text-muted uppercase">In this article</h2>
      <ul className="flex flex-col gap-px">
        {rows.nodes.map(({ category }) => (
          <li key={category.id}>
            <LegendRow
              name={category.name}
              count={rows.counts.get(category.id) ?? 0}
              isHidden={hidden.has(category.id)}
              onToggle={() => onToggle(category.id)}
            >
              <CategorySwatch colour={category.colour} />
            </LegendRow>
          </li>
        ))}
        {rows.untagged > 0 ? (
          <li>
            <LegendRow
              name="No category"
              count={rows.untagged}
              isHidden={hidden.has(null)}
              onToggle={() => onToggle(null)}
            >
              <span aria-hidden className="inline-block h-3 w-3.5 shrink-0 border-b border-dotted border-current" />
            </LegendRow>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

interface LegendRowProps {
  readonly name: string
  readonly count: number
  readonly isHidden: boolean
  readonly onToggle: () => void
  readonly children: React.ReactNode
}

function LegendRow({ name, count, isHidden, onToggle, children }: LegendRowProps) {
  return (
    <ToggleButton
      isSelected={!isHidden}
      onChange={onToggle}
      aria-label={`Show ${name}, ${count}`}
      className={classNames(
        'group flex w-full items-center gap-2 rounded-sm px-1.5 py-1 text-left outline-offset-1 hover:bg-sunken focus-visible:outline-2',
        isHidden && 'text-muted',
      )}
    >
      {children}
      <span className={classNames('min-w-0 flex-1 truncate', isHidden && 'line-through')}>{name}</span>
      <span className="text-muted tabular-nums">{count}</span>
      {isHidden ? (
        <EyeOff aria-hidden className="size-3.5 shrink-0" />
      ) : (
        <Eye
          aria-hidden
          className="size-3.5 shrink-0 opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"
        />
      )}
    </ToggleButton>
  )
}
