import 'server-only'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, ProjectId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, err, ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { findCategories } from './find'
import { misfitInDatabase, misfit } from './fits'
import { categoryWrites } from './present'

/**
 * Brings a deleted category back under its nearest living ancestor, without its key when another has it by now.
 * Refused while a living category has its name at that place. A repeat changes nothing.
 */
export async function restoreCategory(
  actor: Actor,
  projectId: ProjectId,
  id: CategoryId,
): Promise<Result<Category, Refusal>> {
  try {
    return await act<Category>(actor, projectId, 'restore', async ({ tx, now }) => {
      const all = await findCategories(tx, projectId)
      const before = all.find((category) => category.id === id)
      if (before === undefined) return notFound('category')
      if (before.deletedAt === null) return ok({ answer: before, changes: [] })
      const isKeyTaken = all.some((other) => other.deletedAt === null && other.key === before.key)
      const after: Category = {
        ...before,
        parentId: livingAncestor(before, all),
        key: isKeyTaken ? null : before.key,
        rev: before.rev + 1,
        updatedAt: now.toISOString(),
        deletedAt: null,
      }
      const refusal = misfit(after, all)
      if (refusal !== null) return err(refusal)
      await tx.category.update({
        where: { projectId_id: { projectId, id } },
        data: categoryWrites(after),
        select: { id: true },
      })
      return ok({ answer: after, changes: [{ kind: 'category.put', row: after, before, articleId: null }] })
    })
  } catch (error) {
    const refusal = misfitInDatabase(error)
    if (refusal === null) throw error
    return err(refusal)
  }
}

function livingAncestor(category: Category, all: readonly Category[]): CategoryId | null {
  const byId = new Map(all.map((other) => [other.id, other]))
  const passed = new Set<CategoryId>([category.id])
  let id = category.parentId
  while (id !== null && !passed.has(id)) {
    passed.add(id)
    const ancestor = byId.get(id)
    if (ancestor?.deletedAt === null) return id
    id = ancestor?.parentId ?? null
  }
  return null
}
