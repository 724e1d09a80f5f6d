import type { ArticleId, CategoryId, HighlightId, UserId } from '../ids'

/** A tag that was put on under an earlier meaning of its category. */
export interface OldTag {
  readonly highlightId: HighlightId
  readonly articleId: ArticleId
  readonly articleTitle: string
  readonly categoryId: CategoryId
  /** Whose tag it is; who rechecks it. */
  readonly authorId: UserId
  /** The highlight's words. */
  readonly exact: string
  /** Up to 64 code units before and after, never splitting a grapheme. */
  readonly prefix: string
  readonly suffix: string
  /** The revision of the definition it was coded under, or last confirmed under. */
  readonly codedUnder: number
  /** The present one. */
  readonly now: number
  /** When the meaning it was coded under was first changed (when it was coded, where the log does not tell): rules from then on are news to it. */
  readonly changedAt: string
}

/** A page of tags to recheck, article by article. */
export interface RecheckPage {
  readonly items: readonly OldTag[]
  readonly next: string | null
  /** Of the whole selection. */
  readonly total: number
  /** How many each analyst has, of the chosen categories, whichever analyst is chosen. */
  readonly counts: readonly { readonly authorId: UserId; readonly count: number }[]
}
