'use client'
import { Check, Plus } from 'lucide-react'
import { pathInWords, type CodebookNode } from '@/core/codebook/tree'
import { CategorySwatch } from '../ui/category-swatch'
import { classNames } from '../ui/class-names'
import { Kbd } from '../ui/kbd'
import { optionLook } from '../ui/popover-look'
import type { ChooserRow } from './chooser-rows'

export interface ChooserOptionProps {
  readonly id: string
  readonly row: ChooserRow
  readonly isFlat: boolean
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly onPoint: () => void
  readonly onPress: () => void
}

/** One line of the menu of categories. The list around it keeps the focus and says which one is active. */
export function ChooserOption({ id, row, isFlat, isActive, isChosen, onPoint, onPress }: ChooserOptionProps) {
  const look = classNames(optionLook, isActive && 'bg-wash shadow-[inset_2px_0_0_var(--ink)]')
  const shared = {
    id,
    role: 'option',
    'aria-selected': isChosen,
    onPointerMove: onPoint,
    onClick: onPress,
    // The focus stays in the list or the filter.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  } as const
  if (row.kind === 'create') {
    return (
      <div {...shared} className={look}>
        <Plus aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1 truncate">Make “{row.name}”</span>
      </div>
    )
  }
  const { category, depth, path } = row.node
  return (
    <div {...shared} className={look} style={isFlat ? undefined : { paddingLeft: `${0.625 + depth}rem` }}>
      <CategorySwatch colour={category.colour} />
      <span className="min-w-0 flex-1 truncate">
        <bdi className={isChosen ? 'font-medium' : ''}>{category.name}</bdi>
        {isFlat && path.length > 1 ? (
          <span className="text-xs text-muted"> {pathInWords(path.slice(0, -1))}</span>
        ) : null}
        {category.retiredAt === null ? null : <span className="text-xs text-muted"> retired</span>}
      </span>
      <Check aria-hidden className={classNames('size-4 shrink-0', !isChosen && 'invisible')} />
      <span className="w-6 text-right">{category.key === null ? null : <Kbd keys={category.key} />}</span>
    </div>
  )
}

/** Where the active category stands and what it means, in a place of one height, so that nothing moves. */
export function ChooserDetails({ node }: { readonly node: CodebookNode | null }) {
  const definition = node?.category.definition
  return (
    <div className="h-20 overflow-hidden border-t px-3 py-2 text-[0.8125rem]">
      {node && definition ? (
        <>
          <p className="truncate font-medium">{pathInWords(node.path)}</p>
          <p className="line-clamp-2 text-muted">
            {[definition.summary, definition.use && `Use: ${definition.use}`].filter(Boolean).join(' ') ||
              'Not defined yet.'}
          </p>
        </>
      ) : null}
    </div>
  )
}
