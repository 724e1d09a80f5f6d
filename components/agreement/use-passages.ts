'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import type { QuotedPassage } from './agreement-report'
import type { AnswerPath } from './use-answers'

/** How many passages are fetched at once. */
const limit = 20

interface PassagePage {
  readonly items: readonly QuotedPassage[]
  readonly total: number
}

/** The passages of a cell so far. */
interface Passages {
  /** Null until the first came. */
  readonly passages: readonly QuotedPassage[] | null
  readonly total: number
  readonly isLoading: boolean
  readonly problem: Problem | null
  /** Null when there are no more; also asks again after a failure. */
  readonly loadMore: (() => void) | null
}

/** Fetches the passages behind a cell, page by page. `path` names the cell; another one begins anew. */
export function usePassages(path: AnswerPath): Passages {
  const [shown, setShown] = useState<PassagePage & { readonly path: AnswerPath }>({ path, items: [], total: -1 })
  const [asked, setAsked] = useState({ path, pages: 1, tries: 0 })
  const [failed, setFailed] = useState<{ readonly path: AnswerPath; readonly problem: Problem } | null>(null)
  if (asked.path !== path) {
    setAsked({ path, pages: 1, tries: 0 })
    setShown({ path, items: [], total: -1 })
    setFailed(null)
  }
  const { pages, tries } = asked
  useEffect(() => {
    const control = new AbortController()
    const offset = (pages - 1) * limit
    const page = new URLSearchParams({ offset: String(offset), limit: String(limit) }).toString()
    void callApi<PassagePage>('GET', `${path}&${page}`, undefined, { signal: control.signal }).then((answer) => {
      if (control.signal.aborted) return
      if (!answer.ok) return setFailed({ path, problem: answer.error })
      const { items, total } = answer.value.body
      setFailed(null)
      setShown((before) => ({ path, total, items: [...before.items.slice(0, offset), ...items] }))
    })
    return () => control.abort()
  }, [path, pages, tries])

  const hasCome = shown.total >= 0
  const isLoading = failed === null && shown.items.length < Math.min(pages * limit, hasCome ? shown.total : Infinity)
  const isMore = !hasCome || shown.items.length < shown.total
  return {
    passages: hasCome ? shown.items : null,
    total: Math.max(0, shown.total),
    isLoading,
    problem: failed?.problem ?? null,
    loadMore: isMore
      ? () => {
          setFailed(null)
          setAsked(failed === null ? { path, pages: pages + 1, tries } : { path, pages, tries: tries + 1 })
        }
      : null,
  }
}
