import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countConfusions } from './confusion'
import { passagesBehind, type PassageCell } from './passages-behind'
import type { Cut } from './prepare'
import type { CodedArticle } from './question'
import { categoryOf, coderOf, drawArticle } from './testing'

const cut: Cut = { unit: 'word', scope: 'all' }
const text = 'One two three four five six'
const article = drawArticle({
  text,
  coders: { 1: ['aaaaaaa bbbbb'], 2: ['aaa     bbbbb ccc', '    aaa'], 3: [] },
})
const [a, b, c, z] = ['a', 'b', 'c', 'z'].map(categoryOf)
const everything = { offset: 0, limit: 1000 }

function show(cell: Omit<PassageCell, 'show'> & Partial<PassageCell>, articles: readonly CodedArticle[] = [article]) {
  const { passages, total } = passagesBehind(articles, cut, { show: 'differing', ...cell }, everything)
  expect(total).toBe(passages.length)
  return passages.map(({ start, end }) => text.slice(start, end))
}

describe('countConfusions', () => {
  it('counts units times pairs; nothing stands last', () => {
    const { categoryIds, units } = countConfusions([article], cut)
    expect(categoryIds).toEqual([a, b, c])
    // Coder 3 has nothing against the others: two words of a twice, one of b twice, one of c ("four" of coder 2) once.
    expect(units).toEqual([
      [2, 0, 0, 4],
      [0, 1, 0, 2],
      [0, 0, 0, 2],
      [4, 2, 2, 0],
    ])
  })

  it('knows which two stand in each other’s place, also within sets', () => {
    const drawn = drawArticle({ text, coders: { 1: ['aaa', 'bbb'], 2: ['aaa', 'ccc'] } })
    expect(countConfusions([drawn], cut).units).toEqual([
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ])
  })
})

describe('passagesBehind', () => {
  it.each<[string, Partial<PassageCell>, readonly string[]]>([
    ['all that differs', {}, ['One two', 'three', 'four']],
    ['a pair that differs', { coderIds: [coderOf(1), coderOf(2)] }, ['four']],
    ['the pair the other way round', { coderIds: [coderOf(2), coderOf(1)] }, ['four']],
    ['a pair that agrees', { coderIds: [coderOf(1), coderOf(2)], show: 'agreeing' }, ['One two', 'three']],
    ['one against the others', { coderIds: [coderOf(3)] }, ['One two', 'three', 'four']],
    ['one category', { categoryId: b ?? categoryOf('b') }, ['three']],
    ['one category, agreed', { categoryId: b ?? categoryOf('b'), show: 'agreeing' }, ['three']],
    ['a cell of the confusion matrix', { confused: [c ?? null, null] }, ['four']],
    ['the same cell mirrored', { confused: [null, c ?? null] }, ['four']],
    ['its diagonal', { confused: [a ?? null, a ?? null] }, ['One two']],
    ['a category nobody used', { categoryId: z ?? categoryOf('z') }, []],
    ['somebody who is not there', { coderIds: [coderOf(9)] }, []],
  ])('%s', (_, cell, expected) => {
    expect(show(cell)).toEqual(expected)
  })

  it('says who put what, and how much it is', () => {
    const [first] = passagesBehind([article], cut, { show: 'differing' }, everything).passages
    expect(first).toEqual({
      articleId: article.articleId,
      start: 0,
      end: 7,
      units: 2,
      sides: [
        { coderId: coderOf(1), categoryIds: [a] },
        { coderId: coderOf(2), categoryIds: [a] },
        { coderId: coderOf(3), categoryIds: [] },
      ],
    })
  })

  it('does not reach over text out of scope', () => {
    const apart = drawArticle({ text, coders: { 1: ['aaa         aaaa'], 2: ['  '] } })
    const { passages } = passagesBehind([apart], { ...cut, scope: 'coded' }, { show: 'differing' }, everything)
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(['One', 'three four'])
  })

  it('comes in pages', () => {
    const page = passagesBehind([article], cut, { show: 'differing' }, { offset: 1, limit: 1 })
    expect(page.total).toBe(3)
    expect(page.passages.map(({ start, end }) => text.slice(start, end))).toEqual(['three'])
  })

  it('has behind each cell of the confusion matrix a passage exactly where the cell is not 0', () => {
    const line = fc.string({ unit: fc.constantFrom(' ', 'a', 'b', 'c'), minLength: 27, maxLength: 27 })
    const lines = fc.array(line, { maxLength: 2 })
    fc.assert(
      fc.property(lines, lines, lines, (first, second, third) => {
        const drawn = [drawArticle({ text, coders: { 1: first, 2: second, 3: third } })]
        const { categoryIds, units } = countConfusions(drawn, cut)
        const ids = [...categoryIds, null]
        for (const [x, row] of units.entries()) {
          for (const [y, count] of row.entries()) {
            expect(count).toBe(units[y]?.[x])
            const confused = [ids[x] ?? null, ids[y] ?? null] as const
            expect(show({ confused, show: x === y ? 'agreeing' : 'differing' }, drawn).length > 0).toBe(count > 0)
          }
        }
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})
