import 'server-only'
import type { ArticleId, ProjectId } from '@/core/ids'
import { type Refusal, conflict } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment } from '@/core/rounds/round'
import { act } from '../act'
import type { Actor } from '../actor'
import { refreshDisagreements } from '../disagreements/refresh'
import { assignmentPut, changeAssignment, findOwnPart } from './change-assignment'

/** Takes the caller's submission back, to go on coding; not after the reveal. A second call changes nothing. */
export function withdrawCoding(
  actor: Actor,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<Result<Assignment, Refusal>> {
  return act<Assignment>(actor, projectId, 'submit', async (scene) => {
    const part = await findOwnPart(scene, articleId)
    if (!part.ok) return part
    const { round, assignment: before } = part.value
    if (before.submittedAt === null) return ok({ answer: before, changes: [] })
    if (round.revealed !== null)
      return conflict(
        'revealed',
        `Round ${round.number} is over, so your submission stands. You can still change your coding.`,
      )
    const after = await changeAssignment(scene, before, { submittedAt: null })
    return ok({
      answer: after,
      changes: [assignmentPut(after, before), ...(await refreshDisagreements(scene, articleId))],
    })
  })
}
