import type { CategoryId } from '../ids'
import type { Category } from './category'

/** A category at its place in the tree. */
export interface CodebookNode {
  readonly category: Category
  /** 0 for a root. */
  readonly depth: number
  /** Names from the root down to this one. */
  readonly path: readonly string[]
  readonly children: readonly CodebookNode[]
}

/** The living categories of a project as a tree, retired ones included. */
export interface Codebook {
  readonly roots: readonly CodebookNode[]
  readonly nodes: ReadonlyMap<CategoryId, CodebookNode>
  /** Every node, parents before their children, as the tree is read from top to bottom. */
  readonly order: readonly CodebookNode[]
}

/**
 * Makes a tree of flat rows. Each living category is in it exactly once: one whose parent is deleted or unknown goes
 * to its nearest living ancestor or to the top, and categories that are each other's ancestors go to the top.
 * Siblings stand by position, then name (without case), then id.
 */
export function codebookOf(categories: Iterable<Category>): Codebook {
  const known = new Map<CategoryId, Category>()
  for (const category of categories) known.set(category.id, category)
  const living = [...known.values()].filter(({ deletedAt }) => deletedAt === null).sort(bySiblingOrder)
  const childrenOf = new Map<CategoryId | null, Category[]>()
  for (const category of living) {
    const parentId = livingParentOf(category, known)
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), category])
  }
  const nodes = new Map<CategoryId, CodebookNode>()
  const order: CodebookNode[] = []

  const grow = (parentId: CategoryId | null, depth: number, above: readonly string[]): readonly CodebookNode[] =>
    (childrenOf.get(parentId) ?? []).map((category) => {
      const path = [...above, category.name]
      const children: CodebookNode[] = []
      const node: CodebookNode = { category, depth, path, children }
      nodes.set(category.id, node)
      order.push(node)
      children.push(...grow(category.id, depth + 1, path))
      return node
    })

  return { roots: grow(null, 0, []), nodes, order }
}

/** The node of a category, or null when it is unknown or deleted. */
export function nodeOf(codebook: Codebook, id: CategoryId): CodebookNode | null {
  return codebook.nodes.get(id) ?? null
}

/** The way to a category in words: `Actors / Exile opposition`; empty when it is unknown or deleted. */
export function pathOf(codebook: Codebook, id: CategoryId): string {
  return pathInWords(codebook.nodes.get(id)?.path ?? [])
}

/** Names from the root down, as one line. */
export function pathInWords(path: readonly string[]): string {
  return path.join(' / ')
}

/** A category and everything below it. Unknown ids are kept: their highlights are to be found all the same. */
export function withDescendants(codebook: Codebook, ids: Iterable<CategoryId>): ReadonlySet<CategoryId> {
  const found = new Set<CategoryId>()
  const add = (node: CodebookNode) => {
    found.add(node.category.id)
    node.children.forEach(add)
  }
  for (const id of ids) {
    const node = codebook.nodes.get(id)
    if (node) add(node)
    else found.add(id)
  }
  return found
}

/** True when `ancestor` is above `id` in the tree, or is it. */
export function isWithin(codebook: Codebook, id: CategoryId, ancestor: CategoryId): boolean {
  return withDescendants(codebook, [ancestor]).has(id)
}

/** The sum of `counts` over each category and all below it. */
export function countsWithDescendants(
  codebook: Codebook,
  counts: ReadonlyMap<CategoryId, number>,
): ReadonlyMap<CategoryId, number> {
  const sums = new Map<CategoryId, number>()
  for (const { category, children } of codebook.order.toReversed()) {
    const below = children.reduce((sum, child) => sum + (sums.get(child.category.id) ?? 0), 0)
    sums.set(category.id, below + (counts.get(category.id) ?? 0))
  }
  return sums
}

/** How siblings stand. */
export function bySiblingOrder(a: Category, b: Category): number {
  return a.position - b.position || compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id)
}

function livingParentOf(category: Category, known: ReadonlyMap<CategoryId, Category>): CategoryId | null {
  const passed = new Set<CategoryId>([category.id])
  let nearest: CategoryId | null = null
  let id = category.parentId
  while (id !== null) {
    // Back at the start: the category is its own ancestor. Another loop above it is broken by its own members.
    if (id === category.id) return null
    if (passed.has(id)) break
    passed.add(id)
    const parent = known.get(id)
    if (!parent) break
    if (parent.deletedAt === null) nearest ??= parent.id
    id = parent.parentId
  }
  return nearest
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
