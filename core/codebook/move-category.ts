import type { CategoryId } from '../ids'
import { conflict, notFound, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import type { Category } from './category'
import { isSameName } from './category-draft'
import { isWithin, nodeOf, type Codebook } from './tree'

/** Where a category goes: below `parentId` (null: to the top), before the sibling `beforeId` (null: last). */
export interface CategoryTarget {
  readonly parentId: CategoryId | null
  readonly beforeId: CategoryId | null
}

/** The new place of one category. */
export interface CategoryPlace {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly position: number
}

/**
 * The places to write so that a category stands at the target; the moved one comes first. Others are named only when
 * no number is left between two siblings, and then all siblings get the positions 0, 1, 2, …
 * Refused: an unknown category or parent, a parent below the category itself (`cycle`), a parent that has a category
 * of that name already (`name-taken`). A `beforeId` that is no sibling counts as last.
 */
export function moveCategory(
  codebook: Codebook,
  id: CategoryId,
  { parentId, beforeId }: CategoryTarget,
): Result<readonly CategoryPlace[], Refusal> {
  const moved = nodeOf(codebook, id)
  const parent = parentId === null ? null : nodeOf(codebook, parentId)
  if (!moved || (parentId !== null && !parent)) return notFound('category')
  if (parentId !== null && isWithin(codebook, parentId, id)) {
    return conflict('cycle', `“${moved.category.name}” can't go below itself. Choose another place.`)
  }
  const all = (parent?.children ?? codebook.roots).map(({ category }) => category)
  const isMoved = (category: Category) => category.id === id
  const siblings = all.filter((category) => !isMoved(category))
  if (siblings.some(({ name }) => isSameName(name, moved.category.name))) {
    return conflict(
      'name-taken',
      `There is a category “${moved.category.name}” at that place already. Rename one first.`,
    )
  }
  // Before itself means: where it is now.
  const found = beforeId === id ? all.findIndex(isMoved) : siblings.findIndex((category) => category.id === beforeId)
  const at = found < 0 ? siblings.length : found
  const position = positionBetween(siblings[at - 1]?.position ?? null, siblings[at]?.position ?? null)
  if (position !== null) return ok([{ id, parentId, position }])
  const renumbered = siblings.map((category, i) => ({ id: category.id, parentId, position: i < at ? i : i + 1 }))
  return ok([{ id, parentId, position: at }, ...renumbered])
}

/** A position after the last of the children of `parentId`. */
export function lastPosition(codebook: Codebook, parentId: CategoryId | null): number {
  const siblings = parentId === null ? codebook.roots : (nodeOf(codebook, parentId)?.children ?? [])
  return positionBetween(siblings.at(-1)?.category.position ?? null, null) ?? siblings.length
}

/** A number between two positions (null: no neighbour on that side), or null when there is none left. */
function positionBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return 0
  const position = before === null ? (after ?? 0) - 1 : after === null ? before + 1 : before + (after - before) / 2
  const fits = (before === null || before < position) && (after === null || position < after)
  return fits && Number.isFinite(position) ? position : null
}
