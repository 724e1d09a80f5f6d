import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementId, ProjectId, UserId } from '@/core/ids'
import { type Refusal, invalid, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findGround } from './ground'
import type { DisagreementChange } from './schema'
import { tellOwner } from './tell'

/** Says who is to bring a disagreement to a decision, and until when; for leads. What is not named stays; a repeat changes nothing. */
export function changeDisagreement(
  actor: Actor,
  projectId: ProjectId,
  id: DisagreementId,
  change: DisagreementChange,
  ifMatch: number | null,
): Promise<Result<Disagreement, Refusal>> {
  return act(actor, projectId, 'decide', async (scene): Promise<Result<Done<Disagreement>, Refusal>> => {
    const ground = await findGround(scene, id)
    if (!ground.ok) return ground
    const { disagreement: before } = ground.value
    const { ownerId = before.ownerId, dueOn = before.dueOn } = change
    if (ownerId === before.ownerId && dueOn === before.dueOn) return ok({ answer: before, changes: [] })
    if (ifMatch !== before.rev) return stale('disagreement', before)
    if (ownerId !== before.ownerId && !(await mayOwn(scene, ownerId)))
      return invalid('Only an analyst, lead or owner of the project can look after a disagreement.', [
        { path: 'ownerId', message: 'no such analyst' },
      ])
    const at = scene.now
    await scene.tx.disagreement.update({
      where: { projectId_id: { projectId, id } },
      data: { ownerId, dueOn: dueOn === null ? null : new Date(dueOn), rev: before.rev + 1, updatedAt: at },
      select: { id: true },
    })
    const after: Disagreement = { ...before, ownerId, dueOn, rev: before.rev + 1, updatedAt: at.toISOString() }
    if (ownerId !== before.ownerId) await tellOwner(scene, after)
    return ok({
      answer: after,
      changes: [{ kind: 'disagreement.put', row: after, before, articleId: before.articleId }],
    })
  })
}

async function mayOwn({ tx, projectId }: Scene, userId: UserId | null): Promise<boolean> {
  if (userId === null) return true
  const member = await tx.member.findUnique({
    where: { projectId_userId: { projectId, userId } },
    select: { role: true, leftAt: true },
  })
  return member !== null && member.leftAt === null && may(member.role, 'submit')
}
