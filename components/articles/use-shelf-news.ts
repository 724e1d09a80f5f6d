'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import type { Change } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import { useFeed } from '../reading/feed/use-feed'

/** News that change something on the shelf: its articles, their counts and how far they are. The frame follows the members. */
const telling = new Set<Change['kind']>([
  'article.put',
  'article.reload',
  'highlight.put',
  'thread.put',
  'round.put',
  'assignment.put',
  'disagreement.put',
])

/** News are gathered this long before the page is asked for anew: a colleague at work sends one every few seconds. */
const gatherFor = 1_500

/** Asks the server for the shelf anew when news touch it; not while nobody looks. */
export function useShelfNews(projectId: ProjectId, cursor: string): void {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isBehind = useRef(false)

  const refresh = useCallback(() => {
    isBehind.current = true
    timer.current ??= setTimeout(() => {
      timer.current = null
      if (document.visibilityState !== 'visible') return
      isBehind.current = false
      router.refresh()
    }, gatherFor)
  }, [router])

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible' && isBehind.current) refresh()
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    }
  }, [refresh])

  useFeed({
    projectId,
    cursor,
    onEvents: (events) => {
      if (events.some(({ kind }) => telling.has(kind))) refresh()
    },
    onReload: refresh,
  })
}
