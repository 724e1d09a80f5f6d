'use client'
import type { Excerpt } from '@/core/excerpts/excerpt'
import { makeExcerptQuery, type ExcerptQuery } from '@/core/excerpts/query'
import type { ProjectId } from '@/core/ids'
import { type ListPages, useListPages } from '../http/use-list-pages'

/** A page of excerpts; `total` counts the whole selection, `next` begins the next page. */
export interface ExcerptPage {
  readonly items: readonly Excerpt[]
  readonly total: number
  readonly next: string | null
}

/** Keeps the pages of a query. Another query begins the list again; the same one refreshed leaves its length alone. */
export function useExcerptPages(projectId: ProjectId, query: ExcerptQuery, first: ExcerptPage): ListPages<Excerpt> {
  return useListPages<Excerpt>(`/projects/${projectId}/excerpts`, makeExcerptQuery(query), first)
}
