'use client'
import { useEffect, useRef, useState } from 'react'
import type { OldTag, RecheckPage } from '@/core/codebook/recheck'
import type { HighlightId, CategoryId, ProjectId } from '@/core/ids'
import { type Result, ok } from '@/core/result'
import { callApi } from '../http/call-api'
import type { Problem } from '../http/problem'
import { keyOf } from './recheck-groups'

/** How long a row takes to leave, in milliseconds; the style sheet's transition is as long. */
const leaveTime = 180

/** How many are fetched at once after the first page. */
const furtherLimit = 200

/** The tags to recheck so far, and what was done to them here. */
export interface RecheckList {
  readonly tags: readonly OldTag[]
  /** Keys of rows on their way out. */
  readonly leaving: ReadonlySet<string>
  readonly skipped: ReadonlySet<string>
  /** How many are left of the whole selection. */
  readonly left: number
  /** Says of one's own tags that they hold. The rows leave at once and come back when it fails. */
  readonly confirm: (tags: readonly OldTag[]) => Promise<Result<void, Problem>>
  readonly skip: (tag: OldTag) => void
  /** Takes the tags of a highlight that it has no more off the list. */
  readonly dropTagsBut: (highlightId: HighlightId, categoryIds: readonly CategoryId[]) => void
  readonly isLoading: boolean
  readonly problem: Problem | null
  /** Null when there are no more. */
  readonly loadMore: (() => void) | null
}

/** `query` is what the list was asked with, as it stands in an address. */
export function useRecheckList(projectId: ProjectId, query: string, first: RecheckPage): RecheckList {
  const [taken, setTaken] = useState(first)
  const [tags, setTags] = useState(first.items)
  const [next, setNext] = useState(first.next)
  const [left, setLeft] = useState(first.total)
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const [isLoading, setLoading] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (taken !== first) {
    setTaken(first)
    setTags(first.items)
    setNext(first.next)
    setLeft(first.total)
    setLeaving(new Set())
    setProblem(null)
  }
  const present = useRef(query)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    present.current = query
  })
  useEffect(() => {
    const running = timers.current
    return () => running.forEach(clearTimeout)
  }, [])

  const sendOut = (gone: readonly OldTag[]) => {
    const keys = new Set(gone.map(keyOf))
    setLeft((before) => Math.max(0, before - keys.size))
    setLeaving((before) => new Set([...before, ...keys]))
    return keys
  }
  const remove = (keys: ReadonlySet<string>) => {
    const timer = setTimeout(() => {
      timers.current.delete(timer)
      setTags((before) => before.filter((tag) => !keys.has(keyOf(tag))))
      setLeaving((before) => new Set([...before].filter((key) => !keys.has(key))))
    }, leaveTime)
    timers.current.add(timer)
  }

  const confirm: RecheckList['confirm'] = async (held) => {
    const keys = sendOut(held)
    const items = held.map(({ highlightId, categoryId, now }) => ({ highlightId, categoryId, under: now }))
    for (let from = 0; from < items.length; from += confirmLimit) {
      const answer = await callApi('POST', `/projects/${projectId}/recheck/confirm`, {
        items: items.slice(from, from + confirmLimit),
      })
      if (answer.ok) continue
      setLeft((before) => before + keys.size)
      setLeaving((before) => new Set([...before].filter((key) => !keys.has(key))))
      return answer
    }
    remove(keys)
    return ok(undefined)
  }

  const loadMore = async (after: string) => {
    setLoading(true)
    setProblem(null)
    const page = new URLSearchParams({ limit: String(furtherLimit), cursor: after }).toString()
    const words = [query, page].filter(Boolean).join('&')
    const answer = await callApi<RecheckPage>('GET', `/projects/${projectId}/recheck?${words}`)
    setLoading(false)
    if (present.current !== query) return
    if (!answer.ok) return setProblem(answer.error)
    const { items, next: further } = answer.value.body
    setNext(further)
    setTags((before) => {
      const known = new Set(before.map(keyOf))
      return [...before, ...items.filter((tag) => !known.has(keyOf(tag)))]
    })
  }

  return {
    tags,
    leaving,
    skipped,
    left,
    confirm,
    skip: (tag) => setSkipped((before) => new Set([...before, keyOf(tag)])),
    dropTagsBut: (highlightId, categoryIds) => {
      const gone = tags.filter((tag) => tag.highlightId === highlightId && !categoryIds.includes(tag.categoryId))
      if (gone.length > 0) remove(sendOut(gone))
    },
    isLoading,
    problem,
    loadMore: next === null ? null : () => void loadMore(next),
  }
}

/** The most the server takes at once. */
const confirmLimit = 500
