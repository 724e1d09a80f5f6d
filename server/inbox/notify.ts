import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { NotificationKind } from '@/core/inbox/notification'
import type { ArticleId, DisagreementId, ThreadId, UserId } from '@/core/ids'
import type { Scene } from '../act'

/** Whom to tell of what, and where it is. */
interface Notice {
  readonly userId: UserId
  readonly kind: NotificationKind
  readonly articleId: ArticleId | null
  readonly disagreementId?: DisagreementId
  readonly threadId?: ThreadId
}

/**
 * Tells people of the deed, in the name of its actor: living members only, never the actor, and nobody twice of the
 * same. A notice is sealed with its article, but for those of assignments and reveals, which tell nothing of coding.
 */
export async function notify(scene: Scene, notices: readonly Notice[]): Promise<void> {
  const { tx, actor, projectId, now } = scene
  const told = notices.filter(({ userId }) => userId !== actor.userId)
  if (told.length === 0) return
  const rows = told.map((notice) => ({ ...notice, id: uuidv7() }))
  await tx.$executeRaw`
    insert into "Notification" ("projectId", "id", "userId", "kind", "authorId", "articleId", "threadId", "disagreementId", "createdAt")
    select distinct on (n."userId", n."kind", n."articleId", n."threadId", n."disagreementId")
      ${projectId}::uuid, n."id", n."userId", n."kind", ${actor.userId}::uuid, n."articleId", n."threadId", n."disagreementId", ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n("id" uuid, "userId" uuid, "kind" text, "articleId" uuid, "threadId" uuid, "disagreementId" uuid)
    join "Member" m on m."projectId" = ${projectId}::uuid and m."userId" = n."userId" and m."leftAt" is null
    order by n."userId", n."kind", n."articleId", n."threadId", n."disagreementId", n."id"`
}

/**
 * Called when disagreements are decided: what the actor was told of them before is read. What others were told counts as
 * answered for them from the decision itself (`listInbox`), as nobody writes another's rows.
 */
export async function answerNotifications(scene: Scene, ...disagreementIds: readonly DisagreementId[]): Promise<void> {
  const { tx, actor, projectId, now } = scene
  await tx.notification.updateMany({
    where: { projectId, userId: actor.userId, disagreementId: { in: [...disagreementIds] }, readAt: null },
    data: { readAt: now },
  })
}
