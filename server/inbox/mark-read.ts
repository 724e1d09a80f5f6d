import 'server-only'
import { type NotificationId, type ProjectId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { transact } from '../platform/db'
import { countUnread } from './list-inbox'

/**
 * Marks notices of the actor as read, the named ones or all, and gives how many are unread after it. It is one deed in
 * each project concerned, as every write to a project is; no event tells it, for it is nobody else's. A repeat changes
 * nothing, and ids that are not the actor's are passed over.
 */
export async function markRead(actor: Actor, ids: readonly NotificationId[] | 'all'): Promise<Result<number, Refusal>> {
  const door = { role: 'app', userId: actor.userId } as const
  const unread = { userId: actor.userId, readAt: null, ...(ids === 'all' ? {} : { id: { in: [...ids] } }) }
  const concerned = await transact(door, (tx) =>
    tx.notification.findMany({ where: unread, select: { projectId: true }, distinct: ['projectId'] }),
  )
  for (const { projectId } of concerned) {
    const marked = await act<void>(actor, asId<ProjectId>(projectId), 'read', async ({ tx, now }) => {
      await tx.notification.updateMany({ where: { projectId, ...unread }, data: { readAt: now } })
      return ok({ answer: undefined, changes: [] })
    })
    // Whoever left a project meanwhile has nothing to read there any more.
    if (!marked.ok && marked.error.code !== 'not-found') return marked
  }
  return ok(await transact(door, (tx) => countUnread(tx, actor.userId)))
}
