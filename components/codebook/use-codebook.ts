'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryDraft } from '@/core/codebook/category-draft'
import { type CategoryRows, foldCategories } from '@/core/codebook/fold'
import { type Codebook, codebookOf } from '@/core/codebook/tree'
import type { CategoryId, ProjectId } from '@/core/ids'
import { type Result, ok } from '@/core/result'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { useFeed } from '../reading/feed/use-feed'

/** What a change of a category says; what it leaves out stays. */
export type CategoryChange = Partial<CategoryDraft> & { readonly name: string; readonly retired?: boolean }

/** A codebook on the screen, kept true by news, and what can be done to it. */
export interface CodebookDesk {
  readonly codebook: Codebook
  readonly get: (id: CategoryId) => Category | null
  /** Makes or changes a category. `expected` shows the change at once, and goes when the answer comes. */
  readonly put: (
    id: CategoryId,
    change: CategoryChange,
    from: number | null,
    expected?: Partial<Category>,
  ) => Promise<Result<Category, Problem>>
  readonly remove: (id: CategoryId) => Promise<Result<void, Problem>>
  readonly restore: (id: CategoryId) => Promise<Result<Category, Problem>>
}

interface Given {
  readonly categories: readonly Category[]
  readonly cursor: string
}

/** Counts of tags come with the page; after news of highlights it is asked for anew this much later, in milliseconds. */
const countAfter = 10_000

export function useCodebook(projectId: ProjectId, given: Given): CodebookDesk {
  const router = useRouter()
  const [rows, setRows] = useState<CategoryRows>(() => foldCategories(new Map(), given.categories))
  const [expected, setExpected] = useState<ReadonlyMap<CategoryId, Partial<Category>>>(new Map())
  const fold = useCallback((news: Iterable<Category>) => setRows((before) => foldCategories(before, news)), [])

  const [taken, setTaken] = useState(given.categories)
  if (taken !== given.categories) {
    setTaken(given.categories)
    setRows(foldCategories(rows, given.categories))
  }

  const path = `/projects/${projectId}/categories` as const
  const countTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(countTimer.current), [])
  useFeed({
    projectId,
    cursor: given.cursor,
    onEvents: (events) => {
      fold(events.flatMap((event) => (event.kind === 'category.put' ? [event.row] : [])))
      if (events.some(({ kind }) => kind === 'highlight.put')) {
        clearTimeout(countTimer.current)
        countTimer.current = setTimeout(() => router.refresh(), countAfter)
      }
    },
    onReload: () => router.refresh(),
  })

  const put = useCallback<CodebookDesk['put']>(
    async (id, change, from, shown) => {
      if (shown) setExpected((before) => new Map(before).set(id, shown))
      const answer = await callApi<Category>('PUT', `${path}/${id}`, change, from === null ? {} : { ifMatch: from })
      if (shown) setExpected((before) => new Map([...before].filter(([each]) => each !== id)))
      if (answer.ok) fold([answer.value.body])
      else if (answer.error.code === 'stale') fold([answer.error.current as Category])
      return answer.ok ? ok(answer.value.body) : answer
    },
    [path, fold],
  )
  const remove = useCallback<CodebookDesk['remove']>(
    async (id) => {
      const answer = await callApi('DELETE', `${path}/${id}`)
      if (!answer.ok) return answer
      // The answer has no row; the feed brings the tombstone, which has this rev.
      setRows((before) => {
        const row = before.get(id)
        return row ? foldCategories(before, [{ ...row, rev: row.rev + 1, deletedAt: row.updatedAt }]) : before
      })
      return ok(undefined)
    },
    [path],
  )
  const restore = useCallback<CodebookDesk['restore']>(
    async (id) => {
      const answer = await callApi<Category>('POST', `${path}/${id}/restore`)
      if (answer.ok) fold([answer.value.body])
      return answer.ok ? ok(answer.value.body) : answer
    },
    [path, fold],
  )

  const codebook = useMemo(() => {
    const shown = [...rows.values()].map((row) => ({ ...row, ...expected.get(row.id) }))
    return codebookOf(shown)
  }, [rows, expected])
  const get = useCallback((id: CategoryId) => rows.get(id) ?? null, [rows])
  return { codebook, get, put, remove, restore }
}
