import 'server-only'
import type { ArticleId, ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment, Round } from '@/core/rounds/round'
import { type Scene, act } from '../act'
import type { Actor } from '../actor'
import { refreshDisagreements } from '../disagreements/refresh'
import { assignmentPut, changeAssignment, findOwnPart } from './change-assignment'
import { listAssignments } from './find'
import { reveal } from './reveal-round'

/**
 * Says that the caller's coding of the article is done. In a blind round it is locked by that until it is withdrawn, and
 * the last of those assigned reveals the round, where the project wants that. After the reveal it joins the comparison.
 * A second call changes nothing.
 */
export function submitCoding(
  actor: Actor,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<Result<Assignment, Refusal>> {
  return act<Assignment>(actor, projectId, 'submit', async (scene) => {
    const part = await findOwnPart(scene, articleId)
    if (!part.ok) return part
    const { round, assignment: before } = part.value
    if (before.submittedAt !== null) return ok({ answer: before, changes: [] })
    const now = scene.now.toISOString()
    const after = await changeAssignment(scene, before, { startedAt: before.startedAt ?? now, submittedAt: now })
    const submitted = assignmentPut(after, before)
    if (await revealsItself(scene, round)) {
      const revealed = await reveal(scene, round)
      return revealed.ok ? ok({ answer: after, changes: [submitted, ...revealed.value.changes] }) : revealed
    }
    return ok({ answer: after, changes: [submitted, ...(await refreshDisagreements(scene, articleId))] })
  })
}

/** An open round is closed by a lead: there is nothing in it to reveal. */
async function revealsItself({ tx, projectId }: Scene, round: Round): Promise<boolean> {
  if (round.mode === 'open' || round.revealed !== null) return false
  const { revealWhenSubmitted } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { revealWhenSubmitted: true },
  })
  if (!revealWhenSubmitted) return false
  const assigned = await listAssignments(tx, projectId, round.id)
  return assigned.every(({ submittedAt }) => submittedAt !== null)
}
