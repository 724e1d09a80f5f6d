import 'server-only'
import { z } from 'zod'
import type { Outcome } from '@/core/disagreements/decision'
import {
  type ArticleId,
  type DisagreementId,
  type NotificationId,
  type ProjectId,
  type ThreadId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import { hrefOf } from '@/core/inbox/href'
import type { InboxItem, InboxPage, NotificationKind } from '@/core/inbox/notification'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { quoteOf } from '../disagreements/quote'
import { Prisma, type Tx, transact } from '../platform/db'

/**
 * What the actor was told in all projects, newest first. Row-level security leaves only the actor's own in sight, of
 * projects the actor is still in, and nothing sealed.
 */
export function listInbox(
  actor: Actor,
  wanted: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<InboxPage> {
  return transact(
    { role: 'app', userId: actor.userId },
    async (tx) => {
      const rows = await tx.$queryRaw<InboxRow[]>`
        select n."id", n."kind", n."createdAt", n."readAt", n."threadId", n."authorId", coalesce(u."name", 'a former member') as "authorName",
          d."outcome", d."chosenId", d."chosenName",
          p."id" as "projectId", p."name" as "projectName", a."id" as "articleId", a."title" as "articleTitle",
          g."id" as "disagreementId", g."versionId", g."start", g."end", ${isAnswered} as "isAnswered"
        ${notices(actor.userId, decisionTold)} ${afterPlace(wanted.cursor)}
        order by n."createdAt" desc, n."id" desc limit ${wanted.limit + 1}::int`
      const items: InboxItem[] = []
      for (const row of rows.slice(0, wanted.limit)) items.push(await presentItem(tx, row))
      const last = rows[wanted.limit - 1]
      return {
        items,
        unread: await countUnread(tx, actor.userId),
        next: rows.length > wanted.limit && last !== undefined ? makePlace(last) : null,
      }
    },
    { snapshot: true },
  )
}

/** How many of the actor's notices are neither read nor answered. */
export async function countUnread(tx: Tx, userId: UserId): Promise<number> {
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count ${notices(userId)} and n."readAt" is null and not ${isAnswered}`
  return counted?.count ?? 0
}

/** The decision that a notice of one tells of: the last that was made when it was told. */
const decisionTold = Prisma.sql`
  left join lateral (
    select e."outcome", c."id" as "chosenId", c."name" as "chosenName"
    from "Decision" e left join "User" c on c."id" = e."chosenAuthorId" and (p."showNames" or c."id" = n."userId")
    where e."projectId" = n."projectId" and e."disagreementId" = g."id" and e."createdAt" <= n."createdAt"
    order by e."createdAt" desc, e."id" desc limit 1
  ) d on n."kind" in ('decided', 'proposed')`

function notices(userId: UserId, more = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    from "Notification" n
    join "Project" p on p."id" = n."projectId" and p."deletedAt" is null
    left join "User" u on u."id" = n."authorId"
    left join "Article" a on a."projectId" = n."projectId" and a."id" = n."articleId" and a."deletedAt" is null
    left join "Disagreement" g on g."projectId" = n."projectId" and g."id" = n."disagreementId" and a."id" is not null
    ${more}
    where n."userId" = ${userId}::uuid`
}

/**
 * A notice about a disagreement is answered by a decision that was made final after it; what asked to settle it (to look
 * after it, to consent, to decide anew) also while it is settled.
 */
const isAnswered = Prisma.sql`(
  n."kind" in ('owner', 'proposed', 'reopened', 'decided') and (
    (n."kind" <> 'decided' and coalesce(g."state" in ('decided', 'gone'), false))
    or exists (
      select from "Decision" d
      where d."projectId" = n."projectId" and d."disagreementId" = n."disagreementId" and d."state" = 'final' and d."createdAt" > n."createdAt"
    )
  )
)`

interface InboxRow {
  readonly id: string
  readonly kind: NotificationKind
  readonly createdAt: Date
  readonly readAt: Date | null
  readonly threadId: string | null
  readonly outcome: Outcome | null
  readonly chosenId: string | null
  readonly chosenName: string | null
  readonly authorId: string
  readonly authorName: string
  readonly projectId: string
  readonly projectName: string
  readonly articleId: string | null
  readonly articleTitle: string | null
  readonly disagreementId: string | null
  readonly versionId: string | null
  readonly start: number | null
  readonly end: number | null
  readonly isAnswered: boolean
}

async function presentItem(tx: Tx, row: InboxRow): Promise<InboxItem> {
  const projectId = asId<ProjectId>(row.projectId)
  const articleId = row.articleId === null ? null : asId<ArticleId>(row.articleId)
  const disagreementId = row.disagreementId === null ? null : asId<DisagreementId>(row.disagreementId)
  return {
    id: asId<NotificationId>(row.id),
    kind: row.kind,
    at: row.createdAt.toISOString(),
    by: { id: asId<UserId>(row.authorId), name: row.authorName },
    project: { id: projectId, name: row.projectName },
    article: articleId === null ? null : { id: articleId, title: row.articleTitle ?? '' },
    disagreement: disagreementId === null ? null : { id: disagreementId, quote: await quoteIn(tx, projectId, row) },
    decision: row.outcome === null ? null : { outcome: row.outcome, chosen: presentChosen(row) },
    threadId: row.threadId === null ? null : asId<ThreadId>(row.threadId),
    href: hrefOf({ kind: row.kind, projectId, articleId, disagreementId }),
    readAt: row.readAt?.toISOString() ?? null,
    isAnswered: row.isAnswered,
  }
}

async function quoteIn(tx: Tx, projectId: ProjectId, { versionId, start, end }: InboxRow): Promise<string> {
  if (versionId === null || start === null || end === null) return ''
  const text = await versionText(tx, projectId, asId<VersionId>(versionId))
  return text === null ? '' : quoteOf(text, { start, end })
}

function presentChosen({ chosenId, chosenName }: InboxRow): { readonly id: UserId; readonly name: string } | null {
  return chosenId === null ? null : { id: asId<UserId>(chosenId), name: chosenName ?? 'a former member' }
}

const place = z.tuple([z.iso.datetime(), z.uuid()])

function makePlace({ createdAt, id }: InboxRow): string {
  return Buffer.from(`${createdAt.toISOString()} ${id}`).toString('base64url')
}

/** A cursor that is not ours begins at the beginning. */
function afterPlace(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.empty
  const read = place.safeParse(Buffer.from(cursor, 'base64url').toString('utf8').split(' '))
  if (!read.success) return Prisma.empty
  const [at, id] = read.data
  return Prisma.sql`and (n."createdAt", n."id") < (${new Date(at)}, ${id}::uuid)`
}
