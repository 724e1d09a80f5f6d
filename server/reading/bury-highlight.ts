import 'server-only'
import type { Highlight } from '@/core/reading/highlight'
import { type Refusal, conflict, forbidden, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { refreshDisagreements } from '../disagreements/refresh'
import { findHighlight } from './highlight-rows'
import { type HighlightPlace, consensusIsFixed } from './put-highlight'
import { hasSubmitted, lockedBySubmission } from './submitted'

/** Deletes one's own highlight; it can be restored. A second call changes nothing. */
export function deleteHighlight(actor: Actor, place: HighlightPlace): Promise<Result<Highlight, Refusal>> {
  return act(actor, place.projectId, 'highlight', async (scene) => {
    const before = await findOwn(scene, place, false)
    if (!before.ok) return before
    if (before.value.deletedAt !== null) return ok({ answer: before.value, changes: [] })
    if (await isLocked(scene, place)) return lockedBySubmission
    return mark(scene, place, before.value, scene.now)
  })
}

/** Brings a deleted highlight back with its tags, for its author or a lead. */
export function restoreHighlight(actor: Actor, place: HighlightPlace): Promise<Result<Highlight, Refusal>> {
  return act(actor, place.projectId, 'highlight', async (scene) => {
    const before = await findOwn(scene, place, may(scene.role, 'restore'))
    if (!before.ok) return before
    if (before.value.deletedAt === null) return ok({ answer: before.value, changes: [] })
    const article = await scene.tx.article.findUnique({
      where: { projectId_id: { projectId: place.projectId, id: place.articleId } },
      select: { deletedAt: true },
    })
    if (article === null || article.deletedAt !== null)
      return conflict('deleted', 'The article of this highlight was deleted. Restore the article first.')
    if (await isLocked(scene, place)) return lockedBySubmission
    return mark(scene, place, before.value, null)
  })
}

async function findOwn(scene: Scene, place: HighlightPlace, anybodys: boolean): Promise<Result<Highlight, Refusal>> {
  const before = await findHighlight(scene.tx, place.projectId, place.highlightId)
  if (before === null || before.articleId !== place.articleId) return notFound('highlight')
  if (before.layer === 'consensus') return consensusIsFixed
  if (before.authorId !== scene.actor.userId && !anybodys)
    return forbidden('Only the analyst who made a highlight deletes or restores it.')
  return ok(before)
}

async function isLocked({ tx, actor }: Scene, { projectId, articleId }: HighlightPlace): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ locked: boolean }[]>`
    select ${hasSubmitted(projectId, articleId, actor.userId)} as locked`
  return found?.locked === true
}

async function mark(
  scene: Scene,
  place: HighlightPlace,
  before: Highlight,
  deletedAt: Date | null,
): Promise<Result<Done<Highlight>, Refusal>> {
  await scene.tx.$executeRaw`
    update "Highlight" set "deletedAt" = ${deletedAt}, "rev" = "rev" + 1, "updatedAt" = ${scene.now}
    where "projectId" = ${place.projectId}::uuid and "id" = ${place.highlightId}::uuid`
  const after: Highlight = {
    ...before,
    rev: before.rev + 1,
    updatedAt: scene.now.toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
  }
  const { articleId } = place
  const disagreements = await refreshDisagreements(scene, articleId)
  return ok({ answer: after, changes: [{ kind: 'highlight.put', row: after, before, articleId }, ...disagreements] })
}
