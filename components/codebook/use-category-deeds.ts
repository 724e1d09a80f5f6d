'use client'
import type { CategoryPlace } from '@/core/codebook/move-category'
import type { CategoryId } from '@/core/ids'
import { showToast, showUndo } from '../ui/toasts'
import type { CodebookDesk } from './use-codebook'

/** What the tree does to categories: shown at once, told when it fails, undone by a toast where that helps. */
export function useCategoryDeeds({ get, put, remove, restore }: CodebookDesk) {
  const rename = async (id: CategoryId, name: string): Promise<string | null> => {
    const category = get(id)
    if (category === null) return 'This category is gone.'
    const answer = await put(id, { name }, category.rev, { name })
    return answer.ok ? null : answer.error.detail
  }

  const move = async (places: readonly CategoryPlace[]) => {
    // All are shown in their new places at once; they are written one after the other.
    const writes = places.flatMap(({ id, parentId, position }) => {
      const category = get(id)
      if (category === null) return []
      return [put(id, { name: category.name, parentId, position }, category.rev, { parentId, position })]
    })
    const failed = (await Promise.all(writes)).find((answer) => !answer.ok)
    if (failed?.ok === false) showToast({ tone: 'danger', message: `It could not be moved. ${failed.error.detail}` })
  }

  const retire = async (id: CategoryId, isRetired: boolean) => {
    const category = get(id)
    if (category === null) return
    const answer = await put(id, { name: category.name, retired: isRetired }, category.rev)
    if (!answer.ok) return showToast({ tone: 'danger', message: answer.error.detail })
    if (isRetired) showUndo(`“${category.name}” is retired.`, () => void retire(id, false))
    else showToast({ message: `“${category.name}” is offered again.` })
  }

  const bringBack = async (id: CategoryId, name: string): Promise<boolean> => {
    const answer = await restore(id)
    showToast(
      answer.ok
        ? { message: `“${answer.value.name}” is back in the codebook.` }
        : { tone: 'danger', message: `“${name}” is still deleted. ${answer.error.detail}` },
    )
    return answer.ok
  }

  const bury = async (id: CategoryId) => {
    const name = get(id)?.name ?? 'The category'
    const answer = await remove(id)
    if (!answer.ok) return showToast({ tone: 'danger', message: answer.error.detail })
    showUndo(`“${name}” is deleted. What was tagged with it stays.`, () => void bringBack(id, name))
  }

  return { rename, move, retire, bury, bringBack }
}
