import 'server-only'
import type { ProjectId, UserId } from '@/core/ids'
import type { Member } from '@/core/projects/project'
import { type Refusal, conflict, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Role } from '@/core/rights'
import { act } from '../act'
import type { Actor } from '../actor'
import { findMember, forEverybody, isLastOwner } from './find'

/** Changes the role of somebody who is in the project; people come in by invitation. The last owner stays one. */
export function putMember(
  actor: Actor,
  projectId: ProjectId,
  userId: UserId,
  role: Role,
  ifMatch: number | null,
): Promise<Result<Member, Refusal>> {
  return act<Member>(actor, projectId, 'manage-members', async ({ tx }) => {
    const before = await findMember(tx, projectId, userId)
    if (before === null) return notFound('member')
    if (before.leftAt !== null) {
      return conflict('deleted', `${before.name} has left the project. Send an invitation to bring them back.`)
    }
    if (before.role === role) return ok({ answer: before, changes: [] })
    if (ifMatch !== before.rev) return stale('member', before)
    if (before.role === 'owner' && (await isLastOwner(tx, projectId, userId))) {
      return conflict('last-owner', `${before.name} is the last owner. Make somebody else an owner first.`)
    }
    const after = { ...before, role, rev: before.rev + 1 }
    await tx.member.update({
      where: { projectId_userId: { projectId, userId } },
      data: { role, rev: after.rev },
      select: { userId: true },
    })
    return ok({
      answer: after,
      changes: [{ kind: 'member.put', row: forEverybody(after), before: forEverybody(before), articleId: null }],
    })
  })
}
