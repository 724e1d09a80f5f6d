import type { CategoryId } from '../ids'
import type { CategoryTarget } from './move-category'
import { nodeOf, type Codebook, type CodebookNode } from './tree'

/** One step in the tree: among its siblings, below the sibling before it, or out to stand after its parent. */
export type CategoryStep = 'up' | 'down' | 'in' | 'out'

/** Where a category stands after one step, for `moveCategory`; null when there is no such place. */
export function stepTarget(codebook: Codebook, id: CategoryId, step: CategoryStep): CategoryTarget | null {
  const parent = parentNodeOf(codebook, id)
  const siblings = parent?.children ?? codebook.roots
  const at = siblings.findIndex(({ category }) => category.id === id)
  if (at < 0) return null
  const parentId = parent?.category.id ?? null
  const before = siblings[at - 1]
  switch (step) {
    case 'up':
      return before ? { parentId, beforeId: before.category.id } : null
    case 'down':
      return siblings[at + 1] ? { parentId, beforeId: siblings[at + 2]?.category.id ?? null } : null
    case 'in':
      return before ? { parentId: before.category.id, beforeId: null } : null
    case 'out': {
      if (!parent) return null
      const above = parentNodeOf(codebook, parent.category.id)
      const aunts = above?.children ?? codebook.roots
      const next = aunts[aunts.indexOf(parent) + 1]
      return { parentId: above?.category.id ?? null, beforeId: next?.category.id ?? null }
    }
  }
}

/** The node a category stands under in the tree, or null at the top. */
export function parentNodeOf(codebook: Codebook, id: CategoryId): CodebookNode | null {
  if (!nodeOf(codebook, id)) return null
  return codebook.order.find(({ children }) => children.some(({ category }) => category.id === id)) ?? null
}
