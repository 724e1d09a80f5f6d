import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CategoryId } from '../ids'
import type { Category } from './category'
import { foldCategories } from './fold'

const idOf = (n: number) => asId<CategoryId>(`00000000-0000-7000-8000-00000000000${n}`)

/** `1.3` is category 1 at its third revision; `1.3x` is deleted there. */
function row(notation: string): Category {
  const [, id = '', rev = '', gone = ''] = /^(\d)\.(\d+)(x?)$/.exec(notation) ?? []
  return {
    id: idOf(Number(id)),
    parentId: null,
    name: `n${rev}`,
    colour: 'teal',
    key: null,
    definition: { summary: '', use: '', avoid: '', examples: [] },
    definitionRev: 1,
    position: 0,
    retiredAt: null,
    rev: Number(rev),
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: gone === '' ? null : '2026-01-02T00:00:00.000Z',
  }
}
const fold = (news: readonly string[]) =>
  [...foldCategories(new Map(), news.map(row)).values()]
    .map(({ id, rev, deletedAt }) => `${id.at(-1)}.${rev}${deletedAt === null ? '' : 'x'}`)
    .sort()

describe('foldCategories', () => {
  it.each([
    [
      ['1.1', '2.1'],
      ['1.1', '2.1'],
    ],
    [['1.1', '1.2'], ['1.2']],
    [['1.2', '1.1'], ['1.2']],
    [['1.3x', '1.2'], ['1.3x']],
    [['1.3x', '1.4'], ['1.4']],
    [['1.1', '1.1'], ['1.1']],
  ])('%j leaves %j', (news, left) => {
    expect(fold(news)).toEqual(left)
  })

  it('gives the same for any order and repetition', () => {
    const news = ['1.1', '1.2', '1.3x', '2.1', '2.2', '3.1']
    fc.assert(
      fc.property(fc.shuffledSubarray(news, { minLength: news.length }), fc.subarray(news), (shuffled, again) => {
        expect(fold([...shuffled, ...again])).toEqual(['1.3x', '2.2', '3.1'])
      }),
      { seed: 42 },
    )
  })

  it('keeps the map when nothing is new', () => {
    const rows = foldCategories(new Map(), [row('1.2')])
    expect(foldCategories(rows, [row('1.1'), row('1.2')])).toBe(rows)
  })
})
