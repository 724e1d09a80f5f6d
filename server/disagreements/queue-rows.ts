import 'server-only'
import { codebookOf, withDescendants } from '@/core/codebook/tree'
import type { DisagreementKind, DisagreementState } from '@/core/disagreements/disagreement'
import {
  type ArticleId,
  type CategoryId,
  type DisagreementId,
  type ProjectId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import { findCategories } from '../codebook/find'
import { Prisma, type Tx } from '../platform/db'
import { type QueueFilter, namedSizes } from './queue-filter'

/** What the order and the counts of the queue need to know of a disagreement: little, as all of them are looked at. */
export interface QueuedRow {
  readonly id: DisagreementId
  readonly articleId: ArticleId
  readonly versionId: VersionId
  readonly language: string
  readonly title: string
  readonly state: DisagreementState
  readonly kind: DisagreementKind
  readonly start: number
  readonly end: number
  readonly dueOn: string | null
  readonly createdAt: string
  readonly authorIds: readonly UserId[]
  readonly categoryIds: readonly CategoryId[]
}

/** All disagreements a filter selects but for its states and a size in words; in no order. `today`: ISO date. */
export async function listQueued(
  tx: Tx,
  projectId: ProjectId,
  filter: QueueFilter,
  today: string,
): Promise<readonly QueuedRow[]> {
  const [answer] = await tx.$queryRaw<{ rows: readonly QueuedRow[] | null }[]>`
    select json_agg(json_build_object(
      'id', d."id", 'articleId', d."articleId", 'versionId', d."versionId", 'language', a."language", 'title', a."title", 'state', d."state",
      'kind', d."kind", 'start', d."start", 'end', d."end", 'dueOn', d."dueOn", 'createdAt', iso(d."createdAt"),
      'authorIds', d."authorIds", 'categoryIds', d."categoryIds"
    )) as rows
    from "Disagreement" d join "Article" a on a."projectId" = d."projectId" and a."id" = d."articleId"
    where ${Prisma.join(await conditionsOf(tx, projectId, filter, today), ' and ')}`
  return answer?.rows ?? []
}

async function conditionsOf(
  tx: Tx,
  projectId: ProjectId,
  { kinds, states, outcomes, categoryIds, coderIds, owners, articleIds, due, size, ...filter }: QueueFilter,
  today: string,
): Promise<readonly Prisma.Sql[]> {
  const conditions = [
    Prisma.sql`d."projectId" = ${projectId}::uuid`,
    Prisma.sql`a."deletedAt" is null`,
    // While an article is read again, what was undecided in it waits for the reveal.
    Prisma.sql`(not a."sealed" or d."state" = 'decided')`,
  ]
  if (!states.includes('gone')) conditions.push(Prisma.sql`d."state" <> 'gone'`)
  if (kinds.length > 0) conditions.push(Prisma.sql`d."kind" = any(${kinds}::"DisagreementKind"[])`)
  if (articleIds.length > 0) conditions.push(Prisma.sql`d."articleId" = any(${articleIds}::uuid[])`)
  if (categoryIds.length > 0) {
    const wide =
      filter.withDescendants === false
        ? categoryIds
        : [...withDescendants(codebookOf(await findCategories(tx, projectId)), categoryIds)]
    conditions.push(Prisma.sql`d."categoryIds" && ${wide}::uuid[]`)
  }
  if (outcomes.length > 0) {
    conditions.push(Prisma.sql`exists (
      select from "Decision" x where x."projectId" = d."projectId" and x."disagreementId" = d."id"
        and x."state" = 'final' and x."outcome" = any(${outcomes}::"Outcome"[]))`)
  }
  if (owners.length > 0) {
    const ids = owners.filter((owner) => owner !== 'none')
    conditions.push(
      owners.includes('none')
        ? Prisma.sql`(d."ownerId" is null or d."ownerId" = any(${ids}::uuid[]))`
        : Prisma.sql`d."ownerId" = any(${ids}::uuid[])`,
    )
  }
  if (coderIds.length > 0) conditions.push(areSides(coderIds))
  if (due === 'none') conditions.push(Prisma.sql`d."dueOn" is null`)
  else if (due !== null) {
    const before = due === 'overdue' ? Prisma.sql`${today}::date` : Prisma.sql`${today}::date + 8`
    conditions.push(Prisma.sql`d."state" in ('open', 'reopened') and d."dueOn" < ${before}`)
  }
  const range = typeof size === 'string' ? namedSizes[size] : size
  if (range?.unit === 'chars') {
    conditions.push(Prisma.sql`d."end" - d."start" >= ${range.least}::int`)
    if (range.most !== Infinity) conditions.push(Prisma.sql`d."end" - d."start" <= ${range.most}::int`)
  }
  return conditions
}

/** All of them are sides; of several, at least two say different things by their exact ends and categories. */
function areSides(coderIds: readonly UserId[]): Prisma.Sql {
  const named = JSON.stringify(coderIds.map((authorId) => ({ authorId })))
  const areAll = Prisma.sql`d."sides" @> ${named}::jsonb`
  if (coderIds.length === 1) return areAll
  return Prisma.sql`${areAll} and (
    select count(distinct (
      select coalesce(jsonb_agg(jsonb_build_array(h -> 'start', h -> 'end', h -> 'categoryIds') order by h -> 'start', h -> 'end', h -> 'categoryIds'), '[]')
      from jsonb_array_elements(s -> 'highlights') h
    )) from jsonb_array_elements(d."sides") s where s ->> 'authorId' = any(${coderIds}::text[])
  ) > 1`
}

/** For each category how many disagreements of the project wait for a decision and have it on a side. */
export async function countWaitingInProject(tx: Tx, projectId: ProjectId): Promise<ReadonlyMap<CategoryId, number>> {
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    select c.id::text, count(*)::int from "Disagreement" d join "Article" a on a."projectId" = d."projectId" and a."id" = d."articleId"
    cross join unnest(d."categoryIds") as c(id)
    where d."projectId" = ${projectId}::uuid and d."state" in ('open', 'reopened') and a."deletedAt" is null and not a."sealed" group by c.id`
  return new Map(rows.map(({ id, count }) => [asId<CategoryId>(id), count]))
}
