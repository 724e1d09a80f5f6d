import 'server-only'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment } from '@/core/rounds/round'
import { act } from '../act'
import type { Actor } from '../actor'
import { refreshDisagreements } from '../disagreements/refresh'
import type { AssignmentPlace } from './assign-analyst'
import { checkRunning } from './assignable'
import { assignmentPut, changeAssignment } from './change-assignment'
import { findAssignment, findNewestRound } from './find'

/**
 * Takes an article away from somebody in a round that runs; what they coded stays. It reveals nothing by itself, even
 * when everybody who is left has submitted. A second call changes nothing.
 */
export function removeAssignment(actor: Actor, place: AssignmentPlace): Promise<Result<Assignment, Refusal>> {
  const { projectId, articleId, userId } = place
  return act<Assignment>(actor, projectId, 'assign', async (scene) => {
    const round = await findNewestRound(scene.tx, projectId, articleId)
    if (round === null) return notFound('article')
    const before = await findAssignment(scene.tx, projectId, { roundId: round.id, userId })
    if (before === null) return notFound('assignment')
    if (before.removedAt !== null) return ok({ answer: before, changes: [] })
    const running = checkRunning(round)
    if (!running.ok) return running
    const after = await changeAssignment(scene, before, { removedAt: scene.now.toISOString() })
    return ok({
      answer: after,
      changes: [assignmentPut(after, before), ...(await refreshDisagreements(scene, articleId))],
    })
  })
}
