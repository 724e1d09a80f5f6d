import { asId, type ArticleId, type CategoryId, type HighlightId, type UserId, type VersionId } from '../ids'
import type { Highlight } from './highlight'

/** A well-formed id that ends in the number `n`, told apart from those of other kinds by `kind` (one hex digit). */
export function testId(kind: string, n: number): string {
  return `00000000-0000-7000-8000-${kind}${n.toString(16).padStart(11, '0')}`
}

/** What a test wants to say of a highlight; all else is filled in. */
export interface HighlightSketch {
  readonly n: number
  readonly start: number
  readonly end: number
  readonly exact?: string
  readonly rev?: number
  readonly author?: number
  readonly note?: string
  readonly categories?: readonly CategoryId[]
}

/** A highlight for tests and benches, the same for the same sketch. */
export function makeHighlight(sketch: HighlightSketch): Highlight {
  const authorId = asId<UserId>(testId('a', sketch.author ?? 0))
  const createdAt = '2026-01-01T00:00:00.000Z'
  return {
    id: asId<HighlightId>(testId('b', sketch.n)),
    articleId: asId<ArticleId>(testId('c', 1)),
    versionId: asId<VersionId>(testId('d', 1)),
    authorId,
    start: sketch.start,
    end: sketch.end,
    exact: sketch.exact ?? '',
    prefix: '',
    suffix: '',
    anchor: { state: 'exact', confidence: 1 },
    tags: (sketch.categories ?? []).map((categoryId) => ({ categoryId, authorId, createdAt })),
    note: sketch.note ?? '',
    rev: sketch.rev ?? 1,
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
  }
}
