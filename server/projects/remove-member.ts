import 'server-only'
import type { ProjectId, UserId } from '@/core/ids'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findMember, forEverybody, isLastOwner } from './find'

/**
 * Takes somebody out of the project: an owner anybody, and everybody oneself. What they wrote stays, with their name.
 * A repeat changes nothing. The last owner stays.
 */
export function removeMember(actor: Actor, projectId: ProjectId, userId: UserId): Promise<Result<void, Refusal>> {
  return act(actor, projectId, userId === actor.userId ? 'leave' : 'manage-members', (scene) =>
    partWith(scene, projectId, userId),
  )
}

async function partWith(
  { tx, actor, now }: Scene,
  projectId: ProjectId,
  userId: UserId,
): Promise<Result<Done<void>, Refusal>> {
  const before = await findMember(tx, projectId, userId)
  if (before === null) return notFound('member')
  if (before.leftAt !== null) return ok({ answer: undefined, changes: [] })
  if (before.role === 'owner' && (await isLastOwner(tx, projectId, userId))) {
    return conflict(
      'last-owner',
      userId === actor.userId
        ? 'You are the last owner. Make somebody else an owner first, or delete the project.'
        : `${before.name} is the last owner. Make somebody else an owner first.`,
    )
  }
  const after = { ...before, leftAt: now.toISOString(), rev: before.rev + 1 }
  return ok({
    answer: undefined,
    changes: [{ kind: 'member.put', row: forEverybody(after), before: forEverybody(before), articleId: null }],
    finish: async () => {
      await tx.member.update({
        where: { projectId_userId: { projectId, userId } },
        data: { leftAt: now, rev: after.rev },
        select: { userId: true },
      })
    },
  })
}
