'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { ProjectId } from '@/core/ids'
import { useFeed } from '../reading/feed/use-feed'

/** A few changes in a row are one refresh, in milliseconds. */
const gatherFor = 400

/**
 * Keeps the pages of a project true to its settings and members: a changed role, name or member renders the page anew,
 * and whoever was removed sees that at once. Shows nothing.
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
    },
    onReload: refreshSoon,
  })
  useEffect(() => {
    if (state === 'closed') router.refresh()
  }, [state, router])
  useEffect(() => () => clearTimeout(timer.current), [])
  return null
}
