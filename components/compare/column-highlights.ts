import type { UserId, VersionId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { FrozenHighlight } from '@/core/rounds/round'
import type { CompareColumn } from './compare-query'
import type { ComparedExtent } from './differences'

/** Where the highlights of a column come from. */
export interface ColumnSources {
  readonly versionId: VersionId
  readonly highlights: Iterable<Highlight>
  /** Of one round. */
  readonly frozen: readonly FrozenHighlight[]
}

/** What one column paints: an analyst's living highlights, or the frozen ones dressed as such. */
export function highlightsOf(
  { userId, layer }: CompareColumn,
  { versionId, highlights, frozen }: ColumnSources,
): readonly Highlight[] {
  if (layer === 'blind') {
    return frozen.filter((one) => one.authorId === userId && one.versionId === versionId).map(thaw)
  }
  return [...highlights].filter(
    (one) =>
      one.authorId === userId &&
      one.versionId === versionId &&
      one.layer === 'analyst' &&
      one.deletedAt === null &&
      one.anchor.state !== 'gone',
  )
}

/** Everybody who has something to compare: living highlights or frozen ones. In the order of first appearance. */
export function listCompared({ highlights, frozen }: ColumnSources): readonly UserId[] {
  const living = [...highlights].filter(({ layer, deletedAt }) => layer === 'analyst' && deletedAt === null)
  return [...new Set([...living, ...frozen].map(({ authorId }) => authorId))]
}

/** The extents of highlights, for finding differences. */
export function extentsOf(highlights: readonly Highlight[]): readonly ComparedExtent[] {
  return highlights.map(({ start, end, tags }) => ({
    start,
    end,
    categoryIds: tags.map(({ categoryId }) => categoryId),
  }))
}

/** Its moments and its surroundings are known no more, and nobody asks for them. */
function thaw(frozen: FrozenHighlight): Highlight {
  const { highlightId, articleId, versionId, authorId, start, end, exact, note, categoryIds } = frozen
  const at = ''
  return {
    id: highlightId,
    articleId,
    versionId,
    authorId,
    layer: 'analyst',
    start,
    end,
    exact,
    prefix: '',
    suffix: '',
    anchor: { state: 'exact', confidence: 1 },
    tags: categoryIds.map((categoryId) => ({ categoryId, authorId, createdAt: at })),
    note,
    rev: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
}
