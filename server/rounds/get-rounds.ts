import 'server-only'
import type { ArticleId, ProjectId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Assignment, Round } from '@/core/rounds/round'
import type { Actor } from '../actor'
import { findArticle } from '../articles/read'
import { look } from '../look'
import { listProgress } from './find'

/** The rounds of a living article, the first first, and who is assigned in the newest. */
export function getRounds(
  actor: Actor,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<Result<{ readonly rounds: readonly Round[]; readonly assignments: readonly Assignment[] }, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const article = await findArticle(tx, projectId, articleId)
    return article === null || article.deletedAt !== null
      ? notFound('article')
      : ok(await listProgress(tx, projectId, article))
  })
}
