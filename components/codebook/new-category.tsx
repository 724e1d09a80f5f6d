'use client'
import type { CategoryDraft } from '@/core/codebook/category-draft'
import type { Codebook } from '@/core/codebook/tree'
import { CategoryForm } from './category-form'
import type { CodebookDesk } from './use-codebook'
import type { NewCategory as Place, OpenCategories } from './use-open-categories'

export interface NewCategoryProps {
  readonly codebook: Codebook
  readonly place: Place
  readonly put: CodebookDesk['put']
  readonly open: Pick<OpenCategories, 'closeNew' | 'setDirty'>
}

/** The form of a category that is not there yet. Its id is fixed, so that a save sent twice makes one. */
export function NewCategory({ codebook, place: { id, parentId, position }, put, open }: NewCategoryProps) {
  const save = async (draft: CategoryDraft) => {
    let answer = await put(id, draft, null)
    // An earlier try arrived after all, with the words it had then: these are newer.
    if (!answer.ok && answer.error.code === 'stale') answer = await put(id, draft, 1)
    if (!answer.ok) return answer.error.detail
    open.closeNew(id)
    return null
  }
  return (
    <div onChange={() => open.setDirty(id, true)}>
      <h2 className="mb-4 font-serif text-xl font-semibold">New category</h2>
      <CategoryForm
        key={id}
        codebook={codebook}
        category={null}
        parentId={parentId}
        position={position}
        onSave={save}
        onCancel={() => open.closeNew(null)}
      />
    </div>
  )
}
