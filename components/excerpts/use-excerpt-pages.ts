'use client'
import { useEffect, useRef, useState } from 'react'
import type { Excerpt } from '@/core/excerpts/excerpt'
import { makeExcerptQuery, type ExcerptQuery } from '@/core/excerpts/query'
import type { ProjectId } from '@/core/ids'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'

/** A page of excerpts; `total` counts the whole selection, `next` begins the next page. */
export interface ExcerptPage {
  readonly items: readonly Excerpt[]
  readonly total: number
  readonly next: string | null
}

/** How many excerpts are fetched at once after the first page. */
const furtherLimit = 100

/** The excerpts of a query so far. */
export interface ExcerptPages {
  readonly excerpts: readonly Excerpt[]
  readonly isLoading: boolean
  readonly problem: Problem | null
  /** Null when there are no more. */
  readonly loadMore: (() => void) | null
  /** Lets the next page that comes from the server replace the list; otherwise it only renews what is on the screen. */
  readonly expectAnew: () => void
}

/** Keeps the pages of a query. Another query begins the list again; the same one refreshed leaves its length alone. */
export function useExcerptPages(projectId: ProjectId, query: ExcerptQuery, first: ExcerptPage): ExcerptPages {
  const words = makeExcerptQuery(query)
  const [taken, setTaken] = useState({ first, words })
  const [excerpts, setExcerpts] = useState(first.items)
  const [next, setNext] = useState(first.next)
  const [isExpected, setExpected] = useState(false)
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  if (taken.first !== first) {
    setTaken({ first, words })
    if (taken.words === words && !isExpected) setExcerpts(joined(excerpts, first.items, false))
    else {
      setExcerpts(first.items)
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
    const path = `/projects/${projectId}/excerpts?${[words, page].filter(Boolean).join('&')}` as const
    const answer = await callApi<ExcerptPage>('GET', path)
    setLoading(false)
    // The answer belongs to the list it was asked for; after another query it is nobody's.
    if (present.current !== words) return
    if (!answer.ok) return setProblem(answer.error)
    setNext(answer.value.body.next)
    setExcerpts((before) => joined(before, answer.value.body.items, true))
  }

  return {
    excerpts,
    isLoading,
    problem,
    loadMore: next === null ? null : () => void loadMore(next),
    expectAnew: () => setExpected(true),
  }
}

/** What is on the screen with the newest words of each excerpt; `more` are put after it only when they were asked for. */
function joined(shown: readonly Excerpt[], more: readonly Excerpt[], isAsked: boolean): readonly Excerpt[] {
  const fresh = new Map(more.map((excerpt) => [excerpt.id, excerpt]))
  const known = new Set(shown.map(({ id }) => id))
  return [
    ...shown.map((excerpt) => fresh.get(excerpt.id) ?? excerpt),
    ...(isAsked ? more.filter(({ id }) => !known.has(id)) : []),
  ]
}
