import 'server-only'
import type { InvitationId, ProjectId } from '@/core/ids'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'

/** Withdraws an invitation: its link is dead from then on. A repeat changes nothing. */
export function revokeInvitation(actor: Actor, projectId: ProjectId, id: InvitationId): Promise<Result<void, Refusal>> {
  return act<void>(actor, projectId, 'manage-members', async ({ tx, now }) => {
    const where = { projectId_id: { projectId, id } }
    const found = await tx.invitation.findUnique({ where, select: { acceptedAt: true, revokedAt: true } })
    if (found === null) return notFound('invitation')
    if (found.acceptedAt !== null) {
      return conflict('already-accepted', 'This invitation was taken up already. Remove the member instead.')
    }
    if (found.revokedAt === null) await tx.invitation.update({ where, data: { revokedAt: now }, select: { id: true } })
    return ok({ answer: undefined, changes: [] })
  })
}
