import type { ArticleId, CategoryId, DecisionId, DisagreementId, HighlightId, RuleId, UserId } from '../ids'

/** `use` and `avoid` are sentences of the definition; `example` is a passage that stands for the category. */
export const ruleKinds = ['use', 'avoid', 'example'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** What a decision (or a lead) taught a category: a rule in words, or a passage as a live example. */
export interface CategoryRule {
  readonly id: RuleId
  readonly categoryId: CategoryId
  readonly kind: RuleKind
  /** The rule, or what the example shows; plain text, empty only for an example. */
  readonly text: string
  readonly decisionId: DecisionId | null
  /** Of an example: the highlight it quotes, as it is now. */
  readonly highlightId: HighlightId | null
  readonly rev: number
  readonly createdBy: UserId
  readonly createdAt: string
  readonly deletedAt: string | null
}

/** A rule with where it comes from, an example also with its present words and place, for showing. */
export interface QuotedRule extends CategoryRule {
  /** The disagreement whose decision taught it; null when it was added by hand. */
  readonly source: {
    readonly articleId: ArticleId
    readonly articleTitle: string
    readonly disagreementId: DisagreementId
  } | null
  readonly quote: { readonly exact: string; readonly articleId: ArticleId; readonly articleTitle: string } | null
}
