import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { DisagreementId, ProjectId } from '@/core/ids'
import { type Refusal, conflict, forbidden } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { type Done, act } from '../act'
import type { Actor } from '../actor'
import { findGround, isSide } from './ground'
import { tellReopened } from './tell'
import { markDisagreements } from './write-decision'

/** Opens a decided disagreement again, as a side or a lead, with a reason. Its decision stays readable and in force. */
export function reopen(
  actor: Actor,
  projectId: ProjectId,
  id: DisagreementId,
  reason: string,
): Promise<Result<Disagreement, Refusal>> {
  return act(actor, projectId, 'submit', async (scene): Promise<Result<Done<Disagreement>, Refusal>> => {
    const ground = await findGround(scene, id)
    if (!ground.ok) return ground
    const { disagreement: before } = ground.value
    if (!may(scene.role, 'decide') && !isSide(before, actor.userId))
      return forbidden(
        'Only leads and the sides of a disagreement reopen it. Say in its thread what you see otherwise.',
      )
    const { decision } = before
    if (before.state === 'reopened' && decision?.reopened?.by === actor.userId && decision.reopened.reason === reason)
      return ok({ answer: before, changes: [] })
    if (before.state !== 'decided' || decision === null)
      return conflict('changed', 'This is not decided now, so there is nothing to reopen. Look at its present state.')
    const at = scene.now
    await scene.tx.decision.update({
      where: { projectId_id: { projectId, id: decision.id } },
      data: { reopenedAt: at, reopenedBy: actor.userId, reopenReason: reason },
      select: { id: true },
    })
    const after: Disagreement = {
      ...before,
      state: 'reopened',
      decision: { ...decision, reopened: { at: at.toISOString(), by: actor.userId, reason } },
      rev: before.rev + 1,
      updatedAt: at.toISOString(),
    }
    await markDisagreements(scene, [after])
    await tellReopened(scene, after)
    return ok({
      answer: after,
      changes: [{ kind: 'disagreement.put', row: after, before, articleId: before.articleId }],
    })
  })
}
