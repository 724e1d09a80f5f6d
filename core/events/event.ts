import type { Category } from '../codebook/category'
import type { ArticleId, UserId } from '../ids'
import type { CategoryRule } from '../codebook/rule'
import type { Disagreement } from '../disagreements/disagreement'
import type { Article, Member, Project } from '../projects/project'
import type { Highlight } from '../reading/highlight'
import type { Assignment, Round } from '../rounds/round'
import type { Comment, Thread } from '../threads/thread'

/**
 * One change, as the feed tells it. Each carries the whole row after the change, with its `rev`:
 * whoever folds them keeps the row with the greater rev, so order and repetition do not matter.
 */
export type Change =
  | { readonly kind: 'highlight.put'; readonly row: Highlight }
  | { readonly kind: 'thread.put'; readonly row: Thread }
  | { readonly kind: 'comment.put'; readonly row: Comment }
  | { readonly kind: 'category.put'; readonly row: Category }
  | { readonly kind: 'article.put'; readonly row: Article }
  | { readonly kind: 'member.put'; readonly row: Member }
  | { readonly kind: 'project.put'; readonly row: Omit<Project, 'role'> }
  | { readonly kind: 'round.put'; readonly row: Round }
  | { readonly kind: 'assignment.put'; readonly row: Assignment }
  | { readonly kind: 'disagreement.put'; readonly row: Disagreement }
  | { readonly kind: 'rule.put'; readonly row: CategoryRule }
  /** Everything known of the article is to be read again (after a reveal or a new version). */
  | { readonly kind: 'article.reload'; readonly row: { readonly id: ArticleId } }

/** A change with who made it and when. `cursor` is opaque; it names the place after this event in the viewer's feed. */
export type ProjectEvent = Change & {
  readonly cursor: string
  readonly articleId: ArticleId | null
  readonly authorId: UserId
  readonly at: string
}
