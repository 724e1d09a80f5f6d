import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type RoundId, type UserId } from '@/core/ids'
import { type CompareQuery, makeCompareQuery, parseCompareQuery } from './compare-query'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`)
const parse = (words: string) => parseCompareQuery(Object.fromEntries(new URLSearchParams(words)))
const columns = (words: string) =>
  parse(words)
    .columns.map(({ userId, layer }) => `${userId.slice(-1)}${layer === 'blind' ? '!' : ''}`)
    .join(' ')

describe('parseCompareQuery', () => {
  it.each([
    [`with=${a},${b}`, 'a b'],
    [`with=${a},${b}&layer=blind`, 'a! b!'],
    [`with=${a}&layer=both`, 'a! a'],
    [`with=${a}:blind,${b}`, 'a! b'],
    [`with=${a},${a},nobody`, 'a'],
    [`with=${a},${b},${c}&layer=both`, 'a! a b! b'],
    ['', ''],
  ])('%s: %s', (words, expected) => {
    expect(columns(words)).toBe(expected)
  })

  it.each([
    ['at=12', 12],
    ['at=-1', null],
    ['at=x', null],
    ['', null],
  ])('%s begins at %s', (words, at) => {
    expect(parse(words).at).toBe(at)
  })

  it('reads what makeCompareQuery writes', () => {
    const column = fc.record({
      userId: fc.uuid().map((id) => asId<UserId>(id)),
      layer: fc.constantFrom('now' as const, 'blind' as const),
    })
    const query: fc.Arbitrary<CompareQuery> = fc.record({
      columns: fc.uniqueArray(column, { maxLength: 4, selector: ({ userId, layer }) => userId + layer }),
      roundId: fc.option(fc.uuid().map((id) => asId<RoundId>(id))),
      at: fc.option(fc.nat()),
    })
    fc.assert(
      fc.property(query, (one) => {
        expect(parse(makeCompareQuery(one))).toEqual(one)
      }),
      { seed: 42 },
    )
  })
})
