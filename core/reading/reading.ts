import type { Category } from '../codebook/category'
import type {
  ArticleId,
  CategoryId,
  CommentId,
  DisagreementId,
  HighlightId,
  RoundId,
  ThreadId,
  UserId,
  VersionId,
} from '../ids'
import type { Disagreement } from '../disagreements/disagreement'
import type { Article, Member } from '../projects/project'
import type { Assignment, Round } from '../rounds/round'
import type { Content } from '../text/content'
import type { Comment, Thread } from '../threads/thread'
import type { Highlight } from './highlight'

/** One immutable text of an article. `text` is `textOf(content)`; every offset counts in it. */
export interface Version {
  readonly id: VersionId
  readonly articleId: ArticleId
  /** 1 for the first. */
  readonly number: number
  readonly text: string
  readonly content: Content
  /** SHA-256 of the UTF-8 text, hexadecimal. */
  readonly textHash: string
  /** Words as the article's language divides them. */
  readonly wordCount: number
  readonly createdAt: string
}

/** A version as a desk holds it: the rich content is in the page already. */
export type DeskVersion = Omit<Version, 'content'>

/** What `GET …/reading` answers: everything a desk needs, as flat rows. */
export interface ReadingAnswer {
  readonly article: Article
  readonly version: Version
  readonly categories: readonly Category[]
  readonly highlights: readonly Highlight[]
  readonly threads: readonly Thread[]
  readonly comments: readonly Comment[]
  readonly members: readonly Member[]
  /** Of this article, the first round first. */
  readonly rounds: readonly Round[]
  /** Of its newest round. */
  readonly assignments: readonly Assignment[]
  /** All but those that are gone; none while the article is sealed. */
  readonly disagreements: readonly Disagreement[]
  /** The place in the feed after which news follows. */
  readonly cursor: string
}

/** The same without the content, as it is handed to a desk. */
export type DeskAnswer = Omit<ReadingAnswer, 'version'> & { readonly version: DeskVersion }

/** The same, indexed, as a desk folds events into it. Immutable: `apply` gives a new one. Tombstones included. */
export interface Reading {
  readonly article: Article
  readonly version: DeskVersion
  readonly categories: ReadonlyMap<CategoryId, Category>
  readonly highlights: ReadonlyMap<HighlightId, Highlight>
  readonly threads: ReadonlyMap<ThreadId, Thread>
  readonly comments: ReadonlyMap<CommentId, Comment>
  readonly members: ReadonlyMap<UserId, Member>
  readonly rounds: ReadonlyMap<RoundId, Round>
  /** By the assigned person; of the newest round. */
  readonly assignments: ReadonlyMap<UserId, Assignment>
  readonly disagreements: ReadonlyMap<DisagreementId, Disagreement>
  readonly cursor: string
}
