import 'server-only'
import type { Outcome } from '@/core/disagreements/decision'
import type { ExcerptDispute } from '@/core/excerpts/excerpt'
import type { ExcerptQuery, ExcerptSort } from '@/core/excerpts/query'
import type { ProjectId } from '@/core/ids'
import { Prisma } from '../platform/db'
import { disputeOf, excerptSource, hasDispute } from './excerpt-source'

/** A row of the one query behind the screen and every export. Offsets: UTF-16 code units. */
export interface ExcerptRow {
  readonly id: string
  readonly articleId: string
  readonly versionId: string
  readonly authorId: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly note: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly categoryIds: readonly string[]
  readonly openThreads: number
  readonly resolvedThreads: number
  readonly comments: number
  /** Of the blind layer. */
  readonly round: number | null
  readonly disagreementId: string | null
  readonly disputeKind: ExcerptDispute['kind'] | null
  readonly disputeState: ExcerptDispute['state'] | null
  readonly outcome: Outcome | null
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly deciderName: string | null
  readonly decidedAt: Date | null
  /** What the rows are ordered by, before the id: the place of a page's last row. */
  readonly sortKey: readonly (string | number)[]
}

interface Order {
  /** The columns in their order, as one JSON array each row carries. */
  readonly key: Prisma.Sql
  readonly by: Prisma.Sql
  /** Rows after a place given by `key` and the id. */
  readonly after: (key: readonly (string | number)[], id: string) => Prisma.Sql
}

const text = (value: string | number | undefined) => String(value ?? '')
const int = (value: string | number | undefined) => Number(value ?? 0)

const orders: Readonly<Record<ExcerptSort, Order>> = {
  article: {
    key: Prisma.sql`json_build_array(a."title", a."id", n."start")`,
    by: Prisma.sql`a."title", a."id", n."start", h."id"`,
    after: ([title, article, start], id) =>
      Prisma.sql`(a."title", a."id", n."start", h."id") > (${text(title)}, ${text(article)}::uuid, ${int(start)}::int, ${id}::uuid)`,
  },
  coder: {
    key: Prisma.sql`json_build_array(u."name", a."title", a."id", n."start")`,
    by: Prisma.sql`u."name", a."title", a."id", n."start", h."id"`,
    after: ([name, title, article, start], id) =>
      Prisma.sql`(u."name", a."title", a."id", n."start", h."id") > (${text(name)}, ${text(title)}, ${text(article)}::uuid, ${int(start)}::int, ${id}::uuid)`,
  },
  newest: {
    key: Prisma.sql`json_build_array(h."createdAt")`,
    by: Prisma.sql`h."createdAt" desc, h."id" desc`,
    after: ([age], id) => Prisma.sql`(h."createdAt", h."id") < (${text(age)}::timestamptz, ${id}::uuid)`,
  },
  oldest: {
    key: Prisma.sql`json_build_array(h."createdAt")`,
    by: Prisma.sql`h."createdAt", h."id"`,
    after: ([age], id) => Prisma.sql`(h."createdAt", h."id") > (${text(age)}::timestamptz, ${id}::uuid)`,
  },
}

/** Where a page begins: after this row. */
export interface ExcerptPlace {
  readonly key: readonly (string | number)[]
  readonly id: string
}

/** What to select: `categoryIds` of the query already hold what is below them, where that was asked. */
export interface ExcerptSelection {
  readonly projectId: ProjectId
  readonly query: ExcerptQuery
  readonly after: ExcerptPlace | null
  readonly limit: number | null
}

/** The rows of a selection, in its order. */
export function excerptRows({ projectId, query, after, limit }: ExcerptSelection): Prisma.Sql {
  const order = orders[query.sort]
  const source = excerptSource(query)
  return Prisma.sql`
    select h."id", h."articleId", n."versionId", h."authorId", n."start", n."end", n."exact", n."prefix", n."suffix", h."note", h."createdAt", h."updatedAt",
      ${source.categoryIds} as "categoryIds", ${source.round} as "round",
      coalesce(t."open", 0)::int as "openThreads", coalesce(t."resolved", 0)::int as "resolvedThreads", coalesce(t."comments", 0)::int as "comments",
      w."id" as "disagreementId", w."kind"::text as "disputeKind", w."state"::text as "disputeState",
      d."outcome"::text as "outcome", d."reason", d."decidedBy", e."name" as "deciderName", d."createdAt" as "decidedAt",
      ${order.key} as "sortKey"
    ${source.from}
    ${query.sort === 'coder' ? Prisma.sql`join "User" u on u."id" = h."authorId"` : Prisma.empty}
    ${disputeOf(projectId, query)}
    left join (
      select x."highlightId", count(*) filter (where x."resolvedAt" is null) as "open", count(*) filter (where x."resolvedAt" is not null) as "resolved", sum(k."comments") as "comments"
      from "Thread" x
      left join (select c."threadId", count(*) as "comments" from "Comment" c where c."projectId" = ${projectId}::uuid and c."deletedAt" is null group by c."threadId") k on k."threadId" = x."id"
      where x."projectId" = ${projectId}::uuid and x."highlightId" is not null and x."deletedAt" is null group by x."highlightId"
    ) t on t."highlightId" = h."id"
    where ${matches(projectId, query, source)} ${after === null ? Prisma.empty : Prisma.sql`and ${order.after(after.key, after.id)}`}
    order by ${order.by} ${limit === null ? Prisma.empty : Prisma.sql`limit ${limit}::int`}`
}

/** How many rows a selection has in all. */
export function excerptCount(projectId: ProjectId, query: ExcerptQuery): Prisma.Sql {
  const source = excerptSource(query)
  const dispute = query.disputes.length > 0 ? disputeOf(projectId, query) : Prisma.empty
  return Prisma.sql`select count(*)::int as "count" ${source.from} ${dispute} where ${matches(projectId, query, source)}`
}

function matches(
  projectId: ProjectId,
  query: ExcerptQuery,
  { isLiving, hasCategory }: ReturnType<typeof excerptSource>,
): Prisma.Sql {
  const conditions = [Prisma.sql`h."projectId" = ${projectId}::uuid`, isLiving]
  if (query.text !== '') {
    const pattern = `%${query.text.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`(n."exact" ilike ${pattern} or h."note" ilike ${pattern})`)
  }
  if (query.articleIds.length > 0) conditions.push(Prisma.sql`h."articleId" = any(${query.articleIds}::uuid[])`)
  if (query.coderIds.length > 0) conditions.push(Prisma.sql`h."authorId" = any(${query.coderIds}::uuid[])`)
  if (query.categoryIds.length > 0) conditions.push(hasCategory(query.categoryIds))
  if (query.disputes.length > 0) conditions.push(hasDispute(query.disputes))
  return Prisma.join(conditions, ' and ')
}
