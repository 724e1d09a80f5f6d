import 'server-only'
import type { CategoryId, UserId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { demo } from '@/prisma/demo/demo'
import type { DemoHighlight, DemoRound } from '@/prisma/demo/model'
import type { Deedful, Scene } from '../act'
import { refreshDisagreements } from '../disagreements/refresh'
import type { PlacedArticle } from './seed-article'
import { type DemoScene, categoryOf, daysBefore, personOf } from './seed-demo'

/** Somebody of the demo at a moment of the past, as a deed of the server knows them. */
function sceneOf(scene: DemoScene, userId: UserId, at: Date): Scene {
  const actor = { userId, name: '', email: '', demo: true, via: 'session', scope: 'write' } as const
  return { tx: scene.tx, actor, projectId: scene.projectId, role: 'owner', now: at }
}

/** Puts what a deed of the server changed into the log that is to be. */
function keepChanges(scene: DemoScene, userId: UserId, at: Date, changes: readonly Deedful[]): void {
  for (const change of changes) scene.log.push({ at, authorId: userId, articleId: change.articleId, change })
}

/** What follows a reveal: the disagreements are found, some analysts think again, and the disagreements follow. */
export async function seedDisagreements(
  scene: DemoScene,
  { article, revealedDaysAgo }: DemoRound,
  { articleId }: PlacedArticle,
): Promise<void> {
  if (revealedDaysAgo === undefined) return
  const lead = personOf(scene, 'lead')
  const at = daysBefore(scene.now, revealedDaysAgo)
  keepChanges(scene, lead, at, await refreshDisagreements(sceneOf(scene, lead, at), articleId))
  for (const given of demo.highlights) {
    if (given.article !== article || given.revised === undefined) continue
    const authorId = personOf(scene, given.by)
    const later = daysBefore(scene.now, given.revised.daysAgo)
    await revise(
      scene,
      given,
      given.revised.categories.map((slug) => categoryOf(scene, slug)),
      later,
    )
    keepChanges(scene, authorId, later, await refreshDisagreements(sceneOf(scene, authorId, later), articleId))
  }
}

async function revise(
  scene: DemoScene,
  given: DemoHighlight,
  categoryIds: readonly CategoryId[],
  at: Date,
): Promise<void> {
  const { tx, projectId, log } = scene
  const before = scene.highlights.get(given)
  if (before === undefined) throw new Error(`not in the demo: ${given.quote}`)
  const authorId = before.authorId
  const key = { projectId, highlightId: before.id }
  await tx.tag.updateMany({ where: { ...key, categoryId: { notIn: [...categoryIds] } }, data: { deletedAt: at } })
  const had = new Map(before.tags.map((tag) => [tag.categoryId, tag]))
  const added = categoryIds.filter((categoryId) => !had.has(categoryId))
  await tx.tag.createMany({
    data: added.map((categoryId, position) => ({
      ...key,
      categoryId,
      authorId,
      articleId: before.articleId,
      position,
      createdAt: at,
    })),
  })
  await tx.highlight.update({
    where: { projectId_id: { projectId, id: before.id } },
    data: { rev: before.rev + 1, updatedAt: at },
    select: { id: true },
  })
  const row: Highlight = {
    ...before,
    tags: categoryIds.map((categoryId) => had.get(categoryId) ?? { categoryId, authorId, createdAt: at.toISOString() }),
    rev: before.rev + 1,
    updatedAt: at.toISOString(),
  }
  log.push({ at, authorId, articleId: before.articleId, change: { kind: 'highlight.put', row } })
}
