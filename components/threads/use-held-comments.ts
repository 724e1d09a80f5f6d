'use client'
import { useState } from 'react'
import type { CommentId, UserId } from '@/core/ids'
import type { Comment } from '@/core/threads/thread'

export interface HeldComments {
  /** What is shown now. */
  readonly shown: readonly Comment[]
  /** How many comments of others came since the viewer began to write, and wait. */
  readonly waiting: number
  /** To be called when the viewer begins or stops writing here. */
  readonly hold: (isHeld: boolean) => void
  /** Shows those that wait. */
  readonly reveal: () => void
}

/**
 * Holds back what others add to a list of comments while the viewer writes below it, so that neither the text being
 * read nor the composer moves. Own comments, changes and deletions of shown ones come at once.
 */
export function useHeldComments(comments: readonly Comment[], viewerId: UserId): HeldComments {
  const [known, setKnown] = useState<ReadonlySet<CommentId> | null>(null)
  const isHeld = (comment: Comment) => known !== null && comment.authorId !== viewerId && !known.has(comment.id)
  const shown = comments.filter((comment) => !isHeld(comment))
  const all = () => new Set(comments.map(({ id }) => id))
  return {
    shown,
    waiting: comments.filter((comment) => isHeld(comment) && comment.deletedAt === null).length,
    hold: (begins) => setKnown((now) => (begins ? (now ?? all()) : null)),
    reveal: () => setKnown(all()),
  }
}
