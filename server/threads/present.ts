import 'server-only'
import { type ArticleId, type CommentId, type ThreadId, type UserId, asId } from '@/core/ids'
import type { CommentBody } from '@/core/threads/body'
import { emptyBody } from '@/core/threads/body-text'
import type { Comment, Thread, ThreadSubject } from '@/core/threads/thread'
import type { Prisma } from '../platform/db'

/** The columns a thread is presented from. */
export const threadColumns = {
  id: true,
  subjectKind: true,
  articleId: true,
  highlightId: true,
  categoryId: true,
  disagreementId: true,
  authorId: true,
  assigneeId: true,
  resolvedAt: true,
  resolvedBy: true,
  rev: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} satisfies Prisma.ThreadSelect
type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof threadColumns }>

export const commentColumns = {
  id: true,
  threadId: true,
  authorId: true,
  body: true,
  rev: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
} satisfies Prisma.CommentSelect
type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentColumns }>

export function presentThread(row: ThreadRow): Thread {
  return {
    id: asId<ThreadId>(row.id),
    subject: subjectOf(row),
    articleId: row.articleId === null ? null : asId<ArticleId>(row.articleId),
    authorId: asId<UserId>(row.authorId),
    assigneeId: row.assigneeId === null ? null : asId<UserId>(row.assigneeId),
    resolved:
      row.resolvedAt === null || row.resolvedBy === null
        ? null
        : { at: row.resolvedAt.toISOString(), by: asId<UserId>(row.resolvedBy) },
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

function subjectOf(row: ThreadRow): ThreadSubject {
  const id = {
    highlight: row.highlightId,
    category: row.categoryId,
    disagreement: row.disagreementId,
    article: row.articleId,
  }[row.subjectKind]
  if (id === null) throw new Error(`thread ${row.id} has no ${row.subjectKind}`)
  return { kind: row.subjectKind, id: asId(id) } as ThreadSubject
}

/** A deleted comment keeps its place; what it said is not told any more. */
export function presentComment(row: CommentRow): Comment {
  return {
    id: asId<CommentId>(row.id),
    threadId: asId<ThreadId>(row.threadId),
    authorId: asId<UserId>(row.authorId),
    body: row.deletedAt === null ? bodyOf(row.body) : emptyBody,
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** Only bodies that passed `parseCommentBody` are stored, so the stored value is taken at its word. */
function bodyOf(stored: unknown): CommentBody {
  return stored as CommentBody
}
