'use client'
import { useEffect, useRef, useState } from 'react'
import { callApi } from './call-api'
import { joinRows, type ListedRow } from './join-rows'
import type { Problem } from './problem'

/** A page of a list; `next` begins the next one, null on the last. */
interface ListPage<Row> {
  readonly items: readonly Row[]
  readonly next: string | null
}

/** How many rows are fetched at once after the first page. */
const furtherLimit = 100

/** The rows of a query so far. */
export interface ListPages<Row> {
  readonly rows: readonly Row[]
  readonly isLoading: boolean
  readonly problem: Problem | null
  /** Null when there are no more. */
  readonly loadMore: (() => void) | null
  /** Changes the rows that are shown, as by news of one of them. */
  readonly edit: (change: (rows: readonly Row[]) => readonly Row[]) => void
  /** Lets the next page that comes from the server replace the list; otherwise it only renews what is on the screen. */
  readonly expectAnew: () => void
}

/**
 * Keeps the pages of a list at `path` under the query string `words`, whose first page came with the page. Another query
 * begins the list again; the same one refreshed moves nothing.
 */
export function useListPages<Row extends ListedRow>(
  path: `/${string}`,
  words: string,
  first: ListPage<Row>,
): ListPages<Row> {
  const [taken, setTaken] = useState({ first, words })
  const [rows, setRows] = useState(first.items)
  const [next, setNext] = useState(first.next)
  const [isExpected, setExpected] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  if (taken.first !== first) {
    setTaken({ first, words })
    if (taken.words === words && !isExpected) setRows(joinRows(rows, first.items, false))
    else {
      setRows(first.items)
      setNext(first.next)
      setProblem(null)
      setExpected(false)
    }
  }
  const present = useRef(words)
  useEffect(() => {
    present.current = words
  })
  const loadMore = async (after: string) => {
    setLoading(true)
    setProblem(null)
    const page = new URLSearchParams({ limit: String(furtherLimit), cursor: after }).toString()
    const answer = await callApi<ListPage<Row>>('GET', `${path}?${[words, page].filter(Boolean).join('&')}`)
    setLoading(false)
    // The answer belongs to the list it was asked for; after another query it is nobody's.
    if (present.current !== words) return
    if (!answer.ok) return setProblem(answer.error)
    setNext(answer.value.body.next)
    setRows((before) => joinRows(before, answer.value.body.items, true))
  }
  return {
    rows,
    isLoading,
    problem,
    loadMore: next === null ? null : () => void loadMore(next),
    edit: setRows,
    expectAnew: () => setExpected(true),
  }
}
