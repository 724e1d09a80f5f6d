import 'server-only'
import { type Refusal, forbidden, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { emptyBody } from '@/core/threads/body-text'
import type { Comment } from '@/core/threads/thread'
import { act } from '../act'
import type { Actor } from '../actor'
import { findComment, findThread } from './find'
import type { CommentPlace } from './put-comment'

/** Deletes a comment: its author, or a lead. It keeps its place in the thread. A second call changes nothing. */
export function deleteComment(actor: Actor, place: CommentPlace): Promise<Result<Comment, Refusal>> {
  return act(actor, place.projectId, 'comment', async ({ tx, role, now }) => {
    const thread = await findThread(tx, place.projectId, place.threadId)
    const before = await findComment(tx, place.projectId, place.commentId)
    if (thread === null || before === null || before.threadId !== place.threadId) return notFound('comment')
    if (before.authorId !== actor.userId && !may(role, 'moderate'))
      return forbidden('Only the one who wrote a comment, or a lead, deletes it.')
    if (before.deletedAt !== null) return ok({ answer: before, changes: [] })
    await tx.$executeRaw`
      update "Comment" set "deletedAt" = ${now}, "rev" = "rev" + 1 where "projectId" = ${place.projectId}::uuid and "id" = ${place.commentId}::uuid`
    const after: Comment = { ...before, body: emptyBody, rev: before.rev + 1, deletedAt: now.toISOString() }
    return ok({ answer: after, changes: [{ kind: 'comment.put', row: after, before, articleId: thread.articleId }] })
  })
}
