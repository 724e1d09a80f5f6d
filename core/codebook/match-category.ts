import type { CodebookNode } from './tree'

/**
 * The nodes whose path holds every word typed, best first: the one whose key was typed, then names that begin with it,
 * then names with a word that begins with it, then the rest; each group in the order given. Without case and accents.
 * Nothing typed gives all.
 */
export function matchCategories(nodes: readonly CodebookNode[], typed: string): readonly CodebookNode[] {
  const wanted = foldText(typed)
  if (wanted === '') return nodes
  const words = wanted.split(' ')
  const ranked = nodes.flatMap((node) => {
    const rank = rankOf(node, wanted, words)
    return rank === null ? [] : [{ node, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ node }) => node)
}

/** True when a category of that name is among the nodes, without case and accents. */
export function hasName(nodes: readonly CodebookNode[], name: string): boolean {
  const wanted = foldText(name)
  return nodes.some(({ category }) => foldText(category.name) === wanted)
}

function rankOf({ category, path }: CodebookNode, wanted: string, words: readonly string[]): number | null {
  if (category.key !== null && category.key === wanted) return 0
  const name = foldText(category.name)
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  const whole = foldText(path.join(' '))
  return words.every((word) => whole.includes(word)) ? 3 : null
}

function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}
