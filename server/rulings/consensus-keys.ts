import 'server-only'
import type { CodedExtent } from '@/core/disagreements/coding'
import { normaliseExtent } from '@/core/disagreements/extent'
import type { ArticleId, CategoryId, ProjectId, VersionId } from '@/core/ids'
import type { Tx } from '../platform/db'

/** One passage under its categories, as a string: white space and punctuation at its ends make no difference. */
export function keyOf(text: string, coded: CodedExtent): string {
  const { start, end } = normaliseExtent(text, coded)
  return [start, end, ...coded.categoryIds.toSorted()].join(' ')
}

/** The keys of all that the consensus layer of an article holds in a version. */
export async function consensusKeys(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
  versionId: VersionId,
  text: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ start: number; end: number; categoryIds: CategoryId[] }[]>`
    select n."start", n."end",
      array(select g."categoryId"::text from "Tag" g where g."projectId" = h."projectId" and g."highlightId" = h."id" and g."deletedAt" is null) as "categoryIds"
    from "Highlight" h
    join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = ${versionId}::uuid and n."state" <> 'gone'
    where h."projectId" = ${projectId}::uuid and h."articleId" = ${articleId}::uuid and h."layer" = 'consensus' and h."deletedAt" is null`
  return new Set(rows.map((row) => keyOf(text, row)))
}
