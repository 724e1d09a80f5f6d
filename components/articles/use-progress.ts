'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId, ProjectId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import { callApi } from '../http/call-api'

/** A page of how far articles are, newest first. */
export interface ProgressPage {
  readonly items: readonly ProgressRow[]
  readonly next: string | null
}

/**
 * How far each article is. `first` comes with the page, anew with each refresh; further pages are fetched once as many
 * articles are on the shelf. An article not known yet has none.
 */
export function useProgress(
  projectId: ProjectId,
  first: ProgressPage,
  articleCount: number,
): ReadonlyMap<ArticleId, ProgressRow> {
  const [older, setOlder] = useState<ProgressPage | null>(null)
  const asked = useRef<string | null>(null)
  const known = first.items.length + (older?.items.length ?? 0)
  const next = older === null ? first.next : older.next
  useEffect(() => {
    if (next === null || articleCount <= known || asked.current === next) return
    asked.current = next
    const read = async () => {
      const path = `/projects/${projectId}/progress?limit=200&cursor=${encodeURIComponent(next)}` as const
      const answer = await callApi<ProgressPage>('GET', path)
      // Without it the shelf only lacks a few badges; it is asked for again with the next page.
      if (!answer.ok) return
      const { items, next: after } = answer.value.body
      setOlder((before) => ({ items: [...(before?.items ?? []), ...items], next: after }))
    }
    void read()
  }, [projectId, next, known, articleCount])
  return useMemo(
    () => new Map([...(older?.items ?? []), ...first.items].map((row) => [row.articleId, row])),
    [older, first],
  )
}
