'use client'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Tree } from 'react-aria-components/Tree'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { moveCategory, type CategoryPlace, type CategoryTarget } from '@/core/codebook/move-category'
import { parentNodeOf, stepTarget, type CategoryStep } from '@/core/codebook/step-category'
import { countsWithDescendants, nodeOf, type Codebook } from '@/core/codebook/tree'
import { isUuid, type CategoryId } from '@/core/ids'
import { showToast } from '../ui/toasts'
import { CodebookRow, type RowDeeds } from './codebook-row'

/** Nothing when the change was taken, else a sentence that says why not and what to do. */
export type CodebookAnswer = void | string | null

export interface CodebookTreeProps {
  readonly codebook: Codebook
  /** How many tags each category has by itself. */
  readonly counts: ReadonlyMap<CategoryId, number>
  /** The category whose details stand beside the tree. */
  readonly selectedId: CategoryId | null
  readonly onSelect: (id: CategoryId) => void
  /** Whether the viewer may change the codebook (`may(role, 'edit-codebook')`). */
  readonly mayEdit: boolean
  /** Gets a name that `parseCategoryName` made. */
  readonly onRename: (id: CategoryId, name: string) => CodebookAnswer | Promise<CodebookAnswer>
  /** The rows to write, the moved one first (`moveCategory`). */
  readonly onMove: (places: readonly CategoryPlace[]) => void
  /** Begins a new category below one, or at the top. */
  readonly onAdd: (parentId: CategoryId | null) => void
  readonly onEdit: (id: CategoryId) => void
  readonly onRetire: (id: CategoryId, isRetired: boolean) => void
  readonly onDelete?: (id: CategoryId) => void
}

/**
 * The codebook. Arrows walk and unfold, F2 or a double press renames in place, Alt with arrows moves a category among
 * its siblings, in and out; or drag it by its handle (also by keyboard: Enter on the handle).
 */
export function CodebookTree({
  codebook,
  counts,
  selectedId,
  onSelect,
  mayEdit,
  onRename,
  onMove,
  ...deeds
}: CodebookTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<CategoryId>>(new Set())
  const [renaming, setRenaming] = useState<CategoryId | null>(null)
  const box = useRef<HTMLDivElement>(null)
  // What pressed last: a finger has no double press, so its tap chooses.
  const pressedBy = useRef('')
  const sums = useMemo(() => countsWithDescendants(codebook, counts), [codebook, counts])

  const moveTo = (id: CategoryId, target: CategoryTarget | null) => {
    if (!target) return
    const places = moveCategory(codebook, id, target)
    if (!places.ok) return showToast({ tone: 'danger', message: places.error.detail })
    if (target.parentId !== null) setFolded(without(folded, target.parentId))
    onMove(places.value)
  }
  const step = (id: CategoryId, to: CategoryStep) => moveTo(id, stepTarget(codebook, id, to))

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !mayEdit,
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': isUuid(key) ? nameOf(codebook, key as CategoryId) : '' })),
    onMove: ({ keys: [key], target: { key: over, dropPosition } }) => {
      if (isUuid(key) && isUuid(over)) moveTo(key as CategoryId, targetOf(codebook, over as CategoryId, dropPosition))
    },
  })

  const endRenaming = (isByKey: boolean) => {
    setRenaming(null)
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])]
    if (isByKey) rows.find((each) => each.dataset['key'] === renaming)?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const id = mayEdit ? idOfRow(event.target) : null
    if (id === null) return
    const to = event.altKey ? steps[event.key] : undefined
    if (to) step(id, to)
    else if (event.key === 'F2') setRenaming(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const row: RowDeeds = {
    mayEdit,
    counts,
    sums,
    renaming,
    setRenaming,
    endRenaming,
    canStep: (id, to) => stepTarget(codebook, id, to) !== null,
    onStep: step,
    onRename,
    codebook,
    ...deeds,
  }
  const parents = codebook.order.filter(({ children }) => children.length > 0).map(({ category }) => category.id)
  return (
    <div
      ref={box}
      onKeyDownCapture={(event) => {
        pressedBy.current = 'keyboard'
        press(event)
      }}
      onPointerDownCapture={({ pointerType }) => {
        pressedBy.current = pointerType
      }}
    >
      <Tree
        aria-label="Codebook"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedId ? [selectedId] : []}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (isUuid(key)) onSelect(key as CategoryId)
        }}
        onAction={(key) => {
          if (!isUuid(key)) return
          if (pressedBy.current === 'touch' || !mayEdit) onSelect(key as CategoryId)
          else setRenaming(key as CategoryId)
        }}
        keyboardNavigationBehavior="tab"
        expandedKeys={parents.filter((id) => !folded.has(id))}
        onExpandedChange={(keys) => setFolded(new Set(parents.filter((id) => !keys.has(id))))}
        dragAndDropHooks={dragAndDropHooks}
        className="flex flex-col gap-px outline-none"
      >
        {codebook.roots.map((node) => (
          <CodebookRow key={node.category.id} node={node} {...row} />
        ))}
      </Tree>
    </div>
  )
}

const steps: Readonly<Record<string, CategoryStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** The category of the row that has the focus itself; null when something inside a row has it. */
function idOfRow(target: EventTarget): CategoryId | null {
  const key = target instanceof HTMLElement && target.getAttribute('role') === 'row' ? target.dataset['key'] : null
  return isUuid(key) ? (key as CategoryId) : null
}

function targetOf(codebook: Codebook, over: CategoryId, place: 'before' | 'after' | 'on'): CategoryTarget {
  if (place === 'on') return { parentId: over, beforeId: null }
  const parent = parentNodeOf(codebook, over)
  const siblings = (parent?.children ?? codebook.roots).map(({ category }) => category.id)
  const beforeId = place === 'before' ? over : (siblings[siblings.indexOf(over) + 1] ?? null)
  return { parentId: parent?.category.id ?? null, beforeId }
}

function nameOf(codebook: Codebook, id: CategoryId): string {
  return nodeOf(codebook, id)?.category.name ?? ''
}

function without(ids: ReadonlySet<CategoryId>, id: CategoryId): ReadonlySet<CategoryId> {
  return new Set([...ids].filter((each) => each !== id))
}
