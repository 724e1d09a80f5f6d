import { describe } from '../anchor/describe'
import type { ArticleId, CategoryId, HighlightId, ProjectId, UserId, VersionId } from '../ids'
import type { Span } from '../text/offset'
import type { Comment, Thread } from '../threads/thread'
import type { Highlight, Tag } from './highlight'
import type { Json, PendingOp } from './pending'

/** Who does something, where and when: what every write on its way carries. `id` is a fresh UUIDv7, `at` ISO 8601. */
export interface OpContext {
  readonly id: string
  readonly at: string
  readonly userId: UserId
  readonly projectId: ProjectId
  readonly articleId: ArticleId
}

/** What a new highlight needs besides its context. */
export interface NewHighlight {
  readonly id: HighlightId
  readonly versionId: VersionId
  readonly text: string
  readonly span: Span
  readonly categoryIds: readonly CategoryId[]
  readonly note?: string
}

/** The write that marks a passage. */
export function createHighlight(context: OpContext, made: NewHighlight): PendingOp {
  const { at, userId, articleId } = context
  const row: Highlight = {
    ...describe(made.text, made.span),
    id: made.id,
    articleId,
    versionId: made.versionId,
    authorId: userId,
    anchor: { state: 'exact', confidence: 1 },
    tags: made.categoryIds.map((categoryId) => ({ categoryId, authorId: userId, createdAt: at })),
    note: made.note ?? '',
    rev: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
  return putHighlight(context, row, null)
}

/** What may change on a highlight; what is left out stays. `text` is the version's, needed to move an end. */
export interface HighlightChange {
  readonly span?: { readonly text: string; readonly at: Span }
  readonly categoryIds?: readonly CategoryId[]
  readonly note?: string
}

/** The write that moves, tags or notes a highlight. Tags that stay keep their author and time. */
export function changeHighlight(context: OpContext, row: Highlight, change: HighlightChange): PendingOp {
  const quote = change.span ? describe(change.span.text, change.span.at) : {}
  const tagOf = (categoryId: CategoryId): Tag =>
    row.tags.find((tag) => tag.categoryId === categoryId) ?? {
      categoryId,
      authorId: context.userId,
      createdAt: context.at,
    }
  const tags = change.categoryIds ? [...new Set(change.categoryIds)].map(tagOf) : row.tags
  const note = change.note ?? row.note
  return putHighlight(context, { ...row, ...quote, tags, note, rev: row.rev + 1, updatedAt: context.at }, row.rev)
}

/** The write that puts a highlight in the trash. Repeating it is harmless, so no rev is asked for. */
export function deleteHighlight(context: OpContext, row: Highlight): PendingOp {
  const gone = { ...row, rev: row.rev + 1, updatedAt: context.at, deletedAt: context.at }
  const sent = { method: 'DELETE', path: highlightPath(context, row.id), body: null, ifMatch: null } as const
  return { kind: 'highlight.delete', row: gone, ...bound(context), ...sent }
}

/** The write that takes it out again: undo of a deletion. `row` is the deleted one. */
export function restoreHighlight(context: OpContext, row: Highlight): PendingOp {
  const back = { ...row, rev: row.rev + 1, updatedAt: context.at, deletedAt: null }
  const path = `${highlightPath(context, row.id)}/restore`
  return { kind: 'highlight.restore', row: back, ...bound(context), method: 'POST', path, body: null, ifMatch: null }
}

/** The write that opens or changes a thread: `row` as it shall be, `from` the rev it was made from (null when new). */
export function putThread(context: OpContext, row: Thread, from: number | null): PendingOp {
  const body = {
    subject: { kind: row.subject.kind, id: row.subject.id },
    resolved: row.resolved !== null,
    assigneeId: row.assigneeId,
  }
  const path = `${projectPath(context)}/threads/${row.id}`
  const after = { ...row, rev: (from ?? 0) + 1, updatedAt: context.at }
  return { kind: 'thread.put', row: after, ...bound(context), method: 'PUT', path, body, ifMatch: from }
}

/** The write that says something, or says it differently. */
export function putComment(context: OpContext, row: Comment, from: number | null): PendingOp {
  const after = { ...row, rev: (from ?? 0) + 1, editedAt: from === null ? null : context.at }
  const body = { body: asJson(row.body) }
  return {
    kind: 'comment.put',
    row: after,
    ...bound(context),
    method: 'PUT',
    path: commentPath(context, row),
    body,
    ifMatch: from,
  }
}

/** The write that takes a comment back; its place stays, empty. */
export function deleteComment(context: OpContext, row: Comment): PendingOp {
  const gone: Comment = { ...row, body: { type: 'doc', content: [] }, rev: row.rev + 1, deletedAt: context.at }
  const sent = { method: 'DELETE', path: commentPath(context, row), body: null, ifMatch: null } as const
  return { kind: 'comment.delete', row: gone, ...bound(context), ...sent }
}

function putHighlight(context: OpContext, row: Highlight, ifMatch: number | null): PendingOp {
  const { versionId, start, end, exact, note } = row
  const body = { versionId, start, end, exact, note, categoryIds: row.tags.map((tag) => tag.categoryId) }
  const path = highlightPath(context, row.id)
  return { kind: 'highlight.put', row, ...bound(context), method: 'PUT', path, body, ifMatch }
}

function bound({ id, at, userId, projectId, articleId }: OpContext) {
  return { id, createdAt: at, userId, projectId, articleId }
}

function projectPath({ projectId }: OpContext): string {
  return `/api/v1/projects/${projectId}`
}

function highlightPath(context: OpContext, id: HighlightId): string {
  return `${projectPath(context)}/articles/${context.articleId}/highlights/${id}`
}

function commentPath(context: OpContext, row: Comment): string {
  return `${projectPath(context)}/threads/${row.threadId}/comments/${row.id}`
}

function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
