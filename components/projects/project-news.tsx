'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { ProjectEvent } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import { askUnread } from '../inbox/unread'
import { useFeed } from '../reading/feed/use-feed'

/** A few changes in a row are one refresh, in milliseconds. */
const gatherFor = 400

/** Events that may come with something in the inbox. */
const toldOf: ReadonlySet<ProjectEvent['kind']> = new Set([
  'round.put',
  'assignment.put',
  'disagreement.put',
  'thread.put',
  'comment.put',
])

/**
 * Keeps the pages of a project true to its settings and members: a changed role, name or member renders the page anew,
 * and whoever was removed sees that at once. The inbox is asked when news may have come into it. Shows nothing.
 */
export function ProjectNews({ projectId, cursor }: { readonly projectId: ProjectId; readonly cursor: string }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const refreshSoon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => router.refresh(), gatherFor)
  }
  const state = useFeed({
    projectId,
    cursor,
    onEvents: (events) => {
      if (events.some(({ kind }) => kind === 'project.put' || kind === 'member.put')) refreshSoon()
      if (events.some(({ kind }) => toldOf.has(kind))) askUnread()
    },
    onReload: refreshSoon,
  })
  useEffect(() => {
    if (state === 'closed') router.refresh()
  }, [state, router])
  useEffect(() => () => clearTimeout(timer.current), [])
  return null
}
