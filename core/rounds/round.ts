import type { ArticleId, CategoryId, HighlightId, RoundId, UserId, VersionId } from '../ids'
import type { CodingMode } from '../projects/project'

/**
 * One pass of coding over one article, numbered from 1; every article has its first from the moment it is there.
 * A revealed round is over: its layer is frozen, and another may begin.
 */
export interface Round {
  readonly id: RoundId
  readonly articleId: ArticleId
  readonly number: number
  readonly mode: CodingMode
  readonly revealed: { readonly at: string; readonly by: UserId } | null
  readonly rev: number
  readonly createdAt: string
}

/** Who is to code an article in a round, and how far that person says to be. Tells nothing of what was coded. */
export interface Assignment {
  readonly roundId: RoundId
  readonly articleId: ArticleId
  readonly userId: UserId
  /** When this person first opened the article to code it. */
  readonly startedAt: string | null
  readonly submittedAt: string | null
  /** Taken away again; the row stays as a tombstone. */
  readonly removedAt: string | null
  readonly rev: number
  readonly createdAt: string
}

/** A highlight as it was when its round was revealed: never changed after. Offsets: UTF-16 code units of the version. */
export interface FrozenHighlight {
  readonly highlightId: HighlightId
  readonly roundId: RoundId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly authorId: UserId
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly note: string
  readonly categoryIds: readonly CategoryId[]
}
