import 'server-only'
import type { Category } from '@/core/codebook/category'
import type { ProjectId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { type Page, type PageWanted, makePage, wholeList } from '../http/page'
import { look } from '../look'
import { categoryColumns, presentCategory } from './present'

export interface CategoriesWanted extends PageWanted {
  /** The deleted ones instead of the living. */
  readonly deleted?: boolean
}

/** The categories of a project as flat rows, retired ones included. */
export function listCategories(
  actor: Actor,
  projectId: ProjectId,
  wanted: CategoriesWanted = wholeList,
): Promise<Result<Page<Category>, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const rows = await tx.category.findMany({
      where: {
        projectId,
        deletedAt: wanted.deleted === true ? { not: null } : null,
        ...(wanted.cursor === undefined ? {} : { id: { gt: wanted.cursor } }),
      },
      select: categoryColumns,
      orderBy: { id: 'asc' },
      take: wanted.limit + 1,
    })
    return ok(makePage(rows, wanted, ({ id }) => id, presentCategory))
  })
}
