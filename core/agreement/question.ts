import type { ArticleId, CategoryId, HighlightId, UserId } from '../ids'

/** A passage one coder marked; offsets are UTF-16 units of the article's text, half-open. */
export interface CodedSpan {
  readonly start: number
  readonly end: number
  /** The categories it was given, as stored; one without a category is left out of every figure. */
  readonly categoryIds: readonly CategoryId[]
  readonly highlightId: HighlightId
}

/** An article with everybody's coding. */
export interface CodedArticle {
  readonly articleId: ArticleId
  readonly text: string
  /** BCP 47, "und" when unknown: decides how words and sentences are told apart. */
  readonly language: string
  /** Everybody who submitted, each once, those who marked nothing as well: nothing marked is a coding too. */
  readonly coders: readonly { readonly coderId: UserId; readonly spans: readonly CodedSpan[] }[]
}

/** What is compared one by one; a character is a UTF-16 unit, as offsets are. */
export type Unit = 'document' | 'sentence' | 'word' | 'character'

/**
 * Which units count: all, or those on which at least one of the article's coders put one of the categories asked for.
 * It is settled for the article, before pairs or single categories are looked at, so that their figures can be compared.
 */
export type Scope = 'coded' | 'all'

/** What the figures are told apart by. */
export type GroupedBy = 'overall' | 'category' | 'pair' | 'article' | 'person'

/** How sure a figure is to be told. */
export interface IntervalAsked {
  /** How many resamples are drawn; fewer where the data are so many that it would take long. 1000 is usual. */
  readonly resamples: number
  /** Same seed, same interval. */
  readonly seed: number
  /** 0.95 is usual. */
  readonly level: number
}

/** What is asked of the codings. */
export interface AgreementQuestion {
  readonly unit: Unit
  readonly scope: Scope
  readonly by: GroupedBy
  /** Only these categories, as if nobody had used another; all when left out. */
  readonly categoryIds?: readonly CategoryId[]
  /** Null for figures without intervals. */
  readonly interval: IntervalAsked | null
}
