import 'server-only'
import type { CoderLayer } from '@/core/disagreements/find'
import type { IsAbove } from '@/core/disagreements/kind'
import type { ArticleId, CategoryId, ProjectId, RoundId, UserId, VersionId } from '@/core/ids'
import type { Tx } from '../platform/db'

/** Whose coding of an article is compared now, in which text and how. */
export interface Comparison {
  readonly sealed: boolean
  readonly roundId: RoundId
  /** The newest. */
  readonly versionId: VersionId
  readonly overlapShare: number
  /** Who has submitted in the newest round; sorted. */
  readonly participantIds: readonly UserId[]
  /** How many disagreements are open or reopened. */
  readonly waiting: number
}

/** What decides whether there is anything to compare, in one small query; null for an article that is deleted or not there. */
export async function findComparison(tx: Tx, projectId: ProjectId, articleId: ArticleId): Promise<Comparison | null> {
  const [found] = await tx.$queryRaw<Comparison[]>`
    select a."sealed", r."id"::text as "roundId", a."versionId"::text as "versionId", p."overlapShare",
      array(
        select s."userId"::text from "Assignment" s
        where s."projectId" = a."projectId" and s."roundId" = r."id" and s."submittedAt" is not null and s."removedAt" is null order by 1
      ) as "participantIds",
      (
        select count(*)::int from "Disagreement" d where d."projectId" = a."projectId" and d."articleId" = a."id" and d."state" in ('open', 'reopened')
      ) as "waiting"
    from "Article" a
    join "Project" p on p."id" = a."projectId"
    join lateral (
      select "id" from "Round" where "projectId" = a."projectId" and "articleId" = a."id" order by "number" desc limit 1
    ) r on true
    where a."projectId" = ${projectId}::uuid and a."id" = ${articleId}::uuid and a."deletedAt" is null`
  return found ?? null
}

/** What each participant has marked in the newest text, under categories that are in the codebook; one entry for each. */
export async function readLayers(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
  { versionId, participantIds }: Comparison,
): Promise<readonly CoderLayer[]> {
  const rows = await tx.$queryRaw<CoderLayer[]>`
    with g as (
      select t."highlightId", json_agg(t."categoryId" order by t."categoryId") as ids
      from (select distinct "highlightId", "categoryId" from "Tag" where "projectId" = ${projectId}::uuid and "articleId" = ${articleId}::uuid and "deletedAt" is null) t
      join "Category" c on c."projectId" = ${projectId}::uuid and c."id" = t."categoryId" and c."deletedAt" is null
      group by t."highlightId"
    )
    select h."authorId"::text as "coderId", json_agg(json_build_object(
      'highlightId', h."id", 'start', n."start", 'end', n."end", 'categoryIds', coalesce(g.ids, '[]'), 'note', h."note"
    )) as "highlights"
    from "Highlight" h
    join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = ${versionId}::uuid and n."state" <> 'gone'
    left join g on g."highlightId" = h."id"
    where h."projectId" = ${projectId}::uuid and h."articleId" = ${articleId}::uuid and h."layer" = 'analyst'
      and h."deletedAt" is null and h."authorId" = any(${participantIds}::uuid[])
    group by h."authorId"`
  const found = new Map(rows.map((row) => [row.coderId, row]))
  return participantIds.map((coderId) => found.get(coderId) ?? { coderId, highlights: [] })
}

/** Which category stands above which. Deleted ones count as rungs, so that what they held stays below what held them. */
export async function readAncestry(tx: Tx, projectId: ProjectId): Promise<IsAbove> {
  const rows = await tx.$queryRaw<{ id: CategoryId; parentId: CategoryId | null }[]>`
    select "id"::text, "parentId"::text from "Category" where "projectId" = ${projectId}::uuid and "parentId" is not null`
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  return (ancestor, descendant) => {
    const passed = new Set([descendant])
    let id = parents.get(descendant) ?? null
    while (id !== null && !passed.has(id)) {
      if (id === ancestor) return true
      passed.add(id)
      id = parents.get(id) ?? null
    }
    return false
  }
}
