import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes } from '@/core/disagreements/decision'
import { disagreementKinds } from '@/core/disagreements/disagreement'
import { asId, type ArticleId, type CategoryId, type UserId } from '@/core/ids'
import {
  isNarrowedQueue,
  makeQueueQuery,
  parseQueueQuery,
  queueDues,
  queueSizes,
  queueSorts,
  waitingQueue,
  type QueueQuery,
} from './queue-query'

const parse = (words: string) => parseQueueQuery(new URLSearchParams(words))
const a = '00000000-0000-7000-8000-00000000000a'
const b = '00000000-0000-7000-8000-00000000000b'

describe('parseQueueQuery', () => {
  it.each<[string, Partial<QueueQuery>]>([
    ['', {}],
    ['state=all', { states: [] }],
    ['state=decided', { states: ['decided'] }],
    ['kind=missed,category', { kinds: ['category', 'missed'] }],
    ['kind=missed&kind=category&kind=nonsense', { kinds: ['category', 'missed'] }],
    [`owner=none,${a}`, { owners: ['none', asId<UserId>(a)] }],
    [`coder=${a}&coder=${b}&coder=${a}`, { coderIds: [asId<UserId>(a), asId<UserId>(b)] }],
    ['article=not-an-id&due=never&size=huge&sort=up', {}],
    ['due=overdue&size=phrase&sort=due', { due: 'overdue', size: 'phrase', sort: 'due' }],
    ['d=1&utm=x', {}],
  ])('%s', (words, part) => {
    expect(parse(words)).toEqual({ ...waitingQueue, ...part })
  })

  it('reads what makeQueueQuery writes', () => {
    const ids = <Id extends string>() =>
      fc.uniqueArray(fc.uuid(), { maxLength: 3 }).map((all) => all as string[] as Id[])
    const query: fc.Arbitrary<QueueQuery> = fc.record({
      kinds: fc.subarray([...disagreementKinds]),
      states: fc.subarray(['open' as const, 'reopened' as const, 'decided' as const]),
      outcomes: fc.subarray([...outcomes]),
      categoryIds: ids<CategoryId>(),
      withDescendants: fc.boolean(),
      coderIds: ids<UserId>(),
      owners: fc
        .tuple(fc.boolean(), ids<UserId>())
        .map(([none, all]) => [...(none ? (['none'] as const) : []), ...all]),
      articleIds: ids<ArticleId>(),
      due: fc.constantFrom(null, ...queueDues),
      size: fc.constantFrom(null, ...queueSizes),
      sort: fc.constantFrom(...queueSorts),
    })
    fc.assert(
      fc.property(query, (one) => {
        expect(parse(makeQueueQuery(one))).toEqual(one)
      }),
      { seed: 42 },
    )
  })
})

describe('isNarrowedQueue', () => {
  it.each([
    ['', false],
    ['sort=due', false],
    ['state=open,reopened', false],
    ['state=all', true],
    ['due=none', true],
  ])('%s: %s', (words, narrowed) => {
    expect(isNarrowedQueue(parse(words))).toBe(narrowed)
  })
})
