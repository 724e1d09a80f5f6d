import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { PassageBehind } from '@/core/agreement/passages-behind'
import type { AgreementGroup } from '@/core/agreement/figure'
import type { ArticleId, UserId } from '@/core/ids'

/** An article that takes part in the figures, and who submitted it. */
export interface ComparedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly coderIds: readonly UserId[]
}

/** Figures, and what they rest on. */
export interface AgreementReport {
  readonly articles: readonly ComparedArticle[]
  readonly groups: readonly AgreementGroup[]
}

/** The figures of one layer. */
export interface LayerReport extends AgreementReport {
  readonly layer: CodingLayer
}

/** A passage behind a figure, with its words, shortened in its middle when long. */
export interface QuotedPassage extends PassageBehind {
  readonly articleTitle: string
  readonly quote: string
}

/** What keeps an article from being compared: its name and a sentence. */
export interface MissingArticle {
  readonly id: ArticleId
  readonly title: string
  readonly missing: string
}

/** What the page itself brings: the overall figures of each layer asked for, and what is missing where there are none. */
export interface AgreementStart {
  readonly reports: readonly LayerReport[]
  readonly missing: readonly MissingArticle[]
}
