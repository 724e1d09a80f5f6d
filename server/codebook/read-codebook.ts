import 'server-only'
import type { Category } from '@/core/codebook/category'
import { type CategoryId, type ProjectId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { makeCursor } from '../live/cursor'
import { look } from '../look'
import { categoryColumns, presentCategory } from './present'

/** What the page of the codebook shows. */
export interface CodebookAnswer {
  /** The living ones, retired included. */
  readonly categories: readonly Category[]
  /** How many living highlights that the viewer may see have each category. */
  readonly counts: readonly (readonly [CategoryId, number])[]
  /** The place in the feed after which news follows. */
  readonly cursor: string
}

/** The codebook with what is tagged, in one snapshot. */
export function readCodebook(actor: Actor, projectId: ProjectId): Promise<Result<CodebookAnswer, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx, eventSeq }) => {
    const categories = await tx.category.findMany({
      where: { projectId, deletedAt: null },
      select: categoryColumns,
      orderBy: { id: 'asc' },
    })
    const counts = await tx.$queryRaw<{ id: string; count: number }[]>`
      select t."categoryId" as id, count(distinct t."highlightId")::int as count
      from "Tag" t join "Highlight" h on h."projectId" = t."projectId" and h."id" = t."highlightId"
      where t."projectId" = ${projectId}::uuid and t."deletedAt" is null and h."deletedAt" is null and h."layer" = 'analyst'
      group by t."categoryId"`
    return ok({
      categories: categories.map(presentCategory),
      counts: counts.map(({ id, count }) => [asId<CategoryId>(id), count] as const),
      cursor: makeCursor({ projectId, userId: actor.userId, seq: eventSeq }),
    })
  })
}
