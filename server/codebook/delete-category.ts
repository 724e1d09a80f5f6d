import 'server-only'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, ProjectId } from '@/core/ids'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { findCategories } from './find'
import { categoryWrites } from './present'

/**
 * Takes a category out of the codebook. Highlights and their tags stay, and it can be restored.
 * Refused while it holds living categories: where they go is for a person to say. A repeat changes nothing.
 */
export function deleteCategory(actor: Actor, projectId: ProjectId, id: CategoryId): Promise<Result<void, Refusal>> {
  return act<void>(actor, projectId, 'edit-codebook', async ({ tx, now }) => {
    const all = await findCategories(tx, projectId)
    const before = all.find((category) => category.id === id)
    if (before === undefined) return notFound('category')
    if (before.deletedAt !== null) return ok({ answer: undefined, changes: [] })
    const held = all.filter((category) => category.parentId === id && category.deletedAt === null)
    if (held.length > 0) return conflict('has-children', sentenceAbout(before, held))
    const at = now.toISOString()
    const after: Category = { ...before, rev: before.rev + 1, updatedAt: at, deletedAt: at }
    await tx.category.update({
      where: { projectId_id: { projectId, id } },
      data: categoryWrites(after),
      select: { id: true },
    })
    return ok({ answer: undefined, changes: [{ kind: 'category.put', row: after, before, articleId: null }] })
  })
}

function sentenceAbout(category: Category, held: readonly Category[]): string {
  const names = held.slice(0, 3).map(({ name }) => `“${name}”`)
  const rest = held.length > 3 ? ` and ${held.length - 3} more` : ''
  return `“${category.name}” still holds ${names.join(', ')}${rest}. Move or delete what it holds first.`
}
