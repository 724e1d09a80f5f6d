import type { ArticleId, CategoryId, HighlightId, UserId, VersionId } from '../ids'

/** `analyst`: one person's coding. `consensus`: the article's own, written by decisions. */
export type HighlightLayer = 'analyst' | 'consensus'

/** How an anchor got to its place in a version. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'uncertain' | 'gone'

/** A category put on a highlight by one analyst. */
export interface Tag {
  readonly categoryId: CategoryId
  readonly authorId: UserId
  readonly createdAt: string
}

/** A passage marked by one analyst, placed in one version, as every client sees it. Offsets: UTF-16 code units. */
export interface Highlight {
  readonly id: HighlightId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly authorId: UserId
  readonly layer: HighlightLayer
  readonly start: number
  readonly end: number
  /** `text.slice(start, end)`. */
  readonly exact: string
  /** Up to 64 code units before and after, never splitting a grapheme. */
  readonly prefix: string
  readonly suffix: string
  readonly anchor: { readonly state: AnchorState; readonly confidence: number }
  /** In the order they were put on. */
  readonly tags: readonly Tag[]
  readonly note: string
  /** 1 at birth; each change of the highlight or its tags adds 1. A row with a greater rev replaces one with a smaller. */
  readonly rev: number
  readonly createdAt: string
  readonly updatedAt: string
  /** A deleted highlight stays in a Reading as a tombstone, so that late news of it can't bring it back. */
  readonly deletedAt: string | null
}
