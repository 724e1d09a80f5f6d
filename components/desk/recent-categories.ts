'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { type CategoryId, type ProjectId, asId, isUuid } from '@/core/ids'

/** How many of the last used categories the menu offers first. */
const most = 6
const none: readonly CategoryId[] = []
const listeners = new Set<() => void>()
const read = new Map<string, readonly CategoryId[]>()

function keyOf(projectId: ProjectId): string {
  return `variorum:recent-categories:${projectId}`
}

function load(projectId: ProjectId): readonly CategoryId[] {
  const key = keyOf(projectId)
  const known = read.get(key)
  if (known !== undefined) return known
  const stored = (localStorage.getItem(key) ?? '')
    .split(' ')
    .filter(isUuid)
    .map((id) => asId<CategoryId>(id))
  read.set(key, stored)
  return stored
}

/** The categories this person used last in the project, the last one first, and how to note one more. Kept in this browser. */
export function useRecentCategories(projectId: ProjectId): readonly [readonly CategoryId[], (id: CategoryId) => void] {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, [])
  const recent = useSyncExternalStore(
    subscribe,
    () => load(projectId),
    () => none,
  )
  const note = useCallback(
    (id: CategoryId) => {
      const next = [id, ...load(projectId).filter((other) => other !== id)].slice(0, most)
      read.set(keyOf(projectId), next)
      localStorage.setItem(keyOf(projectId), next.join(' '))
      for (const listener of listeners) listener()
    },
    [projectId],
  )
  return [recent, note]
}
