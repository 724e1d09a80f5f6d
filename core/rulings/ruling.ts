import type { ConsensusSpan, Outcome } from '../disagreements/decision'
import type { RulingRule } from '../disagreements/ruling'
import type { ArticleId, DisagreementId, RulingId, UserId } from '../ids'

/** What a rule makes of one place of an article, as it is shown before it is applied. Offsets: UTF-16 code units. */
export interface RuledPassage {
  readonly articleId: ArticleId
  readonly articleTitle: string
  /** Null for a passage that all agree on, which enters the consensus layer undisputed. */
  readonly disagreementId: DisagreementId | null
  readonly start: number
  readonly end: number
  /** The words there, shortened in their middle when long. */
  readonly quote: string
  readonly outcome: Outcome
  readonly chosenAuthorId: UserId | null
  readonly consensus: readonly ConsensusSpan[]
  readonly reason: string
}

/** All that a rule would do now. */
export interface RulingPreview {
  /** The rule as a sentence. */
  readonly words: string
  /** Article by article, by place. */
  readonly items: readonly RuledPassage[]
  /** Names exactly this preview: whoever applies the rule says it, and what was not shown is not done. */
  readonly token: string
}

/** Many decisions at once, by one rule; it can be taken back whole. */
export interface Ruling {
  readonly id: RulingId
  readonly rule: RulingRule
  /** The rule as a sentence. */
  readonly words: string
  /** Where it was applied; empty for all articles. */
  readonly articleIds: readonly ArticleId[]
  /** How many disagreements it decided. */
  readonly decided: number
  /** How many undisputed passages it took into the consensus layer. */
  readonly accepted: number
  /** How many of its decisions were superseded since: these stay as they are when the ruling is taken back. */
  readonly decidedAnew: number
  readonly decidedBy: UserId
  readonly createdAt: string
  readonly undone: { readonly at: string; readonly by: UserId } | null
}
