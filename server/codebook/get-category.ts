import 'server-only'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, ProjectId } from '@/core/ids'
import { type Refusal, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { look } from '../look'
import { findCategory } from './find'

/** One living category, retired or not. */
export function getCategory(actor: Actor, projectId: ProjectId, id: CategoryId): Promise<Result<Category, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const found = await findCategory(tx, projectId, id)
    return found === null || found.deletedAt !== null ? notFound('category') : ok(found)
  })
}
