'use client'
import { useMemo } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CategoryId, HighlightId, ProjectId, UserId } from '@/core/ids'
import { asId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { type OpStamp, deleteHighlightOp, putHighlightOp, restoreHighlightOp } from '@/core/reading/make-op'
import type { PendingOp } from '@/core/reading/pending'
import type { Reading } from '@/core/reading/reading'
import { type Span, span } from '@/core/text/offset'
import { showUndo } from '../ui/toasts'

/** Who is at this desk, and where. */
export interface Seat {
  readonly userId: UserId
  readonly projectId: ProjectId
}

/** What an analyst does to highlights. Each is in the outbox, and on the screen, at once. */
export interface HighlightDeeds {
  /** Marks a passage; gives the id of the new highlight. */
  readonly make: (passage: Span, categoryIds: readonly CategoryId[]) => HighlightId
  readonly retag: (highlight: Highlight, categoryId: CategoryId, isChosen: boolean) => void
  readonly move: (highlight: Highlight, passage: Span) => void
  readonly annotate: (highlight: Highlight, note: string) => void
  /** Deletes, and offers to undo it. */
  readonly remove: (highlight: Highlight) => void
}

/** A stamp for an op made now. */
export function stampNow({ userId, projectId }: Seat): OpStamp {
  return { id: uuidv7(), at: new Date().toISOString(), userId, projectId }
}

/** `latest` gives the reading as it is when a deed is done, pending writes included. */
export function useHighlightDeeds(seat: Seat, latest: () => Reading, add: (op: PendingOp) => void): HighlightDeeds {
  const { userId, projectId } = seat
  return useMemo(() => {
    const here: Seat = { userId, projectId }
    const change = (
      highlight: Highlight,
      wish: { readonly passage?: Span; readonly categoryIds?: readonly CategoryId[]; readonly note?: string },
    ) => {
      const { version, highlights } = latest()
      const before = highlights.get(highlight.id) ?? highlight
      const next = {
        id: before.id,
        articleId: before.articleId,
        versionId: before.versionId,
        span: wish.passage ?? span(before.start, before.end),
        categoryIds: wish.categoryIds ?? before.tags.map((tag) => tag.categoryId),
        note: wish.note ?? before.note,
      }
      add(putHighlightOp(stampNow(here), version.text, next, before))
    }
    return {
      make(passage, categoryIds) {
        const { article, version } = latest()
        const id = asId<HighlightId>(uuidv7())
        add(
          putHighlightOp(
            stampNow(here),
            version.text,
            { id, articleId: article.id, versionId: version.id, span: passage, categoryIds, note: '' },
            null,
          ),
        )
        return id
      },
      retag(highlight, categoryId, isChosen) {
        const had = (latest().highlights.get(highlight.id) ?? highlight).tags.map((tag) => tag.categoryId)
        if (had.includes(categoryId) === isChosen) return
        change(highlight, { categoryIds: isChosen ? [...had, categoryId] : had.filter((id) => id !== categoryId) })
      },
      move: (highlight, passage) => {
        if (highlight.start !== passage.start || highlight.end !== passage.end) change(highlight, { passage })
      },
      annotate: (highlight, note) => {
        if ((latest().highlights.get(highlight.id) ?? highlight).note !== note) change(highlight, { note })
      },
      remove(highlight) {
        add(deleteHighlightOp(stampNow(here), latest().highlights.get(highlight.id) ?? highlight))
        showUndo('Highlight deleted.', () => {
          const gone = latest().highlights.get(highlight.id)
          if (gone !== undefined && gone.deletedAt !== null) add(restoreHighlightOp(stampNow(here), gone))
        })
      },
    }
  }, [userId, projectId, latest, add])
}
