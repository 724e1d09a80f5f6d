import 'server-only'
import type { CoderLayer } from '@/core/disagreements/find'
import type { IsAbove } from '@/core/disagreements/kind'
import type { SideHighlight } from '@/core/disagreements/disagreement'
import type { ArticleId, CategoryId, HighlightId, ProjectId, RoundId, UserId, VersionId } from '@/core/ids'
import type { Tx } from '../platform/db'

/** Whose coding of an article is compared now, in which text and how. */
export interface Comparison {
  readonly sealed: boolean
  readonly roundId: RoundId
  /** The newest. */
  readonly versionId: VersionId
  readonly overlapShare: number
  /** Who has submitted in the newest round that two have submitted in: what was found before stays until then; sorted. */
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
      select r."id" from "Round" r where r."projectId" = a."projectId" and r."articleId" = a."id"
      order by (
        select count(*) from "Assignment" s
        where s."projectId" = r."projectId" and s."roundId" = r."id" and s."submittedAt" is not null and s."removedAt" is null
      ) >= 2 desc, r."number" desc limit 1
    ) r on true
    where a."projectId" = ${projectId}::uuid and a."id" = ${articleId}::uuid and a."deletedAt" is null`
  return found ?? null
}

/**
 * What each participant has marked in the newest text, under categories that are in the codebook; one entry for each.
 * The tables are read one by one and put together here: without fresh statistics Postgres would join them row by row.
 */
export async function readLayers(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
  { versionId, participantIds }: Comparison,
): Promise<readonly CoderLayer[]> {
  const [read] = await tx.$queryRaw<Marked[]>`
    select
      (
        select json_agg(json_build_array(h."id", h."authorId", h."note")) from "Highlight" h
        where h."projectId" = ${projectId}::uuid and h."articleId" = ${articleId}::uuid and h."layer" = 'analyst'
          and h."deletedAt" is null and h."authorId" = any(${participantIds}::uuid[])
      ) as highlights,
      (
        select json_agg(json_build_array(n."highlightId", n."start", n."end")) from "Anchor" n
        where n."projectId" = ${projectId}::uuid and n."versionId" = ${versionId}::uuid and n."state" <> 'gone'
      ) as anchors,
      (
        select json_agg(json_build_array(t."highlightId", t."categoryId")) from "Tag" t
        where t."projectId" = ${projectId}::uuid and t."articleId" = ${articleId}::uuid and t."deletedAt" is null
      ) as tags,
      (select json_agg(c."id") from "Category" c where c."projectId" = ${projectId}::uuid and c."deletedAt" is null) as categories`
  const living = new Set(read?.categories)
  const places = new Map(read?.anchors?.map(([id, start, end]) => [id, { start, end }]))
  const tags = new Map<HighlightId, Set<CategoryId>>()
  for (const [id, categoryId] of read?.tags ?? []) {
    if (!living.has(categoryId)) continue
    const own = tags.get(id)
    if (own) own.add(categoryId)
    else tags.set(id, new Set([categoryId]))
  }
  const layers = new Map(participantIds.map((coderId) => [coderId, new Array<SideHighlight>()]))
  for (const [highlightId, coderId, note] of read?.highlights ?? []) {
    const place = places.get(highlightId)
    if (!place) continue
    layers.get(coderId)?.push({ highlightId, ...place, categoryIds: [...(tags.get(highlightId) ?? [])].sort(), note })
  }
  return [...layers].map(([coderId, highlights]) => ({ coderId, highlights }))
}

interface Marked {
  readonly highlights: readonly (readonly [HighlightId, UserId, string])[] | null
  readonly anchors: readonly (readonly [HighlightId, number, number])[] | null
  readonly tags: readonly (readonly [HighlightId, CategoryId])[] | null
  readonly categories: readonly CategoryId[] | null
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
