import 'server-only'
import type { ArticleId, CommentId, ProjectId, ThreadId } from '@/core/ids'
import type { Comment, Thread } from '@/core/threads/thread'
import type { Tx } from '../platform/db'
import { commentColumns, presentComment, presentThread, threadColumns } from './present'

/** One thread, as the viewer may see it. */
export async function findThread(tx: Tx, projectId: ProjectId, id: ThreadId): Promise<Thread | null> {
  const row = await tx.thread.findUnique({ where: { projectId_id: { projectId, id } }, select: threadColumns })
  return row === null ? null : presentThread(row)
}

export async function findComment(tx: Tx, projectId: ProjectId, id: CommentId): Promise<Comment | null> {
  const row = await tx.comment.findUnique({ where: { projectId_id: { projectId, id } }, select: commentColumns })
  return row === null ? null : presentComment(row)
}

/** The comments of one thread, oldest first, deleted ones in their places. */
export async function listComments(tx: Tx, projectId: ProjectId, threadId: ThreadId): Promise<readonly Comment[]> {
  const rows = await tx.comment.findMany({
    where: { projectId, threadId },
    select: commentColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(presentComment)
}

/** Everything said about an article: its own threads and those of its highlights and disagreements. */
export async function listDiscussion(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<{ readonly threads: readonly Thread[]; readonly comments: readonly Comment[] }> {
  const threads = await tx.thread.findMany({
    where: { projectId, articleId, deletedAt: null },
    select: threadColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const comments = await tx.comment.findMany({
    where: { projectId, articleId },
    select: commentColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return { threads: threads.map(presentThread), comments: comments.map(presentComment) }
}
