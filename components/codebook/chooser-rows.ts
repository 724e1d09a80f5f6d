import type { Category } from '@/core/codebook/category'
import { hasName, matchCategories } from '@/core/codebook/match-category'
import { nodeOf, type Codebook, type CodebookNode } from '@/core/codebook/tree'
import type { CategoryId } from '@/core/ids'

/** One line of the menu of categories. */
export type ChooserRow =
  | { readonly kind: 'category'; readonly id: string; readonly node: CodebookNode }
  | { readonly kind: 'create'; readonly id: string; readonly name: string }

/** A named group of lines. */
export interface ChooserGroup {
  readonly title: string
  readonly rows: readonly ChooserRow[]
}

/** How many of the recently used categories stand on top. */
const recentShown = 4

export interface ChooserInput {
  readonly codebook: Codebook
  readonly chosen: readonly CategoryId[]
  readonly recent: readonly CategoryId[]
  readonly typed: string
  readonly mayCreate: boolean
}

/**
 * What the menu lists: the recently used and then the whole tree, or what fits the typed words, and at last the offer to
 * make a category of that name. Retired categories are left out unless they are chosen.
 */
export function chooserGroups({ codebook, chosen, recent, typed, mayCreate }: ChooserInput): readonly ChooserGroup[] {
  const isOffered = ({ category }: CodebookNode) => isChoosable(category) || chosen.includes(category.id)
  const offered = codebook.order.filter(isOffered)
  const name = typed.trim()
  if (name === '') {
    const known = recent.flatMap((id) => nodeOf(codebook, id) ?? []).filter(isOffered)
    return filled([
      { title: 'Recently used', rows: rowsOf(known.slice(0, recentShown), 'recent') },
      { title: 'Codebook', rows: rowsOf(offered, 'all') },
    ])
  }
  const created: ChooserRow[] = mayCreate && !hasName(offered, name) ? [{ kind: 'create', id: 'create', name }] : []
  return filled([
    { title: 'Found', rows: rowsOf(matchCategories(offered, name), 'found') },
    { title: 'New', rows: created },
  ])
}

/** The category that a key chooses, among those offered. `key` is a letter or digit in lower case. */
export function categoryOfKey(codebook: Codebook, key: string): CategoryId | null {
  return codebook.order.find(({ category }) => category.key === key && isChoosable(category))?.category.id ?? null
}

function isChoosable({ retiredAt }: Category): boolean {
  return retiredAt === null
}

function rowsOf(nodes: readonly CodebookNode[], group: string): readonly ChooserRow[] {
  return nodes.map((node) => ({ kind: 'category', id: `${group}-${node.category.id}`, node }))
}

function filled(groups: readonly ChooserGroup[]): readonly ChooserGroup[] {
  return groups.filter(({ rows }) => rows.length > 0)
}
