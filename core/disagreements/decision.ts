import type {
  ArticleId,
  CategoryId,
  DecisionId,
  DisagreementId,
  HighlightId,
  RulingId,
  UserId,
  VersionId,
} from '../ids'
import type { Side } from './disagreement'

/** How a disagreement ended. `leftOpen` is an answer too: the team agrees that it can't be told. */
export const outcomes = ['side', 'both', 'neither', 'unclear', 'leftOpen'] as const
export type Outcome = (typeof outcomes)[number]

/** A passage of the consensus layer that a decision asks for. Offsets: UTF-16 code units, half-open. */
export interface ConsensusSpan {
  readonly start: number
  readonly end: number
  /** At least one; sorted. */
  readonly categoryIds: readonly CategoryId[]
}

/**
 * `proposed`: waits for the consent of the other sides. `final`: it holds. `superseded`: a later one took its place.
 * `undone`: taken back with the ruling it came from.
 */
export type DecisionState = 'proposed' | 'final' | 'superseded' | 'undone'

/** What was decided and why. None is ever changed but for its state, its consents and its reopening. */
export interface Decision {
  readonly id: DecisionId
  readonly disagreementId: DisagreementId
  readonly articleId: ArticleId
  readonly outcome: Outcome
  /** Plain text; never empty. */
  readonly reason: string
  /** Outcome `side`: whose coding is right. */
  readonly chosenAuthorId: UserId | null
  readonly state: DecisionState
  /** The text that its offsets count in. */
  readonly versionId: VersionId
  /** What it wrote into the consensus layer (or will, while proposed). */
  readonly consensus: readonly (ConsensusSpan & { readonly highlightId: HighlightId })[]
  /** The sides as they stood when it was decided. */
  readonly sides: readonly Side[]
  readonly decidedBy: UserId
  readonly createdAt: string
  /** Who of the sides agrees to a proposed decision; the proposer among them. */
  readonly consentIds: readonly UserId[]
  /** The ruling it came from, when it was decided in bulk. */
  readonly rulingId: RulingId | null
  readonly reopened: { readonly at: string; readonly by: UserId; readonly reason: string } | null
}
