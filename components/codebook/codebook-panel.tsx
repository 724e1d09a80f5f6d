'use client'
import { ArrowLeft } from 'lucide-react'
import { nodeOf } from '@/core/codebook/tree'
import type { CategoryId } from '@/core/ids'
import { Button } from '../ui/button'
import { CategoryEditor } from './category-editor'
import { CategoryView } from './category-view'
import { NewCategory } from './new-category'
import type { CodebookDesk } from './use-codebook'
import type { OpenCategories } from './use-open-categories'

export interface CodebookPanelProps {
  readonly desk: CodebookDesk
  readonly open: OpenCategories
  readonly counts: ReadonlyMap<CategoryId, number>
  readonly mayEdit: boolean
  readonly excerptsHref: (id: CategoryId) => string
}

/** What stands beside the tree: a category to read, or its form. Open forms behind the front one keep what was typed. */
export function CodebookPanel({ desk, open, counts, mayEdit, excerptsHref }: CodebookPanelProps) {
  const { shown, editing, adding } = open
  const node = shown === null || shown === 'new' ? null : nodeOf(desk.codebook, shown)
  const edited = [...editing].flatMap((id) => nodeOf(desk.codebook, id)?.category ?? [])
  const isEdited = node !== null && editing.has(node.category.id)
  return (
    <>
      <Button
        look="plain"
        size="sm"
        className="mb-3 -ml-2 lg:hidden"
        icon={<ArrowLeft aria-hidden className="size-4" />}
        onPress={open.backToTree}
      >
        Codebook
      </Button>
      {node !== null && !isEdited ? (
        <CategoryView
          node={node}
          count={counts.get(node.category.id) ?? 0}
          excerptsHref={excerptsHref(node.category.id)}
          {...(mayEdit ? { onEdit: () => open.edit(node.category.id) } : {})}
        />
      ) : null}
      {edited.map((category) => (
        <div key={category.id} hidden={category.id !== shown}>
          <CategoryEditor
            codebook={desk.codebook}
            category={category}
            put={desk.put}
            onDirty={(isDirty) => open.setDirty(category.id, isDirty)}
            onClose={() => open.closeEditor(category.id)}
          />
        </div>
      ))}
      {adding === null ? null : (
        <div hidden={shown !== 'new'}>
          <NewCategory codebook={desk.codebook} place={adding} put={desk.put} open={open} />
        </div>
      )}
      {node === null && shown !== 'new' ? (
        <p className="text-muted max-lg:hidden">Choose a category to read what it means.</p>
      ) : null}
    </>
  )
}
