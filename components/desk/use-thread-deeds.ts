'use client'
import { useMemo } from 'react'
import { uuidv7 } from 'uuidv7'
import { type CommentId, type ThreadId, asId } from '@/core/ids'
import { deleteCommentOp, editCommentOp, openThreadOp, resolveThreadOp, writeCommentOp } from '@/core/reading/make-op'
import type { PendingOp } from '@/core/reading/pending'
import type { Reading } from '@/core/reading/reading'
import type { CommentBody } from '@/core/threads/body'
import type { Comment, ThreadSubject } from '@/core/threads/thread'
import type { ThreadDeeds } from '../threads/thread-view'
import { type Seat, stampNow } from './use-highlight-deeds'

/** What one does in discussions. Each is in the outbox, and on the screen, at once. */
export interface DiscussionDeeds extends ThreadDeeds {
  /** Opens a thread with its first comment; gives its id. */
  readonly onOpen: (subject: ThreadSubject, body: CommentBody) => ThreadId
}

export function useThreadDeeds(seat: Seat, latest: () => Reading, add: (op: PendingOp) => void): DiscussionDeeds {
  const { userId, projectId } = seat
  return useMemo(() => {
    const here: Seat = { userId, projectId }
    const now = (comment: Comment) => latest().comments.get(comment.id) ?? comment
    const articleOf = (comment: Comment) => latest().threads.get(comment.threadId)?.articleId ?? null
    return {
      onOpen(subject, body) {
        const id = asId<ThreadId>(uuidv7())
        const articleId = latest().article.id
        add(openThreadOp(stampNow(here), id, subject, articleId))
        add(writeCommentOp(stampNow(here), asId<CommentId>(uuidv7()), { id, articleId }, body))
        return id
      },
      onComment: (thread, body) => add(writeCommentOp(stampNow(here), asId<CommentId>(uuidv7()), thread, body)),
      onEdit: (comment, body) => add(editCommentOp(stampNow(here), now(comment), articleOf(comment), body)),
      onDelete: (comment) => add(deleteCommentOp(stampNow(here), now(comment), articleOf(comment))),
      onResolve: (thread) => add(resolveThreadOp(stampNow(here), latest().threads.get(thread.id) ?? thread, true)),
      onReopen: (thread) => add(resolveThreadOp(stampNow(here), latest().threads.get(thread.id) ?? thread, false)),
    }
  }, [userId, projectId, latest, add])
}
