'use client'
import { useState } from 'react'
import type { OldTag } from '@/core/codebook/recheck'
import type { CategoryId, ProjectId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { WindowRect } from '../codebook/category-picker'
import { callApi } from '../http/call-api'
import { showToast, showUndo } from '../ui/toasts'

interface Menu {
  readonly tag: OldTag
  readonly highlight: Highlight
  readonly chosen: readonly CategoryId[]
  readonly at: WindowRect
}

/** The menu that gives a passage other categories. */
export interface Retagging {
  /** Null while it is closed. */
  readonly menu: Menu | null
  /** Opens it for one's own highlight, as soon as its present categories are known. */
  readonly open: (tag: OldTag, at: () => WindowRect | null) => Promise<void>
  readonly toggle: (id: CategoryId, isChosen: boolean) => void
  /** Closes it and writes what was chosen, all at once. */
  readonly finish: () => Promise<void>
}

export interface RetaggingOptions {
  readonly projectId: ProjectId
  /** After a change: what the highlight has now, and whether the old tag is off. */
  readonly onChanged: (tag: OldTag, categoryIds: readonly CategoryId[]) => void
  /** After the undo of a change: the list is to be read anew. */
  readonly onUndone: () => void
}

export function useRetagging({ projectId, onChanged, onUndone }: RetaggingOptions): Retagging {
  const [menu, setMenu] = useState<Menu | null>(null)
  const pathOf = ({ articleId, highlightId }: OldTag) =>
    `/projects/${projectId}/articles/${articleId}/highlights/${highlightId}` as const

  const write = async (
    tag: OldTag,
    { versionId, start, end, exact, note, rev }: Highlight,
    ids: readonly CategoryId[],
  ) => {
    const body = { versionId, start, end, exact, note, categoryIds: ids }
    const answer = await callApi<Highlight>('PUT', pathOf(tag), body, { ifMatch: rev })
    if (answer.ok) return answer.value.body
    showToast({ tone: 'danger', message: answer.error.detail })
    return null
  }

  const open: Retagging['open'] = async (tag, at) => {
    const answer = await callApi<Highlight>('GET', pathOf(tag))
    if (!answer.ok) return void showToast({ tone: 'danger', message: answer.error.detail })
    const highlight = answer.value.body
    const rect = at()
    if (rect === null) return
    setMenu({ tag, highlight, chosen: highlight.tags.map(({ categoryId }) => categoryId), at: rect })
  }

  const finish: Retagging['finish'] = async () => {
    if (menu === null) return
    setMenu(null)
    const { tag, highlight, chosen } = menu
    const had = highlight.tags.map(({ categoryId }) => categoryId)
    if (had.length === chosen.length && had.every((id) => chosen.includes(id))) return
    const after = await write(tag, highlight, chosen)
    if (after === null) return
    onChanged(tag, chosen)
    const undo = async () => {
      if ((await write(tag, after, had)) !== null) onUndone()
    }
    if (chosen.includes(tag.categoryId))
      showToast({ message: 'Changed. Does the earlier category still hold as well?' })
    else showUndo('The categories of the passage are changed.', () => void undo())
  }

  return {
    menu,
    open,
    toggle: (id, isChosen) =>
      setMenu(
        (before) =>
          before && {
            ...before,
            chosen: isChosen ? [...before.chosen, id] : before.chosen.filter((each) => each !== id),
          },
      ),
    finish,
  }
}
