import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeHighlight } from '@/core/reading/testing'
import { changedSpans } from './changed-spans'

const pool = Array.from({ length: 12 }, (_, n) => makeHighlight({ n, start: n, end: n + 1 }))

describe('changedSpans', () => {
  it('is what a comparison of the two sets gives, whatever the order', () => {
    const some = fc.shuffledSubarray(pool)
    fc.assert(
      fc.property(some, some, (before, after) => {
        const naive = pool.filter((one) => before.includes(one) !== after.includes(one)).map((one) => one.start)
        expect(
          changedSpans(before, after)
            .map((one) => one.start)
            .toSorted((a, b) => a - b),
        ).toEqual(naive)
      }),
      { seed: 42 },
    )
  })

  it('names the old and the new place of a highlight that moved', () => {
    const moved = makeHighlight({ n: 3, start: 30, end: 31, rev: 2 })
    const after = pool.map((one) => (one.id === moved.id ? moved : one))
    expect(changedSpans(pool, after).map((one) => one.start)).toEqual([3, 30])
  })
})
