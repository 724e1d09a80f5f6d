import 'server-only'
import type { Category } from '@/core/codebook/category'
import { isCategoryColour } from '@/core/colour/palette'
import { type CategoryId, asId } from '@/core/ids'
import type { Prisma } from '../platform/db'

/** The columns a category is presented from. */
export const categoryColumns = {
  id: true,
  parentId: true,
  name: true,
  colour: true,
  key: true,
  summary: true,
  use: true,
  avoid: true,
  examples: true,
  definitionRev: true,
  position: true,
  retiredAt: true,
  rev: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} satisfies Prisma.CategorySelect
export type CategoryRow = Prisma.CategoryGetPayload<{ select: typeof categoryColumns }>

export function presentCategory(row: CategoryRow): Category {
  return {
    id: asId<CategoryId>(row.id),
    parentId: row.parentId === null ? null : asId<CategoryId>(row.parentId),
    name: row.name,
    // A colour that left the palette shows as the neutral one; nothing else depends on it.
    colour: isCategoryColour(row.colour) ? row.colour : 'graphite',
    key: row.key,
    definition: { summary: row.summary, use: row.use, avoid: row.avoid, examples: row.examples },
    definitionRev: row.definitionRev,
    position: row.position,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** The columns that a category's change writes. */
export function categoryWrites(category: Category) {
  const { definition, createdAt: _, id: __, ...plain } = category
  return { ...plain, ...definition, examples: [...definition.examples] }
}
