import 'server-only'
import type { ArticleId, ProjectId, UserId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment, Round } from '@/core/rounds/round'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { notify } from '../inbox/notify'
import { checkAssignable, checkRunning } from './assignable'
import { assignmentPut, changeAssignment, createAssignments, anew } from './change-assignment'
import { findNewestRounds, listAssignmentsIn } from './find'

/** Who is to code what. */
export interface Pair {
  readonly articleId: ArticleId
  readonly userId: UserId
}

/** Makes many assignments in one deed, all or none; those that are there already stay. Gives one for each pair, in their order. */
export function assignMany(
  actor: Actor,
  projectId: ProjectId,
  pairs: readonly Pair[],
): Promise<Result<readonly Assignment[], Refusal>> {
  return act<readonly Assignment[]>(actor, projectId, 'assign', async (scene) => {
    const rounds = await findNewestRounds(scene.tx, projectId, [...new Set(pairs.map(({ articleId }) => articleId))])
    const roundIds = [...rounds.values()].map(({ id }) => id)
    const known = new Map((await listAssignmentsIn(scene.tx, projectId, roundIds)).map((one) => [keyOf(one), one]))
    const wanted = new Map(
      pairs.filter((pair) => known.get(keyOf(pair))?.removedAt !== null).map((pair) => [keyOf(pair), pair]),
    )
    const placed = placesOf([...wanted.values()], rounds)
    if (!placed.ok) return placed
    const assignable = await checkAssignable(
      scene,
      placed.value.map(({ userId }) => userId),
    )
    if (!assignable.ok) return assignable
    const done = await assignAll(scene, placed.value, known)
    const after = new Map([...known, ...done.answer.map((one) => [keyOf(one), one] as const)])
    return ok({ answer: pairs.flatMap((pair) => after.get(keyOf(pair)) ?? []), changes: done.changes })
  })
}

function keyOf({ articleId, userId }: Pair): string {
  return `${articleId} ${userId}`
}

interface Placed extends Pair {
  readonly round: Round
}

/** The rounds the pairs go to: all of them there, and running. */
function placesOf(pairs: readonly Pair[], rounds: ReadonlyMap<ArticleId, Round>): Result<readonly Placed[], Refusal> {
  const placed: Placed[] = []
  for (const pair of pairs) {
    const round = rounds.get(pair.articleId)
    if (round === undefined) return notFound('article')
    const running = checkRunning(round)
    if (!running.ok) return running
    placed.push({ ...pair, round })
  }
  return ok(placed)
}

async function assignAll(
  scene: Scene,
  placed: readonly Placed[],
  known: ReadonlyMap<string, Assignment>,
): Promise<Done<readonly Assignment[]>> {
  const again: Assignment[] = []
  for (const pair of placed) {
    const before = known.get(keyOf(pair))
    if (before !== undefined) again.push(await changeAssignment(scene, before, anew))
  }
  const made = await createAssignments(
    scene,
    placed.filter((pair) => !known.has(keyOf(pair))),
  )
  const answer = [...again, ...made]
  await notify(
    scene,
    answer.map(({ userId, articleId }) => ({ userId, kind: 'assigned', articleId })),
  )
  return { answer, changes: answer.map((after) => assignmentPut(after, known.get(keyOf(after)) ?? null)) }
}
