import 'server-only'
import type { ArticleId, UserId } from '@/core/ids'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment, Round } from '@/core/rounds/round'
import type { Deedful, Scene } from '../act'
import { findAssignment, findNewestRound } from './find'

/** The newest round of an article with the caller's assignment in it. */
interface OwnPart {
  readonly round: Round
  readonly assignment: Assignment
}

/** Finds the caller's part in the newest round; refused when the caller has none. */
export async function findOwnPart(scene: Scene, articleId: ArticleId): Promise<Result<OwnPart, Refusal>> {
  const { tx, projectId, actor } = scene
  const round = await findNewestRound(tx, projectId, articleId)
  if (round === null) return notFound('article')
  const assignment = await findAssignment(tx, projectId, { roundId: round.id, userId: actor.userId })
  return assignment === null || assignment.removedAt !== null
    ? conflict('not-assigned', 'You are not assigned to this article. Ask a lead to assign you.')
    : ok({ round, assignment })
}

type Progress = Partial<Pick<Assignment, 'startedAt' | 'submittedAt' | 'removedAt'>>

/** Writes a later state of an assignment and gives the row after it. */
export async function changeAssignment(
  { tx, projectId }: Scene,
  before: Assignment,
  progress: Progress,
): Promise<Assignment> {
  const after: Assignment = { ...before, ...progress, rev: before.rev + 1 }
  const { roundId, userId, startedAt, submittedAt, removedAt, rev } = after
  await tx.assignment.update({
    where: { projectId_roundId_userId: { projectId, roundId, userId } },
    data: { startedAt, submittedAt, removedAt, rev },
    select: { userId: true },
  })
  return after
}

/** Of somebody who is assigned again after it was taken away: they begin without a submission. */
export const anew = { removedAt: null, submittedAt: null } satisfies Progress

/** Assigns people who never were in these rounds. */
export async function createAssignments(
  { tx, projectId, actor, now }: Scene,
  places: readonly { readonly round: Round; readonly userId: UserId }[],
): Promise<readonly Assignment[]> {
  const rows = places.map(({ round, userId }) => ({ roundId: round.id, articleId: round.articleId, userId }))
  await tx.assignment.createMany({
    data: rows.map((row) => ({ projectId, ...row, createdBy: actor.userId, createdAt: now })),
  })
  const createdAt = now.toISOString()
  return rows.map((row) => ({ ...row, startedAt: null, submittedAt: null, removedAt: null, rev: 1, createdAt }))
}

/** The change as the log tells it. */
export function assignmentPut(after: Assignment, before: Assignment | null): Deedful {
  return { kind: 'assignment.put', row: after, before, articleId: after.articleId }
}
