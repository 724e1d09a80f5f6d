'use client'
import { useSyncExternalStore } from 'react'
import { uuidv7 } from 'uuidv7'
import type { ProjectId } from '@/core/ids'
import { callApi } from '../http/call-api'
import type { ImportEntry } from './import-entry'
import { makeImportQueue, type ImportQueue } from './import-queue'

// What was brought stays while one looks elsewhere in Variorum; a reload of the page ends it.
const queues = new Map<ProjectId, ImportQueue>()
const none: readonly ImportEntry[] = []

/** The queue of a project in this page; on the server, which keeps nothing, an empty one. */
export function importQueueOf(projectId: ProjectId): ImportQueue {
  if (typeof window === 'undefined') return makeImportQueue(projectId, callApi, uuidv7)
  const queue = queues.get(projectId) ?? makeImportQueue(projectId, callApi, uuidv7)
  queues.set(projectId, queue)
  return queue
}

/** The entries of a project's queue; none on the server. */
export function useImportEntries(projectId: ProjectId): readonly ImportEntry[] {
  const queue = importQueueOf(projectId)
  return useSyncExternalStore(queue.subscribe, queue.entries, () => none)
}
