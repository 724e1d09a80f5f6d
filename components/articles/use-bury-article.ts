'use client'
import type { ShelfRow } from '@/core/projects/shelf'
import { callApi } from '../http/call-api'
import { showToast, showUndo } from '../ui/toasts'
import type { Shelf } from './use-shelf'

/** Takes an article off the shelf at once and offers to bring it back; on a failure it comes back by itself. */
export function useBuryArticle(projectId: string, shelf: Pick<Shelf, 'drop' | 'place'>) {
  const path = (row: ShelfRow) => `/projects/${projectId}/articles/${row.id}` as const

  const restore = async (row: ShelfRow) => {
    shelf.place(row)
    const answer = await callApi('POST', `${path(row)}/restore`)
    if (answer.ok) return
    shelf.drop(row.id)
    showToast({
      tone: 'danger',
      message: `“${row.title}” is still in the trash. ${answer.error.detail}`,
      action: { label: 'Try again', run: () => void restore(row) },
    })
  }

  return async (row: ShelfRow) => {
    shelf.drop(row.id)
    const answer = await callApi('DELETE', path(row))
    if (answer.ok) {
      showUndo(`Took “${row.title}” off the shelf.`, () => void restore(row))
      return
    }
    shelf.place(row)
    showToast({ tone: 'danger', message: `“${row.title}” is still on the shelf. ${answer.error.detail}` })
  }
}
