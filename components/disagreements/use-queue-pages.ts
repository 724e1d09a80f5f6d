'use client'
import { useEffect, useRef, useState } from 'react'
import type { Disagreement, QueueRow } from '@/core/disagreements/disagreement'
import type { ProjectId } from '@/core/ids'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { makeQueueQuery, type QueueQuery } from './queue-query'
import { joinRows, putRow } from './queue-rows'

/** A page of the queue. `counts` are of all that the filters select, whatever their state. */
export interface QueuePage {
  readonly items: readonly QueueRow[]
  readonly next: string | null
  readonly total: number
  readonly counts: { readonly open: number; readonly reopened: number; readonly decided: number }
}

/** How many rows are fetched at once after the first page. */
const furtherLimit = 100

/** The rows of a query so far. */
export interface QueuePages {
  readonly rows: readonly QueueRow[]
  readonly isLoading: boolean
  readonly problem: Problem | null
  /** Null when there are no more. */
  readonly loadMore: (() => void) | null
  /** Puts the present state of a disagreement into its row; true when there is such a row. It stays where it is. */
  readonly put: (row: Disagreement) => void
  /** Lets the next page that comes from the server replace the list; otherwise it only renews what is on the screen. */
  readonly expectAnew: () => void
}

/** Keeps the pages of a query. Another query begins the list again; the same one refreshed moves nothing. */
export function useQueuePages(projectId: ProjectId, query: QueueQuery, first: QueuePage): QueuePages {
  const words = makeQueueQuery(query)
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
    const path = `/projects/${projectId}/disagreements?${[words, page].filter(Boolean).join('&')}` as const
    const answer = await callApi<QueuePage>('GET', path)
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
    put: (row) => setRows((before) => putRow(before, row)),
    expectAnew: () => setExpected(true),
  }
}
