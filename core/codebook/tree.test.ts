import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CategoryId } from '../ids'
import type { Category } from './category'
import { moveCategory, type CategoryPlace, type CategoryTarget } from './move-category'
import { stepTarget } from './step-category'
import { category, idOf, rows, shown, tree } from './testing'
import {
  bySiblingOrder,
  codebookOf,
  countsWithDescendants,
  nodeOf,
  pathOf,
  withDescendants,
  type Codebook,
  type CodebookNode,
} from './tree'

describe('codebookOf', () => {
  it.each([
    ['nothing', '', ''],
    ['positions', 'a:2 b:1 c:3', 'b a c'],
    ['names where positions are equal, without case', 'b a B', 'a B b'],
    ['levels', 'c<b b<a a', 'a(b(c))'],
    ['an unknown parent', 'a b<z', 'a b'],
    ['a deleted parent', 'a b<ax c<b', 'a(c)'],
    ['a chain of deleted parents', 'a b<ax c<bx d<c', 'a(d)'],
    ['a deleted root', 'ax b<a', 'b'],
    ['oneself as parent', 'a<a b<a', 'a(b)'],
    ['each other as parents', 'a<b b<a c<a d', 'a(c) b d'],
    ['a deleted one in a circle', 'a<b b<cx c<a d<a', 'a(d) c'],
  ])('%s', (_name, notation, expected) => {
    expect(shown(tree(notation).roots)).toBe(expected)
  })

  it('has each living category once, whatever the parents', () => {
    fc.assert(
      fc.property(anyRows, (given) => {
        const codebook = codebookOf(given)
        const living = given.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id)
        const seen: CategoryId[] = []
        const visit = (node: CodebookNode, depth: number) => {
          seen.push(node.category.id)
          expect(node.depth).toBe(depth)
          expect(node.path.length).toBe(depth + 1)
          node.children.forEach((child) => visit(child, depth + 1))
        }
        codebook.roots.forEach((root) => visit(root, 0))
        expect(seen.toSorted()).toEqual(living.toSorted())
        expect(codebook.order.map((node) => node.category.id)).toEqual(seen)
        expect(codebookOf(given.toReversed()).order.map((node) => node.category.id)).toEqual(seen)
      }),
      { seed: 42 },
    )
  })
})

describe('walking the tree', () => {
  const codebook = tree('a b<a:1 c<b d<a:2 e')

  it('knows the path, the descendants and the sums', () => {
    expect(pathOf(codebook, idOf('c'))).toBe('a / b / c')
    expect(pathOf(codebook, idOf('z'))).toBe('')
    expect([...withDescendants(codebook, [idOf('b'), idOf('z')])]).toEqual([idOf('b'), idOf('c'), idOf('z')])
    const counts = new Map(
      [
        ['a', 1],
        ['c', 2],
        ['d', 4],
        ['e', 8],
      ].map(([name, n]) => [idOf(String(name)), Number(n)]),
    )
    const sums = countsWithDescendants(codebook, counts)
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => sums.get(idOf(name)))).toEqual([7, 2, 2, 4, 8])
  })
})

describe('moveCategory', () => {
  it.each([
    ['to the end', 'a:1 b:2 c:3', 'a', null, null, 'b c a'],
    ['between', 'a:1 b:2 c:3', 'c', null, 'b', 'a c b'],
    ['to the start', 'a:1 b:2 c:3', 'c', null, 'a', 'c a b'],
    ['before itself: stays', 'a:1 b:2 c:3', 'b', null, 'b', 'a b c'],
    ['below another', 'a:1 b:2 c:3', 'c', 'a', null, 'a(c) b'],
    ['into the midst below another', 'a x<a:1 y<a:2 z', 'z', 'a', 'y', 'a(x z y)'],
    ['up', 'a b<a c<b', 'c', null, 'a', 'c a(b)'],
    ['where positions are equal', 'a b c d', 'd', null, 'b', 'a d b c'],
    ['where no number is left', 'a:1 b:1.0000000000000002 c:5', 'c', null, 'b', 'a c b'],
    ['after a huge position', 'a:1 b:1e308 c<a', 'c', null, null, 'a b c'],
    ['before somebody who is no sibling', 'a b<a c', 'c', null, 'b', 'a(b) c'],
  ])('%s', (_name, notation, id, parent, before, expected) => {
    const given = rows(notation)
    const moved = moveCategory(codebookOf(given), idOf(id), target(parent, before))
    if (!moved.ok) throw new Error(moved.error.detail)
    expect(moved.value[0]?.id).toBe(idOf(id))
    expect(shown(codebookOf(placed(given, moved.value)).roots)).toBe(expected)
  })

  it.each([
    ['below itself', 'a', 'a', 'cycle'],
    ['below its child', 'a', 'c', 'cycle'],
    ['beside one of that name', 'B', null, 'name-taken'],
    ['an unknown one', 'z', null, 'not-found'],
    ['below an unknown one', 'a', 'z', 'not-found'],
  ])('refuses %s', (_name, id, parent, code) => {
    const codebook = codebookOf([...rows('a b<a c<b B<c'), { ...category('d', null, 5), name: 'b' }])
    const moved = moveCategory(codebook, idOf(id), target(parent, null))
    expect(moved.ok ? 'ok' : moved.error.code === 'conflict' ? moved.error.reason : moved.error.code).toBe(code)
  })

  it('keeps the set, puts the category where it was asked for, and moves nobody else', () => {
    fc.assert(
      fc.property(anyRows, fc.array(fc.tuple(anyName, anyName, anyName), { maxLength: 8 }), (given, moves) => {
        let now = asShown(codebookOf(given).roots, null)
        for (const [id, parent, before] of moves) {
          const codebook = codebookOf(now)
          const goal = target(parent === 'a' ? null : parent, before)
          const moved = moveCategory(codebook, idOf(id), goal)
          if (!moved.ok) continue
          const after = placed(now, moved.value)
          const next = codebookOf(after)
          expect(next.order.length).toBe(codebook.order.length)
          const siblings = siblingsOf(next, goal.parentId)
          const wanted = siblingsOf(codebook, goal.parentId).filter((name) => name !== id)
          const at = before === id ? siblingsOf(codebook, goal.parentId).indexOf(id) : wanted.indexOf(before)
          expect(siblings).toEqual(wanted.toSpliced(at < 0 ? wanted.length : at, 0, id))
          now = after
        }
      }),
      { seed: 42 },
    )
  })
})

describe('stepTarget', () => {
  it.each([
    ['up', 'a b c', 'c', 'a c b'],
    ['up', 'a b', 'a', null],
    ['down', 'a b c', 'a', 'b a c'],
    ['down', 'a b', 'b', null],
    ['in', 'a x<a b', 'b', 'a(x b)'],
    ['in', 'a b', 'a', null],
    ['out', 'a x<a y<a b', 'x', 'a(y) x b'],
    ['out', 'a b<a c<b d<a', 'c', 'a(b c d)'],
    ['out', 'a', 'a', null],
    ['out', 'a', 'z', null],
  ] as const)('%s in %s: %s', (step, notation, id, expected) => {
    const given = rows(notation)
    const goal = stepTarget(codebookOf(given), idOf(id), step)
    const moved = goal && moveCategory(codebookOf(given), idOf(id), goal)
    expect(moved?.ok ? shown(codebookOf(placed(given, moved.value)).roots) : null).toBe(expected)
  })
})

const names = 'abcdefgh'
const anyName = fc.constantFrom(...names)
const anyRows: fc.Arbitrary<Category[]> = fc
  .array(
    fc.record({
      parent: fc.option(fc.constantFrom(...names, 'z')),
      position: fc.constantFrom(0, 0, 1, 1, 2, 1e308, -1e308, 5e-324),
      deleted: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((given) =>
    given.map(({ parent, position, deleted }, i) => category(names[i] ?? '', parent, position, deleted && i % 3 === 0)),
  )

function target(parent: string | null, before: string | null): CategoryTarget {
  return { parentId: parent === null ? null : idOf(parent), beforeId: before === null ? null : idOf(before) }
}

function placed(given: readonly Category[], places: readonly CategoryPlace[]): Category[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  return given.map((row) => ({ ...row, ...byId.get(row.id) }))
}

/** The rows of a tree with the parents they are shown under: free of circles, as the server keeps them. */
function asShown(nodes: readonly CodebookNode[], parentId: CategoryId | null): Category[] {
  return nodes.flatMap(({ category: row, children }) => [{ ...row, parentId }, ...asShown(children, row.id)])
}

function siblingsOf(codebook: Codebook, parentId: CategoryId | null): string[] {
  const nodes = parentId === null ? codebook.roots : (nodeOf(codebook, parentId)?.children ?? [])
  const found = nodes.map((node) => node.category)
  expect(found.toSorted(bySiblingOrder)).toEqual(found)
  return found.map(({ name }) => name)
}
