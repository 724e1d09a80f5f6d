import 'server-only'
import { z } from 'zod'
import type { OldTag, RecheckPage } from '@/core/codebook/recheck'
import { type ArticleId, type CategoryId, type HighlightId, type ProjectId, type UserId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import { Prisma } from '../platform/db'

/** Which tags to recheck; nothing chosen means any. */
interface RecheckWanted {
  readonly coderId?: UserId | undefined
  readonly categoryId?: CategoryId | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Living tags of analysts, put on under an earlier meaning of a living category, as the viewer may see them. */
export function listRecheck(
  actor: Actor,
  projectId: ProjectId,
  wanted: RecheckWanted,
): Promise<Result<RecheckPage, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const old = oldTags(projectId, wanted.categoryId)
    const mine = wanted.coderId === undefined ? Prisma.empty : Prisma.sql`and g."authorId" = ${wanted.coderId}::uuid`
    const rows = await tx.$queryRaw<OldTagRow[]>`
      select h."id" as "highlightId", h."articleId", a."title" as "articleTitle", g."categoryId", g."authorId", n."start", n."exact", n."prefix", n."suffix", g."definitionRev" as "codedUnder", c."definitionRev" as "now",
        coalesce((
          select min(e."at") from "Event" e where e."projectId" = ${projectId}::uuid and e."subjectId" = c."id" and e."kind" = 'category.put'
            and (e."after" ->> 'definitionRev')::int > g."definitionRev"
        ), g."createdAt") as "changedAt"
      ${old} ${mine} ${afterPlace(wanted.cursor)}
      order by a."title", a."id", n."start", h."id", g."categoryId", g."authorId" limit ${wanted.limit + 1}::int`
    const counted = await tx.$queryRaw<{ authorId: string; count: number }[]>`
      select g."authorId", count(*)::int as count ${old} group by g."authorId" order by count(*) desc, g."authorId"`
    const counts = counted.map(({ authorId, count }) => ({ authorId: asId<UserId>(authorId), count }))
    const chosen = counts.filter(({ authorId }) => wanted.coderId === undefined || authorId === wanted.coderId)
    const last = rows[wanted.limit - 1]
    return ok({
      items: rows.slice(0, wanted.limit).map(presentOldTag),
      next: rows.length > wanted.limit && last !== undefined ? makePlace(last) : null,
      total: chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
    })
  })
}

interface OldTagRow {
  readonly highlightId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly categoryId: string
  readonly authorId: string
  readonly start: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly codedUnder: number
  readonly now: number
  readonly changedAt: Date
}

function oldTags(projectId: ProjectId, categoryId: CategoryId | undefined): Prisma.Sql {
  return Prisma.sql`
    from "Tag" g
    join "Category" c on c."projectId" = g."projectId" and c."id" = g."categoryId" and c."deletedAt" is null and c."definitionRev" > g."definitionRev"
    join "Highlight" h on h."projectId" = g."projectId" and h."id" = g."highlightId" and h."deletedAt" is null and h."layer" = 'analyst'
    join "Article" a on a."projectId" = h."projectId" and a."id" = h."articleId" and a."deletedAt" is null
    join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = a."versionId"
    where g."projectId" = ${projectId}::uuid and g."deletedAt" is null
    ${categoryId === undefined ? Prisma.empty : Prisma.sql`and g."categoryId" = ${categoryId}::uuid`}`
}

function presentOldTag({ start: _, ...row }: OldTagRow): OldTag {
  return {
    ...row,
    highlightId: asId<HighlightId>(row.highlightId),
    articleId: asId<ArticleId>(row.articleId),
    categoryId: asId<CategoryId>(row.categoryId),
    authorId: asId<UserId>(row.authorId),
    changedAt: row.changedAt.toISOString(),
  }
}

/** Title, article, start, highlight, category and author of a row, which are its place in the order. */
const place = z.tuple([z.string(), z.uuid(), z.int(), z.uuid(), z.uuid(), z.uuid()])

function makePlace({ articleTitle, articleId, start, highlightId, categoryId, authorId }: OldTagRow): string {
  const at: z.output<typeof place> = [articleTitle, articleId, start, highlightId, categoryId, authorId]
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/** A cursor that is not ours begins at the beginning. */
function afterPlace(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.empty
  const read = z
    .string()
    .transform((words, context) => {
      try {
        return JSON.parse(Buffer.from(words, 'base64url').toString('utf8')) as unknown
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        context.addIssue({ code: 'custom', message: 'not a cursor' })
        return z.NEVER
      }
    })
    .pipe(place)
    .safeParse(cursor)
  if (!read.success) return Prisma.empty
  const [title, article, start, highlight, category, author] = read.data
  return Prisma.sql`and (a."title", a."id", n."start", h."id", g."categoryId", g."authorId") > (${title}, ${article}::uuid, ${start}::int, ${highlight}::uuid, ${category}::uuid, ${author}::uuid)`
}
