'use client'
import {
  Archive,
  ArchiveRestore,
  ChevronRight,
  Ellipsis,
  GripVertical,
  MoveDown,
  MoveUp,
  Pencil,
  PenLine,
  Plus,
  Trash2,
} from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import type { CategoryStep } from '@/core/codebook/step-category'
import { pathInWords, type Codebook, type CodebookNode } from '@/core/codebook/tree'
import type { CategoryId } from '@/core/ids'
import { Badge } from '../ui/badge'
import { CategorySwatch } from '../ui/category-swatch'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { Kbd } from '../ui/kbd'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { MenuSeparator } from '../ui/menu-separator'
import type { CodebookTreeProps } from './codebook-tree'
import { RenameField } from './rename-field'

/** What all rows of a tree share. */
export interface RowDeeds extends Pick<
  CodebookTreeProps,
  'mayEdit' | 'counts' | 'onRename' | 'onAdd' | 'onEdit' | 'onRetire' | 'onDelete'
> {
  readonly codebook: Codebook
  /** Tags of a category and of all below it. */
  readonly sums: ReadonlyMap<CategoryId, number>
  readonly renaming: CategoryId | null
  readonly setRenaming: (id: CategoryId) => void
  /** `isByKey`: the row gets the focus back. */
  readonly endRenaming: (isByKey: boolean) => void
  readonly canStep: (id: CategoryId, step: CategoryStep) => boolean
  readonly onStep: (id: CategoryId, step: CategoryStep) => void
}

/** One category of the tree with what is below it. */
export function CodebookRow({ node, ...deeds }: RowDeeds & { readonly node: CodebookNode }) {
  const { category, children, path } = node
  const isRetired = category.retiredAt !== null
  return (
    <TreeItem
      id={category.id}
      textValue={category.name}
      aria-label={`${pathInWords(path)}${isRetired ? ', retired' : ''}`}
      className={
        'group/row rounded-md outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-ink ' +
        'data-selected:bg-wash data-hovered:bg-wash data-drop-target:bg-wash-strong data-dragging:opacity-50'
      }
    >
      <TreeItemContent>
        {({ hasChildItems, allowsDragging, isExpanded, level }) => (
          <div
            className="flex min-h-9 items-center gap-1.5 pr-1 pointer-coarse:min-h-11"
            style={{ paddingLeft: `${(level - 1) * 1.25}rem` }}
          >
            {allowsDragging ? (
              <Button
                slot="drag"
                aria-label={`Move ${category.name}`}
                className="grid h-7 w-5 cursor-grab place-items-center rounded-sm text-faint opacity-0 group-focus-within/row:opacity-100 group-data-focus-visible/row:opacity-100 group-data-hovered/row:opacity-100 pointer-coarse:opacity-100"
              >
                <GripVertical aria-hidden className="size-3.5" />
              </Button>
            ) : null}
            {hasChildItems ? (
              <Button
                slot="chevron"
                className="grid size-6 place-items-center rounded-sm text-muted hover:bg-wash-strong"
              >
                <ChevronRight
                  aria-hidden
                  className={classNames('size-4 transition-transform', isExpanded && 'rotate-90')}
                />
              </Button>
            ) : (
              <span className="w-6" />
            )}
            <CategorySwatch colour={category.colour} />
            {deeds.renaming === category.id ? (
              <RenameField
                category={category}
                codebook={deeds.codebook}
                onRename={deeds.onRename}
                onClose={deeds.endRenaming}
              />
            ) : (
              <bdi className={classNames('min-w-0 truncate', level === 1 && 'font-medium', isRetired && 'text-muted')}>
                {category.name}
              </bdi>
            )}
            {isRetired ? <Badge>retired</Badge> : null}
            <span className="flex-1" />
            <Count
              own={deeds.counts.get(category.id) ?? 0}
              sum={deeds.sums.get(category.id) ?? 0}
              isParent={children.length > 0}
            />
            <span className="w-6 text-center">{category.key === null ? null : <Kbd keys={category.key} />}</span>
            {deeds.mayEdit ? <RowMenu node={node} {...deeds} /> : null}
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <CodebookRow key={child.category.id} node={child} {...deeds} />
      ))}
    </TreeItem>
  )
}

function Count({ own, sum, isParent }: { readonly own: number; readonly sum: number; readonly isParent: boolean }) {
  const words = `${own} tagged${isParent ? `, ${sum} with what is below` : ''}`
  return (
    <span className="text-xs whitespace-nowrap text-muted" title={words}>
      <span aria-hidden>{isParent && sum !== own ? `${own} / ${sum}` : own === 0 ? '' : own}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}

function RowMenu({
  node: { category },
  setRenaming,
  canStep,
  onStep,
  onAdd,
  onEdit,
  onRetire,
  onDelete,
}: RowDeeds & { readonly node: CodebookNode }) {
  const { id, name, retiredAt } = category
  const icon = 'size-4'
  return (
    <MenuTrigger>
      <IconButton label={`What to do with ${name}`} size="sm" className="text-muted">
        <Ellipsis aria-hidden className={icon} />
      </IconButton>
      <Menu placement="bottom end">
        <MenuItem icon={<Pencil aria-hidden className={icon} />} onAction={() => onEdit(id)}>
          Edit the definition
        </MenuItem>
        <MenuItem icon={<PenLine aria-hidden className={icon} />} keys="F2" onAction={() => setRenaming(id)}>
          Rename
        </MenuItem>
        <MenuItem icon={<Plus aria-hidden className={icon} />} onAction={() => onAdd(id)}>
          Add a category below
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<MoveUp aria-hidden className={icon} />}
          keys="Alt+ArrowUp"
          isDisabled={!canStep(id, 'up')}
          onAction={() => onStep(id, 'up')}
        >
          Move up
        </MenuItem>
        <MenuItem
          icon={<MoveDown aria-hidden className={icon} />}
          keys="Alt+ArrowDown"
          isDisabled={!canStep(id, 'down')}
          onAction={() => onStep(id, 'down')}
        >
          Move down
        </MenuItem>
        <MenuItem keys="Alt+ArrowRight" isDisabled={!canStep(id, 'in')} onAction={() => onStep(id, 'in')}>
          Put below the one before
        </MenuItem>
        <MenuItem keys="Alt+ArrowLeft" isDisabled={!canStep(id, 'out')} onAction={() => onStep(id, 'out')}>
          Take out one level
        </MenuItem>
        <MenuSeparator />
        {retiredAt === null ? (
          <MenuItem
            icon={<Archive aria-hidden className={icon} />}
            description="Keeps its tags, is offered no more"
            onAction={() => onRetire(id, true)}
          >
            Retire
          </MenuItem>
        ) : (
          <MenuItem icon={<ArchiveRestore aria-hidden className={icon} />} onAction={() => onRetire(id, false)}>
            Offer again
          </MenuItem>
        )}
        {onDelete ? (
          <MenuItem isDanger icon={<Trash2 aria-hidden className={icon} />} onAction={() => onDelete(id)}>
            Delete
          </MenuItem>
        ) : null}
      </Menu>
    </MenuTrigger>
  )
}
