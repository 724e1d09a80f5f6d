import 'server-only'
import type { ArticleId, ProjectId } from '@/core/ids'
import type { Article } from '@/core/projects/project'
import { type Refusal, conflict, forbidden, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findArticle } from './read'
import type { ArticlePatch } from './schema'

/** Corrects an article's metadata: a lead, or the analyst who brought it in. The text never changes. */
export function patchArticle(
  actor: Actor,
  projectId: ProjectId,
  id: ArticleId,
  patch: ArticlePatch,
  ifMatch: number | null,
): Promise<Result<Article, Refusal>> {
  return act(actor, projectId, 'import', async (scene) => {
    const found = await findEditable(scene, id)
    if (!found.ok) return found
    const before = found.value
    if (before.deletedAt !== null) return conflict('deleted', 'This article was deleted. Restore it first.')
    const wished: Article = { ...before, ...definedOf(patch) }
    if (JSON.stringify(wished) === JSON.stringify(before)) return ok({ answer: before, changes: [] })
    if (ifMatch !== before.rev) return stale('article', before)
    return write(scene, before, wished)
  })
}

/** Puts an article in the trash; nothing in it is lost. */
export function deleteArticle(actor: Actor, projectId: ProjectId, id: ArticleId): Promise<Result<Article, Refusal>> {
  return act(actor, projectId, 'edit-article', (scene) => bury(scene, id, scene.now.toISOString()))
}

/** Takes it out of the trash. */
export function restoreArticle(actor: Actor, projectId: ProjectId, id: ArticleId): Promise<Result<Article, Refusal>> {
  return act(actor, projectId, 'restore', (scene) => bury(scene, id, null))
}

async function bury(scene: Scene, id: ArticleId, deletedAt: string | null): Promise<Result<Done<Article>, Refusal>> {
  const before = await findArticle(scene.tx, scene.projectId, id)
  if (before === null) return notFound('article')
  if ((before.deletedAt === null) === (deletedAt === null)) return ok({ answer: before, changes: [] })
  return write(scene, before, { ...before, deletedAt })
}

async function findEditable(scene: Scene, id: ArticleId): Promise<Result<Article, Refusal>> {
  const found = await findArticle(scene.tx, scene.projectId, id)
  if (found === null) return notFound('article')
  if (may(scene.role, 'edit-article')) return ok(found)
  const maker = await scene.tx.article.findUnique({
    where: { projectId_id: { projectId: scene.projectId, id } },
    select: { createdBy: true },
  })
  return maker?.createdBy === scene.actor.userId
    ? ok(found)
    : forbidden('Only a lead, or the analyst who added an article, corrects its title and source.')
}

async function write(scene: Scene, before: Article, wished: Article): Promise<Result<Done<Article>, Refusal>> {
  const { title, author, outlet, publishedOn, sourceUrl, language, deletedAt } = wished
  await scene.tx.article.update({
    where: { projectId_id: { projectId: scene.projectId, id: before.id } },
    data: {
      title,
      author,
      outlet,
      publishedOn: publishedOn === null ? null : new Date(publishedOn),
      sourceUrl,
      language,
      deletedAt,
      rev: before.rev + 1,
      updatedAt: scene.now,
    },
    select: { id: true },
  })
  const after: Article = { ...wished, rev: before.rev + 1, updatedAt: scene.now.toISOString() }
  return ok({ answer: after, changes: [{ kind: 'article.put', row: after, before, articleId: before.id }] })
}

function definedOf(patch: ArticlePatch): Partial<Article> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}
