import 'server-only'
import type { ArticleId, ProjectId, RoundId } from '@/core/ids'
import { type Refusal, conflict, forbidden, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Round } from '@/core/rounds/round'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findArticle } from '../articles/read'
import { refreshDisagreements } from '../disagreements/refresh'
import { notify } from '../inbox/notify'
import { listAssignments, listRounds } from './find'
import { roundChanges } from './round-changes'

/** Which round a request names. */
export interface RoundPlace {
  readonly projectId: ProjectId
  readonly articleId: ArticleId
  readonly roundId: RoundId
}

/**
 * Ends a round: what everybody has is frozen, and of a blind round it is shown to everybody, also of those who have not
 * submitted. For leads. A second call changes nothing.
 */
export function revealRound(actor: Actor, place: RoundPlace): Promise<Result<Round, Refusal>> {
  return act<Round>(actor, place.projectId, 'reveal', async (scene) => {
    const article = await findArticle(scene.tx, place.projectId, place.articleId)
    if (article === null) return notFound('article')
    if (article.deletedAt !== null) return conflict('deleted', 'This article was deleted. Restore it first.')
    const rounds = await listRounds(scene.tx, place.projectId, place.articleId)
    const round = rounds.find(({ id }) => id === place.roundId)
    if (round === undefined) return notFound('round')
    return round.revealed === null ? reveal(scene, round) : ok({ answer: round, changes: [] })
  })
}

/** The reveal inside a deed: by a lead, or by the last one to submit. Tells everybody who was assigned. */
export async function reveal(scene: Scene, before: Round): Promise<Result<Done<Round>, Refusal>> {
  const { tx, projectId } = scene
  const { articleId } = before
  const article = await findArticle(tx, projectId, articleId)
  const [answer] = await tx.$queryRaw<{ outcome: string }[]>`
    select reveal_round(${projectId}::uuid, ${before.id}::uuid) as outcome`
  switch (answer?.outcome) {
    case 'revealed':
      break
    case 'already':
      return ok({ answer: before, changes: [] })
    case 'forbidden':
      return forbidden('Only a lead reveals this round. Ask a lead of the project.')
    default:
      return notFound('round')
  }
  const told = await roundChanges(scene, before.id, { round: before, article })
  await notify(
    scene,
    (await listAssignments(tx, projectId, before.id)).map(({ userId }) => ({ userId, kind: 'revealed', articleId })),
  )
  return ok({ answer: told.round, changes: [...told.changes, ...(await refreshDisagreements(scene, articleId))] })
}
