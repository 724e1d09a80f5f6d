'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Change } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { useFeed } from '../reading/feed/use-feed'
import { asksBoard, foldBoard } from './board-rows'

/** A page of the board, newest articles first; `next` is null when it reaches the oldest. */
export interface BoardPage {
  readonly items: readonly ProgressRow[]
  readonly next: string | null
}

/** The board on the screen. */
export interface Board {
  readonly rows: readonly ProgressRow[]
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly loadMore: () => void
  /** Folds in the answers to one's own deeds. Always the same function. */
  readonly take: (changes: readonly Change[]) => void
}

/** News that can't be folded are gathered this long before the board is read again. Milliseconds. */
const gatherFor = 400

/** A board that could not be read is asked for again after this pause. Milliseconds. */
const retryAfter = 5_000

/** How many articles are asked for at once, which is the most the server gives. */
const pageLimit = 200

/** Keeps the board true to the project's news. While `wantsAll` is set (somebody filters) older pages are fetched too. */
export function useBoard(projectId: ProjectId, first: BoardPage, cursor: string, wantsAll: boolean): Board {
  const [rows, setRows] = useState(first.items)
  const [next, setNext] = useState(first.next)
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  // Changes that come while the board is read; the answer may not have them yet.
  const meanwhile = useRef<Change[] | null>(null)
  const wanted = useRef(first.items.length)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef<(upTo: number) => void>(() => {})
  const shown = useRef(rows)
  useEffect(() => {
    shown.current = rows
    wanted.current = Math.max(rows.length, 1)
  }, [rows])

  const read = useCallback(
    async (upTo: number) => {
      const changes: Change[] = []
      meanwhile.current = changes
      setLoading(true)
      const found = await readPages(projectId, upTo)
      if (meanwhile.current !== changes) return
      meanwhile.current = null
      setLoading(false)
      if ('detail' in found) {
        setProblem(found)
        return again.current(upTo)
      }
      setProblem(null)
      setRows(foldBoard(found.items, changes))
      setNext(found.next)
    },
    [projectId],
  )

  const readAfter = useCallback(
    (pause: number, upTo?: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void read(upTo ?? wanted.current), pause)
    },
    [read],
  )
  useEffect(() => {
    again.current = (upTo) => readAfter(retryAfter, upTo)
  }, [readAfter])
  const readSoon = useCallback(() => readAfter(gatherFor), [readAfter])
  useEffect(() => () => clearTimeout(timer.current), [])

  const take = useCallback(
    (changes: readonly Change[]) => {
      meanwhile.current?.push(...changes)
      setRows((before) => foldBoard(before, changes))
      if (changes.some((change) => asksBoard(shown.current, change))) readSoon()
    },
    [readSoon],
  )

  useFeed({
    projectId,
    cursor,
    onEvents: take,
    onReload: readSoon,
  })

  const loadMore = useCallback(() => void read(wanted.current + pageLimit), [read])
  const hasMore = next !== null
  useEffect(() => {
    if (!wantsAll || !hasMore) return
    const all = setTimeout(() => void read(Infinity), 0)
    return () => clearTimeout(all)
  }, [wantsAll, hasMore, read])

  return { rows, hasMore, isLoading, problem, loadMore, take }
}

/** Reads the board from its newest article on, until it has `upTo` rows or is at its end. */
async function readPages(projectId: ProjectId, upTo: number): Promise<BoardPage | Problem> {
  const items: ProgressRow[] = []
  let after = ''
  for (;;) {
    const answer = await callApi<BoardPage>('GET', `/projects/${projectId}/progress?limit=${pageLimit}${after}`)
    if (!answer.ok) return answer.error
    const { items: more, next } = answer.value.body
    items.push(...more)
    if (next === null || items.length >= upTo) return { items, next }
    after = `&cursor=${encodeURIComponent(next)}`
  }
}
