import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CategoryId } from '@/core/ids'
import { type ComparedExtent, differenceAt, differencesOf, stepDifference } from './differences'

const category = (n: number) => asId<CategoryId>(`00000000-0000-7000-8000-0000000000${n + 10}`)

/** `the [units]1 marched`: a text with one extent for each pair of brackets, under the category after it (none: 0). */
function parse(notation: string): readonly ComparedExtent[] {
  const extents: ComparedExtent[] = []
  let length = 0
  let start = 0
  for (let i = 0; i < notation.length; i += 1) {
    const sign = notation.charAt(i)
    if (sign === '[') start = length
    else if (sign === ']') {
      const n = Number(notation.charAt(i + 1))
      i += 1
      extents.push({ start, end: length, categoryIds: n === 0 ? [] : [category(n)] })
    } else length += 1
  }
  return extents
}
const text = 'the volunteer units, marched on'
const show = (...columns: readonly string[]) =>
  differencesOf(text, columns.map(parse))
    .map(({ start, end }) => text.slice(start, end))
    .join('|')

describe('differencesOf', () => {
  it.each([
    [['the [volunteer units]1, marched on', 'the [volunteer units]1, marched on'], ''],
    [['the [volunteer]1 units, marched on', 'the [volunteer units]1, marched on'], ' units'],
    [['the [volunteer]1 units, marched on', 'the [volunteer]2 units, marched on'], 'volunteer'],
    [['the [volunteer]0 units, marched on', 'the volunteer units, marched on'], 'volunteer'],
    [['the [volunteer units]1, marched on', 'the [volunteer units, ]1marched on'], ''],
    [['[the]1 volunteer units, marched [on]1', 'the volunteer units, marched on'], 'the|on'],
    [['the [volunteer units]1, marched on', 'the volunteer units, [marched]2 on'], 'volunteer units, marched'],
    [['the [volunteer]1 [units]1, marched on', 'the [volunteer units]1, marched on'], ''],
    [['the volunteer units, marched on', 'the volunteer units, marched on'], ''],
  ])('%j: %s', (columns, words) => {
    expect(show(...columns)).toBe(words)
  })

  it('finds none between equal columns, and the same whatever their order', () => {
    const extent = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(3)).map(([a, b, n]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
      categoryIds: n === 0 ? [] : [category(n)],
    }))
    const column = fc.array(extent, { maxLength: 5 })
    fc.assert(
      fc.property(column, column, (a, b) => {
        expect(differencesOf(text, [a, a.toReversed()])).toEqual([])
        expect(differencesOf(text, [a, b])).toEqual(differencesOf(text, [b, a]))
      }),
      { seed: 42 },
    )
  })
})

describe('stepping', () => {
  const all = [
    { start: 2, end: 4 },
    { start: 8, end: 9 },
  ]
  it.each([
    [null, 1, 0],
    [null, -1, 1],
    [1, 1, 0],
    [0, -1, 1],
  ] as const)('from %s by %i to %i', (from, by, to) => {
    expect(stepDifference(all, from, by)).toBe(to)
  })
  it('finds the one at a place', () => {
    expect([0, 3, 4, 9].map((offset) => differenceAt(all, offset))).toEqual([0, 0, 1, null])
    expect(stepDifference([], null, 1)).toBeNull()
  })
})
