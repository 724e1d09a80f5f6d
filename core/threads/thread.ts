import type { ArticleId, CategoryId, CommentId, HighlightId, ThreadId, UserId } from '../ids'
import type { CommentBody } from './body'

/** What a thread is about. */
export type ThreadSubject =
  | { readonly kind: 'highlight'; readonly id: HighlightId }
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'category'; readonly id: CategoryId }
  | { readonly kind: 'disagreement'; readonly id: string }

/** A discussion. Its comments come as their own rows. */
export interface Thread {
  readonly id: ThreadId
  readonly subject: ThreadSubject
  /** The article the subject belongs to, if any. */
  readonly articleId: ArticleId | null
  readonly authorId: UserId
  readonly assigneeId: UserId | null
  readonly resolved: { readonly at: string; readonly by: UserId } | null
  readonly rev: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: string | null
}

/** A contribution to a thread. A deleted one keeps its place with an empty body. */
export interface Comment {
  readonly id: CommentId
  readonly threadId: ThreadId
  readonly authorId: UserId
  readonly body: CommentBody
  readonly rev: number
  readonly createdAt: string
  readonly editedAt: string | null
  readonly deletedAt: string | null
}
