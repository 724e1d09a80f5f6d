'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleId } from '@/core/ids'
import type { Article } from '@/core/projects/project'
import type { ShelfRow } from '@/core/projects/shelf'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { holdShelf, placeRows, releaseShelf, type FreshPage, type HeldShelf } from './hold-shelf'

/** How many articles are fetched at once after the first page. */
const furtherLimit = 200

/** The shelf on the screen and what can be done to it here. */
export interface Shelf extends HeldShelf {
  /** Whether older articles are not loaded yet. */
  readonly hasMore: boolean
  readonly isLoading: boolean
  /** Why older articles could not be loaded. */
  readonly problem: Problem | null
  readonly loadMore: () => void
  /** Shows what waited and takes out what is gone. */
  readonly release: () => void
  /** Takes one's own deletion off the screen at once. */
  readonly drop: (id: ArticleId) => void
  /** Puts a restored article back. */
  readonly place: (row: ShelfRow) => void
  /** Shows corrected details at once. */
  readonly correct: (article: Article) => void
}

/**
 * Keeps the shelf of a page: `first` is its first page as the server made it, anew with each refresh. While `wantsAll` is
 * set (somebody filters) the older articles are fetched one page after the other.
 */
export function useShelf(projectId: string, first: FreshPage, wantsAll: boolean): Shelf {
  const [taken, setTaken] = useState(first)
  const [held, setHeld] = useState<HeldShelf>(() => ({ rows: first.items, waiting: [], goneIds: new Set() }))
  const [dropped, setDropped] = useState<ReadonlySet<ArticleId>>(new Set())
  const [next, setNext] = useState(first.next)
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  if (taken !== first) {
    setTaken(first)
    setHeld(holdShelf(held.rows, { ...first, items: first.items.filter(({ id }) => !dropped.has(id)) }))
    // Once the server has said that it is gone, an article that comes back was restored by somebody.
    setDropped(new Set(first.items.flatMap(({ id }) => (dropped.has(id) ? [id] : []))))
  }

  const loadMore = useCallback(async () => {
    if (next === null) return
    setLoading(true)
    setProblem(null)
    const path = `/projects/${projectId}/articles?limit=${furtherLimit}&cursor=${encodeURIComponent(next)}` as const
    const answer = await callApi<FreshPage>('GET', path)
    setLoading(false)
    if (!answer.ok) return setProblem(answer.error)
    setHeld((before) => ({ ...before, rows: placeRows(before.rows, answer.value.body.items) }))
    setNext(answer.value.body.next)
  }, [projectId, next])

  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (!wantsAll || next === null || asked.current === next) return
    asked.current = next
    void loadMore()
  }, [wantsAll, next, loadMore])

  return {
    ...held,
    hasMore: next !== null,
    isLoading,
    problem,
    loadMore: () => void loadMore(),
    release: () => setHeld((before) => ({ rows: releaseShelf(before), waiting: [], goneIds: new Set() })),
    drop: (id) => {
      setDropped((before) => new Set([...before, id]))
      setHeld((before) => ({ ...before, rows: before.rows.filter((row) => row.id !== id) }))
    },
    place: (row) => {
      setDropped((before) => new Set([...before].filter((id) => id !== row.id)))
      setHeld((before) => ({ ...before, rows: placeRows(before.rows, [row]) }))
    },
    correct: (article) =>
      setHeld((before) => ({
        ...before,
        rows: before.rows.map((row) => (row.id === article.id ? { ...row, ...article } : row)),
      })),
  }
}
