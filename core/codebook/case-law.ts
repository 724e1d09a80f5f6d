import type { Outcome } from '../disagreements/decision'
import type { ArticleId, DecisionId, DisagreementId, UserId } from '../ids'
import type { QuotedRule } from './rule'

/** A decision that speaks of a category: what was disputed, how it ended and why. */
export interface CaseLaw {
  readonly decisionId: DecisionId
  readonly disagreementId: DisagreementId
  readonly articleId: ArticleId
  readonly articleTitle: string
  /** The words in dispute as they stand now, shortened in their middle when long. */
  readonly quote: string
  readonly outcome: Outcome
  readonly reason: string
  readonly decidedBy: { readonly id: UserId; readonly name: string }
  readonly decidedAt: string
  /** Asked again since: it holds until it is decided anew. */
  readonly isReopened: boolean
}

/** What a category was taught: its rules and examples, oldest first, and its case law, newest first. */
export interface Teachings {
  readonly rules: readonly QuotedRule[]
  readonly decisions: readonly CaseLaw[]
  /** How many decisions speak of it, those included that are not listed. */
  readonly decisionCount: number
}
