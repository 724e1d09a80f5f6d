import 'server-only'
import type { Article, CodingMode } from '@/core/projects/project'
import { type Refusal, conflict, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Round } from '@/core/rounds/round'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findArticle } from '../articles/read'
import { refreshDisagreements } from '../disagreements/refresh'
import { findRound, listRounds } from './find'
import type { RoundPlace } from './reveal-round'
import { roundChanges } from './round-changes'

/**
 * Begins the next round of an article, once the one before is over; a blind one closes everybody's coding to the others
 * again. With the id of a running open round, and `blind`, turns that one blind. The same call twice changes nothing.
 */
export function beginRound(
  actor: Actor,
  place: RoundPlace,
  mode: CodingMode,
  ifMatch: number | null,
): Promise<Result<Round, Refusal>> {
  return act<Round>(actor, place.projectId, 'assign', async (scene) => {
    const { tx, projectId } = scene
    const article = await findArticle(tx, projectId, place.articleId)
    if (article === null) return notFound('article')
    if (article.deletedAt !== null) return conflict('deleted', 'This article was deleted. Restore it first.')
    const before = await findRound(tx, projectId, place.roundId)
    if (before === null) return begin(scene, article, place, mode)
    if (before.articleId !== place.articleId) return notFound('round')
    if (before.mode === mode) return ok({ answer: before, changes: [] })
    if (ifMatch !== null && ifMatch !== before.rev) return stale('round', before)
    if (before.revealed !== null)
      return conflict('revealed', `Round ${before.number} is over and stays as it was. Begin another round.`)
    if (mode === 'open') return conflict('sealed', 'A blind round is ended only by its reveal. Reveal it.')
    return seal(scene, article, before)
  })
}

async function begin(
  scene: Scene,
  article: Article,
  { projectId, articleId, roundId }: RoundPlace,
  mode: CodingMode,
): Promise<Result<Done<Round>, Refusal>> {
  const { tx, actor, now } = scene
  const newest = (await listRounds(tx, projectId, articleId)).at(-1)
  if (newest !== undefined && newest.revealed === null)
    return conflict(
      'not-revealed',
      `Round ${newest.number} still runs. ${newest.mode === 'blind' ? 'Reveal' : 'Close'} it before you begin another.`,
    )
  await tx.round.create({
    data: {
      projectId,
      id: roundId,
      articleId,
      number: (newest?.number ?? 0) + 1,
      mode,
      createdAt: now,
      createdBy: actor.userId,
    },
    select: { id: true },
  })
  if (mode === 'blind') await sealArticle(scene, article)
  else if (article.codingMode !== mode)
    await tx.article.update({
      where: { projectId_id: { projectId, id: articleId } },
      data: { codingMode: mode, rev: article.rev + 1, updatedAt: now },
      select: { id: true },
    })
  const told = await roundChanges(scene, roundId, { round: null, article })
  return ok({ answer: told.round, changes: [...told.changes, ...(await refreshDisagreements(scene, articleId))] })
}

async function seal(scene: Scene, article: Article, before: Round): Promise<Result<Done<Round>, Refusal>> {
  await sealArticle(scene, article)
  const told = await roundChanges(scene, before.id, { round: before, article })
  return ok({ answer: told.round, changes: told.changes })
}

/** The checks above leave nothing that the database refuses: anything but `sealed` is a fault of ours. */
async function sealArticle({ tx, projectId }: Scene, { id }: Article): Promise<void> {
  const [answer] = await tx.$queryRaw<{ outcome: string }[]>`
    select seal_article(${projectId}::uuid, ${id}::uuid) as outcome`
  if (answer?.outcome !== 'sealed')
    throw new Error(`the article ${id} was not sealed: ${answer?.outcome ?? 'no answer'}`)
}
