import type { ArticleId, CategoryId, DecisionId, DisagreementId, HighlightId, RoundId, UserId, VersionId } from '../ids'
import type { Decision } from './decision'

/**
 * In what analysts differ; of several that hold, the first in this order.
 * `category`: different categories on a shared passage. `extra`: one set of categories contains the other.
 * `boundary`: the same categories on different extents. `missed`: somebody who submitted marked nothing there.
 * `depth`: the categories differ only by being above or below each other in the codebook; a mild kind.
 */
export const disagreementKinds = ['category', 'extra', 'boundary', 'missed', 'depth'] as const
export type DisagreementKind = (typeof disagreementKinds)[number]

/**
 * `open`: to be decided. `decided`: it has a final decision. `reopened`: it had one, and a side changed or asked again.
 * `gone`: it had no decision and is no more, because the sides came to agree by themselves.
 */
export const disagreementStates = ['open', 'decided', 'reopened', 'gone'] as const
export type DisagreementState = (typeof disagreementStates)[number]

/** A highlight as one side of a disagreement holds it. Offsets: UTF-16 code units, half-open. */
export interface SideHighlight {
  readonly highlightId: HighlightId
  readonly start: number
  readonly end: number
  /** Sorted, without repetition. */
  readonly categoryIds: readonly CategoryId[]
  /** The analyst's own words on it; may be empty. */
  readonly note: string
}

/** What one analyst marked at the place; no highlights: submitted, and marked nothing there. Sides are sorted by author. */
export interface Side {
  readonly authorId: UserId
  /** By place, then id. */
  readonly highlights: readonly SideHighlight[]
}

/** A disagreement as it is found in the text: without identity or history. */
export interface Found {
  readonly kind: DisagreementKind
  /** From the first start to the last end of its highlights. */
  readonly start: number
  readonly end: number
  readonly sides: readonly Side[]
}

/** A place where analysts who submitted differ, as every client sees it. */
export interface Disagreement extends Found {
  readonly id: DisagreementId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly roundId: RoundId
  readonly state: DisagreementState
  /** Who is to bring it to a decision. */
  readonly ownerId: UserId | null
  /** ISO date `YYYY-MM-DD`. */
  readonly dueOn: string | null
  /** The last decision, proposed or final; null before any. Earlier ones are read with the disagreement. */
  readonly decision: Decision | null
  readonly rev: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** A disagreement in the queue across articles: with the words in dispute and where they stand. */
export interface QueueRow extends Disagreement {
  readonly articleTitle: string
  /** The text from start to end, shortened in its middle when long. */
  readonly quote: string
  /** What is said about it. */
  readonly commentCount: number
  readonly decisionIds: readonly DecisionId[]
}
