import 'server-only'
import type { ArticleId, ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment } from '@/core/rounds/round'
import { act } from '../act'
import type { Actor } from '../actor'
import { assignmentPut, changeAssignment, findOwnPart } from './change-assignment'

/** Notes that the caller has opened the article to code it; says nothing of what is coded. A second call changes nothing. */
export function startCoding(
  actor: Actor,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<Result<Assignment, Refusal>> {
  return act<Assignment>(actor, projectId, 'submit', async (scene) => {
    const part = await findOwnPart(scene, articleId)
    if (!part.ok) return part
    const before = part.value.assignment
    if (before.startedAt !== null) return ok({ answer: before, changes: [] })
    const after = await changeAssignment(scene, before, { startedAt: scene.now.toISOString() })
    return ok({ answer: after, changes: [assignmentPut(after, before)] })
  })
}
