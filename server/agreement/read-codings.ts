import 'server-only'
import type { CodedArticle, CodedSpan } from '@/core/agreement/question'
import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { ArticleId, ProjectId, UserId, VersionId } from '@/core/ids'
import { versionText } from '../articles/version-text'
import { Prisma, type Tx } from '../platform/db'

/** An article with everybody's coding, and its title for the screen. */
export interface TitledCoding extends CodedArticle {
  readonly title: string
  readonly versionId: VersionId
}

interface Row {
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly title: string
  readonly language: string
  readonly coderIds: readonly UserId[]
  readonly spans: readonly (CodedSpan & { readonly authorId: UserId })[] | null
}

/**
 * The codings that can be compared: of each living article that is not sealed, everybody who submitted in the round that
 * counts, with their highlights (offsets: UTF-16 code units of `versionId`). Articles that nobody submitted are left out.
 */
export async function readCodings(
  tx: Tx,
  projectId: ProjectId,
  which: { readonly layer: CodingLayer; readonly articleIds: readonly ArticleId[] },
): Promise<readonly TitledCoding[]> {
  const rows = await tx.$queryRaw<Row[]>(
    which.layer === 'now' ? codedNow(projectId, which) : codedBlind(projectId, which),
  )
  const codings: TitledCoding[] = []
  for (const { articleId, versionId, title, language, coderIds, spans } of rows) {
    const text = await versionText(tx, projectId, versionId)
    if (text === null) throw new Error(`version ${versionId} is not in the snapshot`)
    const byCoder = new Map<UserId, CodedSpan[]>(coderIds.map((coderId) => [coderId, []]))
    for (const { authorId, ...span } of spans ?? []) byCoder.get(authorId)?.push(span)
    const coders = [...byCoder].map(([coderId, marked]) => ({ coderId, spans: marked }))
    codings.push({ articleId, versionId, title, language, text, coders })
  }
  return codings
}

interface Which {
  readonly articleIds: readonly ArticleId[]
}

const span = (place: string, highlightId: string, authorId: string, categoryIds: Prisma.Sql) => Prisma.sql`
  json_agg(json_build_object('highlightId', ${Prisma.raw(highlightId)}, 'authorId', ${Prisma.raw(authorId)},
    'start', ${Prisma.raw(place)}."start", 'end', ${Prisma.raw(place)}."end", 'categoryIds', ${categoryIds})
    order by ${Prisma.raw(place)}."start", ${Prisma.raw(place)}."end", ${Prisma.raw(highlightId)})`

/** Highlights as they are now, of everybody who submitted in the newest round that two have submitted in. */
function codedNow(projectId: ProjectId, which: Which): Prisma.Sql {
  return Prisma.sql`
    select a."id"::text as "articleId", a."versionId"::text as "versionId", a."title", a."language", s."coderIds", h."spans"
    from "Article" a
    join lateral (
      select r."id" from "Round" r where r."projectId" = a."projectId" and r."articleId" = a."id"
      order by (
        select count(*) from "Assignment" s
        where s."projectId" = r."projectId" and s."roundId" = r."id" and s."submittedAt" is not null and s."removedAt" is null
      ) >= 2 desc, r."number" desc limit 1
    ) r on true
    join lateral (
      select array_agg(s."userId"::text order by s."userId") as "coderIds" from "Assignment" s
      where s."projectId" = a."projectId" and s."roundId" = r."id" and s."submittedAt" is not null and s."removedAt" is null
    ) s on s."coderIds" is not null
    left join lateral (
      select ${span('n', 'h."id"', 'h."authorId"', Prisma.sql`coalesce(g."categoryIds", '[]')`)} as "spans"
      from "Highlight" h
      join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = a."versionId" and n."state" <> 'gone'
      left join lateral (
        select json_agg(distinct t."categoryId") as "categoryIds" from "Tag" t
        join "Category" c on c."projectId" = t."projectId" and c."id" = t."categoryId" and c."deletedAt" is null
        where t."projectId" = h."projectId" and t."highlightId" = h."id" and t."deletedAt" is null
      ) g on true
      where h."projectId" = a."projectId" and h."articleId" = a."id" and h."deletedAt" is null and h."layer" = 'analyst'
    ) h on true
    where a."projectId" = ${projectId}::uuid and a."deletedAt" is null and not a."sealed" ${only(which)}
    order by a."title", a."id"`
}

/** The frozen layer of the newest revealed round, of everybody who had submitted before it was revealed. */
function codedBlind(projectId: ProjectId, which: Which): Prisma.Sql {
  return Prisma.sql`
    select a."id"::text as "articleId", coalesce(h."versionId", a."versionId"::text) as "versionId", a."title", a."language", s."coderIds", h."spans"
    from "Article" a
    join lateral (
      select r."id", r."revealedAt" from "Round" r
      where r."projectId" = a."projectId" and r."articleId" = a."id" and r."revealedAt" is not null order by r."number" desc limit 1
    ) r on true
    join lateral (
      select array_agg(s."userId"::text order by s."userId") as "coderIds" from "Assignment" s
      where s."projectId" = a."projectId" and s."roundId" = r."id" and s."submittedAt" <= r."revealedAt" and s."removedAt" is null
    ) s on s."coderIds" is not null
    left join lateral (
      select min(b."versionId"::text) as "versionId", ${span('b', 'b."highlightId"', 'b."authorId"', Prisma.sql`to_json(b."categoryIds")`)} as "spans"
      from "BlindHighlight" b where b."projectId" = a."projectId" and b."roundId" = r."id"
    ) h on true
    where a."projectId" = ${projectId}::uuid and a."deletedAt" is null ${only(which)}
    order by a."title", a."id"`
}

function only({ articleIds }: Which): Prisma.Sql {
  return articleIds.length === 0 ? Prisma.empty : Prisma.sql`and a."id" = any(${articleIds}::uuid[])`
}
