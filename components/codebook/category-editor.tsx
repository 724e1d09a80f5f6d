'use client'
import { useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { Codebook } from '@/core/codebook/tree'
import { mergeFields } from '@/core/merge/merge-fields'
import { BothTexts } from '../ui/both-texts'
import { Callout } from '../ui/callout'
import { showToast } from '../ui/toasts'
import { CategoryForm } from './category-form'
import { type CategoryWords, changeOf, labels, wordsOf } from './category-words'
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
 * is announced while something was, and at the save both texts are shown wherever both changed the same.
 */
export function CategoryEditor({ codebook, category, put, onDirty, onClose }: CategoryEditorProps) {
  const [base, setBase] = useState(category)
  const [isDirty, setDirty] = useState(false)
  const [dispute, setDispute] = useState<Dispute | null>(null)
  const [isPending, setPending] = useState(false)
  if (category.rev > base.rev && !isDirty) setBase(category)

  const touch = (to: boolean) => {
    setDirty(to)
    onDirty(to)
  }
  const save = async (mine: CategoryWords, from: Category): Promise<string | null> => {
    setPending(true)
    const answer = await put(base.id, changeOf(mine), from.rev)
    setPending(false)
    if (answer.ok) {
      touch(false)
      onClose()
      return null
    }
    if (answer.error.code !== 'stale') return answer.error.detail
    const current = answer.error.current as Category
    const theirs = wordsOf(current)
    const { merged, disputed } = mergeFields(wordsOf(from), mine, theirs)
    if (disputed.length === 0) return save(merged, current)
    setDispute({ merged, theirs, disputed, current })
    return null
  }
  const settle = async (words: CategoryWords, { current }: Dispute) => {
    setDispute(null)
    const refusal = await save(words, current)
    if (refusal !== null) showToast({ tone: 'danger', message: refusal })
  }

  return (
    <div className="flex flex-col gap-4" onChange={() => (isDirty ? undefined : touch(true))}>
      {dispute !== null ? (
        <BothTexts
          title={`“${dispute.theirs.name}” was changed meanwhile`}
          differences={dispute.disputed.map((field) => ({
            label: labels[field],
            mine: dispute.merged[field],
            theirs: dispute.theirs[field],
          }))}
          onKeepMine={() => void settle(dispute.merged, dispute)}
          onTakeTheirs={() => void settle(withTheirs(dispute), dispute)}
          isPending={isPending}
        />
      ) : category.rev > base.rev ? (
        <Callout tone="warning" isNews>
          Somebody changed this category while you are at it. Your text stays; where both of you changed the same, you
          will see both when you save.
        </Callout>
      ) : null}
      <CategoryForm
        key={`${base.id} ${base.rev}`}
        codebook={codebook}
        category={base}
        onSave={(draft) => save(wordsOf(draft), base)}
        onCancel={() => {
          touch(false)
          onClose()
        }}
      />
    </div>
  )
}

interface Dispute {
  /** Both changes together, mine where both changed the same. */
  readonly merged: CategoryWords
  readonly theirs: CategoryWords
  readonly disputed: readonly (keyof CategoryWords)[]
  readonly current: Category
}

function withTheirs({ merged, theirs, disputed }: Dispute): CategoryWords {
  return { ...merged, ...Object.fromEntries(disputed.map((field) => [field, theirs[field]])) }
}
