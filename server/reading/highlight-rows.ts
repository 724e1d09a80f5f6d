import 'server-only'
import type { ArticleId, HighlightId, ProjectId, VersionId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { Prisma, type Tx } from '../platform/db'

/** Highlights as clients see them, made into JSON by Postgres: one value travels instead of a row object each. */
function highlightsJson(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select json_build_object(
      'id', h."id", 'articleId', h."articleId", 'versionId', n."versionId", 'authorId', h."authorId", 'layer', h."layer",
      'start', n."start", 'end', n."end", 'exact', n."exact", 'prefix', n."prefix", 'suffix', n."suffix",
      'anchor', json_build_object('state', n."state", 'confidence', n."confidence"),
      'tags', coalesce(t."tags", '[]'), 'note', h."note", 'rev', h."rev",
      'createdAt', iso(h."createdAt"), 'updatedAt', iso(h."updatedAt"), 'deletedAt', iso(h."deletedAt")
    ) as row
    from "Highlight" h
    join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id"
    left join lateral (
      select json_agg(json_build_object('categoryId', g."categoryId", 'authorId', g."authorId", 'createdAt', iso(g."createdAt")) order by g."position", g."createdAt", g."categoryId") as tags
      from "Tag" g where g."projectId" = h."projectId" and g."highlightId" = h."id" and g."deletedAt" is null
    ) t on true
    where ${where}`
}

/** Living highlights of one version, by start, end and age. */
export async function listHighlights(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
  versionId: VersionId,
): Promise<readonly Highlight[]> {
  const [answer] = await tx.$queryRaw<{ rows: readonly Highlight[] | null }[]>`
    select json_agg(x.row order by x."start", x."end", x."createdAt", x."id") as rows from (
      select n."start", n."end", h."createdAt", h."id", json_build_object(
        'id', h."id", 'articleId', h."articleId", 'versionId', n."versionId", 'authorId', h."authorId", 'layer', h."layer",
        'start', n."start", 'end', n."end", 'exact', n."exact", 'prefix', n."prefix", 'suffix', n."suffix",
        'anchor', json_build_object('state', n."state", 'confidence', n."confidence"),
        'tags', coalesce(t."tags", '[]'), 'note', h."note", 'rev', h."rev",
        'createdAt', iso(h."createdAt"), 'updatedAt', iso(h."updatedAt"), 'deletedAt', null
      ) as row
      from "Highlight" h
      join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = ${versionId}::uuid
      left join (
        select g."highlightId", json_agg(json_build_object('categoryId', g."categoryId", 'authorId', g."authorId", 'createdAt', iso(g."createdAt")) order by g."position", g."createdAt", g."categoryId") as tags
        from "Tag" g where g."projectId" = ${projectId}::uuid and g."articleId" = ${articleId}::uuid and g."deletedAt" is null group by g."highlightId"
      ) t on t."highlightId" = h."id"
      where h."projectId" = ${projectId}::uuid and h."articleId" = ${articleId}::uuid and h."deletedAt" is null
    ) x`
  return answer?.rows ?? []
}

/** Which highlight: at its place in the newest version it has one in. */
export function oneHighlight(projectId: ProjectId, id: HighlightId): Prisma.Sql {
  return highlightsJson(Prisma.sql`h."projectId" = ${projectId}::uuid and h."id" = ${id}::uuid
    order by (select v."number" from "Version" v where v."projectId" = n."projectId" and v."id" = n."versionId") desc limit 1`)
}

/** Highlights by id, deleted or not, each at its place in the newest version it has one in; by id. */
export async function listHighlightsById(
  tx: Tx,
  projectId: ProjectId,
  ids: readonly HighlightId[],
): Promise<readonly Highlight[]> {
  const found = await tx.$queryRaw<{ row: Highlight }[]>(
    highlightsJson(Prisma.sql`h."projectId" = ${projectId}::uuid and h."id" = any(${ids}::uuid[]) and n."versionId" = (
      select m."versionId" from "Anchor" m join "Version" v on v."projectId" = m."projectId" and v."id" = m."versionId"
      where m."projectId" = h."projectId" and m."highlightId" = h."id" order by v."number" desc limit 1
    ) order by h."id"`),
  )
  return found.map(({ row }) => row)
}

/** One highlight, deleted or not, at its place in the article's newest version where it has one; null when the viewer sees none. */
export async function findHighlight(tx: Tx, projectId: ProjectId, id: HighlightId): Promise<Highlight | null> {
  const [found] = await tx.$queryRaw<{ row: Highlight }[]>(oneHighlight(projectId, id))
  return found?.row ?? null
}
