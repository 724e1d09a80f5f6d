import 'server-only'
import type { ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment } from '@/core/rounds/round'
import type { Actor } from '../actor'
import { type Pair, assignMany } from './assign-many'

/** Whose part in the coding of an article is meant. */
export interface AssignmentPlace extends Pair {
  readonly projectId: ProjectId
}

/** Gives an article to somebody to code in its newest round. Who is assigned stays so; a second call changes nothing. */
export async function assignAnalyst(
  actor: Actor,
  { projectId, ...pair }: AssignmentPlace,
): Promise<Result<Assignment, Refusal>> {
  const made = await assignMany(actor, projectId, [pair])
  if (!made.ok) return made
  const [assignment] = made.value
  if (assignment === undefined) throw new Error(`nobody was assigned to ${pair.articleId}`)
  return ok(assignment)
}
