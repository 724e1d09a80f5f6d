import 'server-only'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, ProjectId } from '@/core/ids'
import type { Tx } from '../platform/db'
import { categoryColumns, presentCategory } from './present'

/** A category, deleted or not; null when there never was one. */
export async function findCategory(tx: Tx, projectId: ProjectId, id: CategoryId): Promise<Category | null> {
  const row = await tx.category.findUnique({ where: { projectId_id: { projectId, id } }, select: categoryColumns })
  return row === null ? null : presentCategory(row)
}

/** Every category of the project, retired and deleted ones included. */
export async function findCategories(tx: Tx, projectId: ProjectId): Promise<readonly Category[]> {
  const rows = await tx.category.findMany({ where: { projectId }, select: categoryColumns, orderBy: { id: 'asc' } })
  return rows.map(presentCategory)
}
