'use client'
import type { Disagreement, QueueRow } from '@/core/disagreements/disagreement'
import type { ProjectId } from '@/core/ids'
import { type ListPages, useListPages } from '../http/use-list-pages'
import { makeQueueQuery, type QueueQuery } from './queue-query'
import { putRow } from './queue-rows'

/** A page of the queue. `counts` are of all that the filters select, whatever their state. */
export interface QueuePage {
  readonly items: readonly QueueRow[]
  readonly next: string | null
  readonly total: number
  readonly counts: { readonly open: number; readonly reopened: number; readonly decided: number }
}

/** The rows of a query so far. */
interface QueuePages extends ListPages<QueueRow> {
  /** Puts the present state of a disagreement into its row, which stays where it is. */
  readonly put: (row: Disagreement) => void
}

/** Keeps the pages of a query. Another query begins the list again; the same one refreshed moves nothing. */
export function useQueuePages(projectId: ProjectId, query: QueueQuery, first: QueuePage): QueuePages {
  const pages = useListPages<QueueRow>(`/projects/${projectId}/disagreements`, makeQueueQuery(query), first)
  return { ...pages, put: (row) => pages.edit((before) => putRow(before, row)) }
}
