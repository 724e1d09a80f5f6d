import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type CategoryId, type DisagreementId } from '../ids'
import { disagreementKinds, disagreementStates } from './disagreement'
import { byWhatUnblocks, type Queued } from './order'
import { mark, person } from './testing'

const uuid = (n: number) => `0198eeee-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

function queued(n: number, change: Partial<Queued> & { readonly categories?: readonly string[] } = {}): Queued {
  const { categories = ['X'], ...rest } = change
  return {
    id: asId<DisagreementId>(uuid(n)),
    articleId: asId<ArticleId>(uuid(1)),
    state: 'open',
    kind: 'category',
    dueOn: null,
    sides: [{ authorId: person('A'), highlights: [mark(n, 0, 5, categories)] }],
    start: 0,
    end: 5,
    ...rest,
  }
}
/** For each category how many of `rows` are undecided and have it. */
function countWaiting(rows: readonly Queued[]): ReadonlyMap<CategoryId, number> {
  const counts = new Map<CategoryId, number>()
  for (const { state, sides } of rows) {
    if (state !== 'open' && state !== 'reopened') continue
    const ids = new Set(sides.flatMap(({ highlights }) => highlights.flatMap(({ categoryIds }) => categoryIds)))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
const numbers = (rows: readonly Queued[]) => rows.map(({ id }) => Number.parseInt(id.slice(-12), 16))
const ordered = (rows: readonly Queued[], today = '2026-11-22') =>
  numbers(rows.toSorted(byWhatUnblocks(today, countWaiting(rows))))
const twoMarks = [person('A'), person('B')].map((authorId, i) => ({
  authorId,
  highlights: [mark(90 + i, 0, 5, ['X'])],
}))

describe('byWhatUnblocks', () => {
  it.each<[string, Queued[], number[]]>([
    [
      'reopened, open, decided, gone',
      [queued(1, { state: 'gone' }), queued(2, { state: 'decided' }), queued(3), queued(4, { state: 'reopened' })],
      [4, 3, 2, 1],
    ],
    [
      'what is due within a week first, the earlier before the later',
      [queued(1), queued(2, { dueOn: '2026-11-29' }), queued(3, { dueOn: '2026-11-20' })],
      [3, 2, 1],
    ],
    ['a far date does not press', [queued(1), queued(2, { dueOn: '2026-11-30' })], [1, 2]],
    [
      'a decided one is not due',
      [queued(1, { state: 'decided' }), queued(2, { state: 'decided', dueOn: '2026-11-20' })],
      [1, 2],
    ],
    ['whose category most others wait for', [queued(1, { categories: ['Y'] }), queued(2), queued(3)], [2, 3, 1]],
    [
      'the decided wait for nothing',
      [queued(1, { categories: ['Y'] }), queued(2, { categories: ['X'], state: 'decided' }), queued(3)],
      [1, 3, 2],
    ],
    ['kind', disagreementKinds.map((kind, i) => queued(5 - i, { kind })), [5, 4, 3, 2, 1]],
    ['more people', [queued(1), queued(2, { sides: twoMarks })], [2, 1]],
    ['place', [queued(1, { start: 8, end: 9 }), queued(2)], [2, 1]],
  ])('%s', (_, rows, expected) => {
    expect(ordered(rows)).toEqual(expected)
    expect(ordered(rows.toReversed())).toEqual(expected)
  })

  it('is a total order', () => {
    const row = fc.record({
      n: fc.nat(30),
      state: fc.constantFrom(...disagreementStates),
      kind: fc.constantFrom(...disagreementKinds),
      dueOn: fc.constantFrom(null, '2026-11-01', '2026-11-23', '2027-01-01'),
      categories: fc.subarray(['X', 'Y', 'Z']),
      start: fc.nat(3),
    })
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ n }) => n }), (drawn) => {
        const rows = drawn.map(({ n, ...change }) => queued(n, change))
        expect(ordered(rows.toReversed())).toEqual(ordered(rows))
      }),
      { seed: 42 },
    )
  })
})
