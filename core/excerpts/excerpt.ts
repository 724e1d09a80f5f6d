import type { CategoryColour } from '../colour/palette'
import type { Outcome } from '../disagreements/decision'
import type { DisagreementKind, DisagreementState } from '../disagreements/disagreement'
import type { ArticleId, CategoryId, DisagreementId, HighlightId, UserId, VersionId } from '../ids'
import type { ThreadCounts } from '../threads/gather'

/** The source an excerpt was taken from. */
export interface ExcerptSource {
  readonly id: ArticleId
  readonly title: string
  readonly author: string
  readonly outlet: string
  /** ISO date `YYYY-MM-DD`, or null when unknown. */
  readonly publishedOn: string | null
  readonly sourceUrl: string | null
  /** BCP 47 tag. */
  readonly language: string
}

/** A category an excerpt is tagged with, as it was named when the excerpt was read. */
export interface ExcerptCategory {
  readonly id: CategoryId
  /** Names from the root of the codebook down to the category itself; never empty. */
  readonly path: readonly string[]
  readonly colour: CategoryColour
  /** The revision of its definition. */
  readonly definitionRev: number
}

/** Half-open range of a text; the unit is told by the field that holds it. */
export interface ExcerptRange {
  readonly start: number
  readonly end: number
}

/**
 * Whose coding excerpts are taken from. `analysts`: what each analyst has now. `consensus`: what was decided or accepted
 * for the article. `blind`: what each analyst had when a round ended, by its reveal where it was blind.
 */
export const excerptLayers = ['analysts', 'consensus', 'blind'] as const
export type ExcerptLayer = (typeof excerptLayers)[number]

/** The disagreement a highlight is part of (of the consensus: came from), and how it ended. */
export interface ExcerptDispute {
  readonly disagreementId: DisagreementId
  readonly kind: DisagreementKind
  readonly state: Exclude<DisagreementState, 'gone'>
  /** The decision that holds; null before any. */
  readonly decision: {
    readonly outcome: Outcome
    readonly reason: string
    readonly by: { readonly id: UserId; readonly name: string }
    readonly at: string
  } | null
}

/** A tagged highlight as evidence: what the screen lists and every export writes, in one shape. */
export interface Excerpt {
  /** The highlight's. */
  readonly id: HighlightId
  readonly quote: string
  /** Up to 64 UTF-16 code units of the text right before and after the quote. */
  readonly prefix: string
  readonly suffix: string
  readonly note: string
  readonly categories: readonly ExcerptCategory[]
  /** Of the consensus: who decided or accepted it. */
  readonly coder: { readonly id: UserId; readonly name: string }
  readonly article: ExcerptSource
  readonly versionId: VersionId
  readonly versionNumber: number
  /** SHA-256 of the version's text in UTF-8, hexadecimal. */
  readonly textHash: string
  /** In UTF-16 code units, as JavaScript, Java and Windows count. */
  readonly utf16: ExcerptRange
  /** In Unicode code points, as Python, R, PostgreSQL, W3C and REFI-QDA count. */
  readonly codePoints: ExcerptRange
  readonly threads: ThreadCounts
  /** Absolute address of the passage in Variorum. */
  readonly link: string
  /** Of the blind layer both are the moment of the reveal. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly layer: ExcerptLayer
  /** Of the blind layer: the number of its round, from 1; null of the others. */
  readonly round: number | null
  /** Null where nobody differs. */
  readonly dispute: ExcerptDispute | null
}
