import 'server-only'
import { z } from 'zod'
import { type ArticleId, type ProjectId, type UserId, asId } from '@/core/ids'
import type { Article } from '@/core/projects/project'
import type { ShelfRow } from '@/core/projects/shelf'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import type { Tx } from '../platform/db'
import { articleColumns, presentArticle } from './present-article'

/** One article, deleted or not, as the viewer may see it. */
export async function findArticle(tx: Tx, projectId: ProjectId, id: ArticleId): Promise<Article | null> {
  const row = await tx.article.findUnique({ where: { projectId_id: { projectId, id } }, select: articleColumns })
  return row === null ? null : presentArticle(row)
}

/** One living article. */
export function getArticle(actor: Actor, projectId: ProjectId, id: ArticleId): Promise<Result<Article, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const found = await findArticle(tx, projectId, id)
    return found === null || found.deletedAt !== null ? notFound('article') : ok(found)
  })
}

/** A page of the shelf, newest first; `next` is the cursor of the next page, or null. */
export interface ShelfPage {
  readonly items: readonly ShelfRow[]
  readonly next: string | null
}

const after = z.tuple([z.iso.datetime(), z.uuid()])

/** Where a page begins: the age and id of the row before it. Anything else is taken as the beginning. */
function parseAfter(cursor: string | undefined): readonly [string, string] | null {
  if (cursor === undefined) return null
  const parsed = after.safeParse(Buffer.from(cursor, 'base64url').toString('utf8').split(' '))
  return parsed.success ? parsed.data : null
}

/** Living articles with counts, newest first. */
export function listShelf(
  actor: Actor,
  projectId: ProjectId,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<ShelfPage, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const [age = null, id = null] = parseAfter(page.cursor) ?? []
    const rows = await tx.article.findMany({
      where: {
        projectId,
        deletedAt: null,
        ...(age === null || id === null
          ? {}
          : { OR: [{ createdAt: { lt: new Date(age) } }, { createdAt: new Date(age), id: { lt: id } }] }),
      },
      select: { ...articleColumns, createdBy: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: page.limit + 1,
    })
    const shown = rows.slice(0, page.limit)
    const counts = await countCoding(
      tx,
      actor.userId,
      projectId,
      shown.map((row) => row.id),
    )
    const last = shown.at(-1)
    const next =
      rows.length > page.limit && last !== undefined
        ? Buffer.from(`${last.createdAt.toISOString()} ${last.id}`).toString('base64url')
        : null
    const items = shown.map(({ createdBy, ...row }) => ({
      ...presentArticle(row),
      createdBy: asId<UserId>(createdBy),
      ...(counts.get(row.id) ?? nobody),
    }))
    return ok({ items, next })
  })
}

type Counts = Omit<ShelfRow, keyof Article | 'createdBy'>
const nobody: Counts = { wordCount: 0, highlightCount: 0, ownHighlightCount: 0, openThreadCount: 0, coderIds: [] }

async function countCoding(
  tx: Tx,
  me: UserId,
  projectId: ProjectId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  const rows = await tx.$queryRaw<(Omit<Counts, 'coderIds'> & { id: string; coderIds: string[] })[]>`
    select a."id", v."wordCount", coalesce(h."all", 0)::int as "highlightCount", coalesce(h."own", 0)::int as "ownHighlightCount",
      coalesce(t."open", 0)::int as "openThreadCount", coalesce(h."coders", '{}') as "coderIds"
    from "Article" a
    join "Version" v on v."projectId" = a."projectId" and v."id" = a."versionId"
    left join (
      select "articleId", count(*) as "all", count(*) filter (where "authorId" = ${me}::uuid) as "own", array_agg(distinct "authorId"::text) as "coders"
      from "Highlight" where "projectId" = ${projectId}::uuid and "articleId" = any(${ids}::uuid[]) and "deletedAt" is null and "layer" = 'analyst' group by "articleId"
    ) h on h."articleId" = a."id"
    left join (
      select "articleId", count(*) as "open" from "Thread"
      where "projectId" = ${projectId}::uuid and "articleId" = any(${ids}::uuid[]) and "deletedAt" is null and "resolvedAt" is null group by "articleId"
    ) t on t."articleId" = a."id"
    where a."projectId" = ${projectId}::uuid and a."id" = any(${ids}::uuid[])`
  return new Map(
    rows.map(({ id, coderIds, ...counts }) => [
      id,
      { ...counts, coderIds: coderIds.map((coder) => asId<UserId>(coder)) },
    ]),
  )
}
