import { asId, type CategoryId } from '../ids'
import type { Category } from './category'
import { codebookOf, type Codebook, type CodebookNode } from './tree'

/** The id of the category with that one-letter name. */
export const idOf = (name: string) =>
  asId<CategoryId>(`0198c0de-0000-7000-8000-${name.charCodeAt(0).toString(16).padStart(12, '0')}`)

/** A category with nothing but a name and a place; the name is one letter. */
export function category(name: string, parent: string | null, position: number, deleted = false): Category {
  return {
    id: idOf(name),
    parentId: parent === null ? null : idOf(parent),
    name,
    colour: 'teal',
    key: null,
    definition: { summary: '', use: '', avoid: '', examples: [] },
    definitionRev: 1,
    position,
    retiredAt: null,
    rev: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: deleted ? '2026-01-02T00:00:00.000Z' : null,
  }
}

/** `a:1 b<a:2 c<b:3x`: name, `<` parent, `:` position (0 when left out), `x` deleted. */
export function rows(notation: string): Category[] {
  return [...notation.matchAll(/(\w)(?:<(\w))?(?::(-?[\d.e]+))?(x)?/g)].map(
    ([, name = '', parent = null, position, x]) => category(name, parent, Number(position ?? 0), x === 'x'),
  )
}

/** `a(b c(d))` in tree order. */
export const shown = (nodes: readonly CodebookNode[]): string =>
  nodes.map(({ category: { name }, children }) => name + (children.length ? `(${shown(children)})` : '')).join(' ')

/** The tree of `rows(notation)`. */
export const tree = (notation: string): Codebook => codebookOf(rows(notation))
