'use client'
import { useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryDraft } from '@/core/codebook/category-draft'
import type { Codebook } from '@/core/codebook/tree'
import { BothTexts, type Difference } from '../ui/both-texts'
import { Callout } from '../ui/callout'
import { CategoryForm } from './category-form'
import type { CodebookDesk } from './use-codebook'

export interface CategoryEditorProps {
  readonly codebook: Codebook
  /** The category as it is known now; news of it may come while it is edited. */
  readonly category: Category
  readonly put: CodebookDesk['put']
  /** Whether something was typed that is not saved. */
  readonly onDirty: (isDirty: boolean) => void
  readonly onClose: () => void
}

/**
 * The form of a category that others may change at the same time: their change comes in while nothing was typed here,
 * is announced while something was, and at the save both texts are shown.
 */
export function CategoryEditor({ codebook, category, put, onDirty, onClose }: CategoryEditorProps) {
  const [base, setBase] = useState(category)
  const [isDirty, setDirty] = useState(false)
  const [stale, setStale] = useState<CategoryDraft | null>(null)
  const [isPending, setPending] = useState(false)
  if (category.rev > base.rev && !isDirty) setBase(category)

  const touch = (to: boolean) => {
    setDirty(to)
    onDirty(to)
  }
  const save = async (draft: CategoryDraft, from: Category): Promise<string | null> => {
    // Where it stands in the tree is changed in the tree, perhaps since this form was opened.
    const { parentId: _, position: __, ...words } = draft
    setPending(true)
    const answer = await put(base.id, words, from.rev)
    setPending(false)
    if (answer.ok) {
      touch(false)
      onClose()
      return null
    }
    if (answer.error.code !== 'stale') return answer.error.detail
    setStale(draft)
    return null
  }
  const takeTheirs = () => {
    setStale(null)
    setBase(category)
    touch(false)
  }

  return (
    <div className="flex flex-col gap-4" onChange={() => (isDirty ? undefined : touch(true))}>
      {stale !== null ? (
        <BothTexts
          title={`“${category.name}” was changed meanwhile`}
          differences={differencesOf(stale, category)}
          onKeepMine={() => void save(stale, category)}
          onTakeTheirs={takeTheirs}
          isPending={isPending}
        />
      ) : category.rev > base.rev ? (
        <Callout tone="warning" isNews>
          Somebody changed this category while you are at it. When you save, you will see both texts.
        </Callout>
      ) : null}
      <CategoryForm
        key={`${base.id} ${base.rev}`}
        codebook={codebook}
        category={base}
        onSave={(draft) => save(draft, base)}
        onCancel={() => {
          touch(false)
          onClose()
        }}
      />
    </div>
  )
}

function differencesOf(mine: CategoryDraft, theirs: Category): readonly Difference[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ['Name', mine.name, theirs.name],
    ['Key', mine.key ?? '', theirs.key ?? ''],
    ['Colour', mine.colour, theirs.colour],
    ['What it means', mine.definition.summary, theirs.definition.summary],
    ['When to use it', mine.definition.use, theirs.definition.use],
    ['When not to use it', mine.definition.avoid, theirs.definition.avoid],
    ['Examples', mine.definition.examples.join('\n'), theirs.definition.examples.join('\n')],
  ]
  return pairs.flatMap(([label, one, other]) => (one === other ? [] : [{ label, mine: one, theirs: other }]))
}
