'use client'
import { Check, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import type { Codebook, CodebookNode } from '@/core/codebook/tree'
import { isUuid, type CategoryId } from '@/core/ids'
import { CategorySwatch } from '../ui/category-swatch'
import { Checkbox } from '../ui/checkbox'
import { classNames } from '../ui/class-names'
import { FilterButton } from './filter-button'

export interface CategoryFilterProps {
  readonly codebook: Codebook
  /** How many excerpts each category has by itself. */
  readonly counts?: ReadonlyMap<CategoryId, number> | undefined
  readonly chosen: readonly CategoryId[]
  readonly withDescendants: boolean
  readonly onChange: (chosen: readonly CategoryId[], withDescendants: boolean) => void
}

/** Chooses categories in their tree, and whether what is below them counts as well. */
export function CategoryFilter({ codebook, counts, chosen, withDescendants, onChange }: CategoryFilterProps) {
  return (
    <FilterButton label="Categories" count={chosen.length}>
      <Tree
        aria-label="Categories"
        selectionMode="multiple"
        selectionBehavior="toggle"
        // Escape closes the popover; it does not undo what was chosen.
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const all = codebook.order.map(({ category }) => category.id)
          const ids = keys === 'all' ? all : [...keys].filter(isUuid).map((id) => id as CategoryId)
          onChange(ids, withDescendants)
        }}
        defaultExpandedKeys={codebook.order.map(({ category }) => category.id)}
        renderEmptyState={() => <p className="px-2.5 py-3 text-muted">The codebook is empty.</p>}
        className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none"
      >
        {codebook.roots.map((node) => (
          <FilterRow key={node.category.id} node={node} counts={counts} />
        ))}
      </Tree>
      <div className="border-t px-3.5 py-2.5">
        <Checkbox isSelected={withDescendants} onChange={(isOn) => onChange(chosen, isOn)}>
          and sub-categories
        </Checkbox>
      </div>
    </FilterButton>
  )
}

function FilterRow({ node, counts }: { readonly node: CodebookNode; readonly counts: CategoryFilterProps['counts'] }) {
  const { category, children } = node
  return (
    <TreeItem
      id={category.id}
      textValue={category.name}
      className={
        'rounded-md outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-ink ' +
        'cursor-pointer data-hovered:bg-wash'
      }
    >
      <TreeItemContent>
        {({ isSelected, hasChildItems, isExpanded, level }) => (
          <div
            className="touch-target flex min-h-8.5 items-center gap-2 pr-2.5"
            style={{ paddingLeft: `${(level - 1) * 1.125}rem` }}
          >
            {hasChildItems ? (
              <Button slot="chevron" className="-mr-1 grid size-6 place-items-center rounded-sm text-muted">
                <ChevronRight aria-hidden className={classNames('size-4', isExpanded && 'rotate-90')} />
              </Button>
            ) : (
              <span className="-mr-1 w-6" />
            )}
            <CategorySwatch colour={category.colour} />
            <bdi className={classNames('min-w-0 flex-1 truncate', category.retiredAt !== null && 'text-muted')}>
              {category.name}
            </bdi>
            <span className="text-xs text-muted">{counts?.get(category.id) ?? ''}</span>
            <Check aria-hidden className={classNames('size-4 shrink-0', !isSelected && 'invisible')} />
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <FilterRow key={child.category.id} node={child} counts={counts} />
      ))}
    </TreeItem>
  )
}
