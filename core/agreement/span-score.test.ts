import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchCharacters, matchExactly, matchOverlapping, orderByEnd, spanF1, spanScore } from './span-score'
import type { Marks } from './unitizing'

type Passages = readonly (readonly [number, number])[]
const marksOf = (passages: Passages): Marks => {
  const sorted = [...passages].sort(([a, b], [c, d]) => a - c || b - d)
  return { start: sorted.map(([start]) => start), end: sorted.map(([, end]) => end) }
}

describe('matching', () => {
  it.each<[string, Passages, Passages, number, number, number]>([
    ['nothing', [], [], 0, 0, 0],
    ['the same', [[0, 4]], [[0, 4]], 1, 1, 4],
    ['touching is not overlapping', [[0, 4]], [[4, 8]], 0, 0, 0],
    ['jutting out', [[0, 4]], [[1, 6]], 0, 1, 3],
    [
      'one long for two short ones counts once',
      [[0, 9]],
      [
        [0, 4],
        [5, 9],
      ],
      0,
      1,
      8,
    ],
    [
      'each finds a partner',
      [
        [0, 4],
        [4, 9],
      ],
      [
        [1, 5],
        [5, 8],
      ],
      0,
      2,
      7,
    ],
    [
      'the short one leaves the long one to others',
      [
        [0, 3],
        [2, 20],
      ],
      [
        [1, 4],
        [10, 12],
      ],
      0,
      2,
      -1,
    ],
  ])('%s', (_, first, second, exact, overlap, characters) => {
    expect(matchExactly(marksOf(first), marksOf(second)).shared).toBe(exact)
    expect(matchOverlapping(orderByEnd(marksOf(first)), orderByEnd(marksOf(second))).shared).toBe(overlap)
    if (characters >= 0) expect(matchCharacters(marksOf(first), marksOf(second)).shared).toBe(characters)
  })

  it('scores the second coder against the first', () => {
    const match = { shared: 2, first: 4, second: 3 }
    expect(spanScore(match)).toEqual({ f1: 4 / 7, precision: 2 / 3, recall: 1 / 2 })
    expect(spanScore({ shared: 0, first: 0, second: 2 })).toEqual({ f1: 0, precision: 0, recall: null })
    expect(spanF1({ shared: 0, first: 0, second: 0 })).toMatchObject({ ok: false })
  })
})

const passages = fc.uniqueArray(
  fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })).map(([start, length]) => [start, start + length] as const),
  { maxLength: 7, selector: String },
)

/** The most partners there can be, by augmenting paths. */
function mostPairs(a: Passages, b: Passages): number {
  const partner = new Map<number, number>()
  const seek = (i: number, seen: Set<number>): boolean =>
    b.some(([start, end], j) => {
      const own = a[i]
      if (!own || seen.has(j) || own[0] >= end || start >= own[1]) return false
      seen.add(j)
      const taken = partner.get(j)
      if (taken !== undefined && !seek(taken, seen)) return false
      partner.set(j, i)
      return true
    })
  return a.filter((_, i) => seek(i, new Set())).length
}

it('overlapping passages are matched as often as can be, whoever comes first', () => {
  fc.assert(
    fc.property(passages, passages, (a, b) => {
      expect(matchOverlapping(orderByEnd(marksOf(a)), orderByEnd(marksOf(b))).shared).toBe(mostPairs(a, b))
      expect(matchOverlapping(orderByEnd(marksOf(b)), orderByEnd(marksOf(a))).shared).toBe(mostPairs(a, b))
    }),
    { seed: 42, numRuns: 1000 },
  )
})

it('exact matches are those that both lists hold', () => {
  fc.assert(
    fc.property(passages, passages, (a, b) => {
      const held = new Set(b.map(String))
      expect(matchExactly(marksOf(a), marksOf(b)).shared).toBe(a.filter((p) => held.has(String(p))).length)
    }),
    { seed: 42, numRuns: 300 },
  )
})
