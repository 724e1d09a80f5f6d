import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type CategoryId, type UserId } from '../ids'
import {
  disputeFilters,
  everyExcerpt,
  excerptSorts,
  isNarrowed,
  makeExcerptQuery,
  parseExcerptQuery,
  queryInWords,
  type ExcerptQuery,
} from './query'

const a = '0198c0de-0000-7000-8000-00000000000a'
const b = '0198c0de-0000-7000-8000-00000000000b'
const read = (search: string) => parseExcerptQuery(new URLSearchParams(search))

describe('parseExcerptQuery', () => {
  it.each([
    ['', everyExcerpt],
    ['q=%20volunteer%20units%20', { ...everyExcerpt, text: 'volunteer units' }],
    [`category=${a},${b}&category=${a}`, { ...everyExcerpt, categoryIds: [a, b] }],
    [`category=${a}&below=0`, { ...everyExcerpt, categoryIds: [a], withDescendants: false }],
    [`coder=${b}&article=${a}&sort=newest`, { ...everyExcerpt, coderIds: [b], articleIds: [a], sort: 'newest' }],
    ['layer=consensus', { ...everyExcerpt, layer: 'consensus' }],
    ['layer=blind&round=2', { ...everyExcerpt, layer: 'blind', round: 2 }],
    ['layer=blind&round=', { ...everyExcerpt, layer: 'blind' }],
    ['decision=open,both&decision=open', { ...everyExcerpt, disputes: ['open', 'both'] }],
    ['utm_source=x&page=2', everyExcerpt],
    ['q=&category=&sort=article', everyExcerpt],
  ])('reads %s', (search, query) => {
    expect(read(search)).toEqual({ ok: true, value: query })
  })

  it('reads the search parameters of a page', () => {
    expect(parseExcerptQuery(Object.entries({ q: undefined, coder: [a, b] }))).toEqual({
      ok: true,
      value: { ...everyExcerpt, coderIds: [a, b] },
    })
  })

  it.each([
    ['category=x', 'category'],
    [`coder=${a.toUpperCase()}`, 'coder'],
    ['article=1', 'article'],
    ['sort=best', 'sort'],
    ['below=yes', 'below'],
    ['layer=mine', 'layer'],
    ['layer=blind&round=0', 'round'],
    ['layer=blind&round=x', 'round'],
    ['round=1', 'round'],
    ['decision=gone', 'decision'],
    ['q=%00', 'q'],
    [`q=${'x'.repeat(501)}`, 'q'],
    [`article=${Array.from({ length: 101 }, (_, i) => a.slice(0, -3) + String(i + 100)).join(',')}`, 'article'],
  ])('refuses %s', (search, path) => {
    const parsed = read(search)
    expect(parsed.ok || parsed.error.code !== 'invalid' ? [] : parsed.error.errors.map((fault) => fault.path)).toEqual([
      path,
    ])
  })
})

describe('makeExcerptQuery', () => {
  it('writes only what differs', () => {
    expect(makeExcerptQuery(everyExcerpt)).toBe('')
    const query = {
      ...everyExcerpt,
      text: 'a&b',
      categoryIds: [asId<CategoryId>(a), asId<CategoryId>(b)],
      sort: 'oldest' as const,
    }
    expect(makeExcerptQuery(query)).toBe(`q=a%26b&category=${a},${b}&sort=oldest`)
  })

  it('is undone by parseExcerptQuery', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(makeExcerptQuery(query))).toEqual({ ok: true, value: query })
      }),
      { seed: 42 },
    )
  })
})

describe('a query in words', () => {
  const names = { category: () => 'Actors', coder: () => 'Ann', article: () => 'A quiet spring' }

  it.each([
    ['', false, ''],
    ['sort=newest', false, ''],
    ['q=unit', true, '“unit”'],
    [
      `q=unit&category=${a},${b}&coder=${a}&article=${b}`,
      true,
      '“unit”, tagged Actors or Actors (and what is below), by Ann, in A quiet spring',
    ],
    [`category=${a}&below=0`, true, 'tagged Actors'],
    ['layer=consensus', false, 'the consensus'],
    [
      'layer=blind&round=2&decision=open,side',
      true,
      'as coded when round 2 ended, in open dispute or decided for one side',
    ],
  ])('%s', (search, narrowed, words) => {
    const parsed = read(search)
    const query = parsed.ok ? parsed.value : everyExcerpt
    expect(isNarrowed(query)).toBe(narrowed)
    expect(queryInWords(query, names)).toBe(words)
  })
})

const ids = <Id extends string>() =>
  fc.uniqueArray(
    fc.uuid().map((value) => value as Id),
    { maxLength: 4 },
  )
const filters = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 20 }).map((each) => each.replaceAll('\0', '').trim()),
  categoryIds: ids<CategoryId>(),
  withDescendants: fc.boolean(),
  coderIds: ids<UserId>(),
  articleIds: ids<ArticleId>(),
  sort: fc.constantFrom(...excerptSorts),
  disputes: fc.uniqueArray(fc.constantFrom(...disputeFilters), { maxLength: 3 }),
})
const queries: fc.Arbitrary<ExcerptQuery> = fc
  .tuple(
    filters,
    fc.oneof(
      fc.record({ layer: fc.constantFrom('analysts' as const, 'consensus' as const), round: fc.constant(null) }),
      fc.record({ layer: fc.constant('blind' as const), round: fc.option(fc.integer({ min: 1, max: 9999 })) }),
    ),
  )
  .map(([filter, layer]) => ({ ...filter, ...layer }))
