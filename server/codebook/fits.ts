import 'server-only'
import type { Category } from '@/core/codebook/category'
import { clashOf } from '@/core/codebook/category-draft'
import { type Codebook, type CodebookNode, codebookOf, isWithin, nodeOf } from '@/core/codebook/tree'
import { type Refusal, conflict, invalid } from '@/core/refusal'
import { brokenUnique } from '../platform/db'

/** Deeper trees are lists in disguise, and no screen shows them. */
const maxLevels = 12

/** Why a category can't be what it is to be among the others of its project; null when it fits. */
export function misfit(wanted: Category, all: readonly Category[]): Refusal | null {
  const codebook = codebookOf(all)
  if (wanted.parentId !== null) {
    const parent = nodeOf(codebook, wanted.parentId)
    if (parent === null) {
      const message = 'There is no such category to put it under. Choose another place.'
      return invalid(message, [{ path: 'parentId', message }]).error
    }
    if (isWithin(codebook, wanted.parentId, wanted.id)) {
      return conflict('cycle', `“${wanted.name}” can’t go below itself. Choose another place.`).error
    }
    if (parent.depth + 1 + levelsOf(codebook, wanted) > maxLevels) {
      const message = `A codebook has at most ${maxLevels} levels. Put it further up.`
      return invalid(message, [{ path: 'parentId', message }]).error
    }
  }
  return clashOf(all, wanted.id, wanted)
}

/**
 * The same from the constraints of the database, whose idea of letters and their case differs from ours for a few;
 * null for any other error.
 */
export function misfitInDatabase(error: unknown): Refusal | null {
  const broken = brokenUnique(error)
  if (broken?.includes('Category_living_key')) {
    return conflict('key-taken', 'Another category has this key. Choose another.').error
  }
  if (broken?.includes('Category_living_name')) {
    return conflict('name-taken', 'There is a category of this name at that place already. Choose another name.').error
  }
  if (error instanceof Error && error.message.includes('Category_key_letter')) {
    const message = 'The database does not know this key as a letter. Choose another.'
    return invalid(message, [{ path: 'key', message }]).error
  }
  return null
}

function levelsOf(codebook: Codebook, category: Category): number {
  const height = (node: CodebookNode): number => 1 + Math.max(0, ...node.children.map(height))
  const node = nodeOf(codebook, category.id)
  return node === null ? 1 : height(node)
}
