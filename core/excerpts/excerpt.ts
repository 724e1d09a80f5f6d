import type { CategoryColour } from '../colour/palette'
import type { ArticleId, CategoryId, HighlightId, UserId, VersionId } from '../ids'
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
  readonly createdAt: string
  readonly updatedAt: string
}
