import { describe } from '../anchor/describe'
import type { ArticleId, CategoryId, CommentId, HighlightId, ProjectId, ThreadId, UserId, VersionId } from '../ids'
import type { Span } from '../text/offset'
import type { CommentBody } from '../threads/body'
import { emptyBody } from '../threads/body-text'
import type { Comment, Thread, ThreadSubject } from '../threads/thread'
import type { Highlight } from './highlight'
import type { Json, PendingOp } from './pending'

/** Who writes, where, when, and the op's own id (UUIDv7). */
export interface OpStamp {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly userId: UserId
  readonly projectId: ProjectId
}

/** The passage and categories of a highlight as they are to be. */
export interface HighlightWish {
  readonly id: HighlightId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly span: Span
  readonly categoryIds: readonly CategoryId[]
  readonly note: string
}

type Envelope = Omit<PendingOp, 'kind' | 'row' | 'method' | 'path' | 'body' | 'ifMatch'>

function envelope({ id, at, userId, projectId }: OpStamp, articleId: ArticleId | null): Envelope {
  return { id, createdAt: at, userId, projectId, articleId }
}

function highlightPath(
  { projectId }: OpStamp,
  { articleId, id }: { readonly articleId: ArticleId; readonly id: HighlightId },
): string {
  return `/api/v1/projects/${projectId}/articles/${articleId}/highlights/${id}`
}

/** Makes a highlight (`before` null) or changes one's own. `text` is the version's. */
export function putHighlightOp(stamp: OpStamp, text: string, wish: HighlightWish, before: Highlight | null): PendingOp {
  const place = describe(text, wish.span)
  const since = new Map(before?.tags.map((tag) => [tag.categoryId, tag.createdAt]))
  const row: Highlight = {
    id: wish.id,
    articleId: wish.articleId,
    versionId: wish.versionId,
    authorId: stamp.userId,
    layer: 'analyst',
    ...place,
    anchor: { state: 'exact', confidence: 1 },
    tags: wish.categoryIds.map((categoryId) => ({
      categoryId,
      authorId: stamp.userId,
      createdAt: since.get(categoryId) ?? stamp.at,
    })),
    note: wish.note,
    rev: (before?.rev ?? 0) + 1,
    createdAt: before?.createdAt ?? stamp.at,
    updatedAt: stamp.at,
    deletedAt: null,
  }
  const { start, end, exact } = place
  return {
    ...envelope(stamp, wish.articleId),
    kind: 'highlight.put',
    row,
    method: 'PUT',
    path: highlightPath(stamp, row),
    body: { versionId: wish.versionId, start, end, exact, note: wish.note, categoryIds: wish.categoryIds },
    ifMatch: before?.rev ?? null,
  }
}

/** Deletes one's own highlight, so that `restoreHighlightOp` can bring it back. */
export function deleteHighlightOp(stamp: OpStamp, before: Highlight): PendingOp {
  const row: Highlight = { ...before, rev: before.rev + 1, updatedAt: stamp.at, deletedAt: stamp.at }
  return {
    ...envelope(stamp, before.articleId),
    kind: 'highlight.delete',
    row,
    method: 'DELETE',
    path: highlightPath(stamp, row),
    body: null,
    ifMatch: null,
  }
}

export function restoreHighlightOp(stamp: OpStamp, before: Highlight): PendingOp {
  const row: Highlight = { ...before, rev: before.rev + 1, updatedAt: stamp.at, deletedAt: null }
  return {
    ...envelope(stamp, before.articleId),
    kind: 'highlight.restore',
    row,
    method: 'POST',
    path: `${highlightPath(stamp, row)}/restore`,
    body: null,
    ifMatch: null,
  }
}

function threadOp(stamp: OpStamp, row: Thread, ifMatch: number | null): PendingOp {
  return {
    ...envelope(stamp, row.articleId),
    kind: 'thread.put',
    row,
    method: 'PUT',
    path: `/api/v1/projects/${stamp.projectId}/threads/${row.id}`,
    body: { subject: { ...row.subject }, resolved: row.resolved !== null, assigneeId: row.assigneeId },
    ifMatch,
  }
}

/** Opens a thread; its first comment is an op of its own. */
export function openThreadOp(
  stamp: OpStamp,
  id: ThreadId,
  subject: ThreadSubject,
  articleId: ArticleId | null,
): PendingOp {
  const row: Thread = {
    id,
    subject,
    articleId,
    authorId: stamp.userId,
    assigneeId: null,
    resolved: null,
    rev: 1,
    createdAt: stamp.at,
    updatedAt: stamp.at,
    deletedAt: null,
  }
  return threadOp(stamp, row, null)
}

/** Resolves a thread, or opens it again. */
export function resolveThreadOp(stamp: OpStamp, before: Thread, resolved: boolean): PendingOp {
  const row: Thread = {
    ...before,
    resolved: resolved ? { at: stamp.at, by: stamp.userId } : null,
    rev: before.rev + 1,
    updatedAt: stamp.at,
  }
  return threadOp(stamp, row, before.rev)
}

function commentPath(
  { projectId }: OpStamp,
  { threadId, id }: { readonly threadId: ThreadId; readonly id: CommentId },
): string {
  return `/api/v1/projects/${projectId}/threads/${threadId}/comments/${id}`
}

/** Writes a comment in a thread, about which article it may be. */
export function writeCommentOp(
  stamp: OpStamp,
  id: CommentId,
  thread: Pick<Thread, 'id' | 'articleId'>,
  body: CommentBody,
): PendingOp {
  const row: Comment = {
    id,
    threadId: thread.id,
    authorId: stamp.userId,
    body,
    rev: 1,
    createdAt: stamp.at,
    editedAt: null,
    deletedAt: null,
  }
  return {
    ...envelope(stamp, thread.articleId),
    kind: 'comment.put',
    row,
    method: 'PUT',
    path: commentPath(stamp, row),
    body: { body: asJson(body) },
    ifMatch: null,
  }
}

/** Changes one's own comment. */
export function editCommentOp(
  stamp: OpStamp,
  before: Comment,
  articleId: ArticleId | null,
  body: CommentBody,
): PendingOp {
  const row: Comment = { ...before, body, rev: before.rev + 1, editedAt: stamp.at }
  return {
    ...envelope(stamp, articleId),
    kind: 'comment.put',
    row,
    method: 'PUT',
    path: commentPath(stamp, row),
    body: { body: asJson(body) },
    ifMatch: before.rev,
  }
}

/** Deletes a comment; it keeps its place without its words. */
export function deleteCommentOp(stamp: OpStamp, before: Comment, articleId: ArticleId | null): PendingOp {
  const row: Comment = { ...before, body: emptyBody, rev: before.rev + 1, deletedAt: stamp.at }
  return {
    ...envelope(stamp, articleId),
    kind: 'comment.delete',
    row,
    method: 'DELETE',
    path: commentPath(stamp, row),
    body: null,
    ifMatch: null,
  }
}

/** A comment's body is JSON by its type, which TypeScript can't see through interfaces. */
function asJson(body: CommentBody): Json {
  const plain: Json = JSON.parse(JSON.stringify(body))
  return plain
}
