import 'server-only'
import { type ArticleId, type ProjectId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'

/** A living article by its name, for choosing. */
export interface ArticleTitle {
  readonly id: ArticleId
  readonly title: string
}

/** The names of all living articles, A to Z. */
export function listTitles(actor: Actor, projectId: ProjectId): Promise<Result<readonly ArticleTitle[], Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const rows = await tx.article.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
    })
    return ok(rows.map(({ id, title }) => ({ id: asId<ArticleId>(id), title })))
  })
}
