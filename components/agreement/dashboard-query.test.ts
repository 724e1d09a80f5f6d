import { describe, expect, it } from 'vitest'
import { isNarrowedDashboard, layersOf, makeApiQuery, makeDashboardQuery, parseDashboardQuery } from './dashboard-query'

const id = '01a20423-1f87-798b-87b7-3b9c88ab73ab'
const read = (words: string) => parseDashboardQuery([...new URLSearchParams(words)])

describe('the address of the dashboard', () => {
  it.each([
    '',
    'layer=both',
    'layer=blind',
    'layer=both&unit=character&scope=all',
    'by=pair&sort=-units',
    'by=person&sort=name&as=table',
    'by=pair&as=table&map=percent',
    `article=${id}&category=${id}&coder=${id}`,
    'resamples=0&seed=7',
    'sort=-alpha',
  ])('keeps %j', (words) => {
    const query = read(words)
    expect(query.ok && makeDashboardQuery(query.value)).toBe(words)
  })

  it('is the usual dashboard when it says nothing', () => {
    const query = read('')
    expect(query.ok && query.value).toMatchObject({
      layer: 'now',
      breakdown: 'category',
      sort: { by: 'alpha', isDescending: false },
      isTable: false,
      asked: { unit: 'word', scope: 'coded', by: 'overall', resamples: 1_000 },
    })
  })

  it('passes over a sort it does not know and refuses an unknown unit', () => {
    const odd = read('sort=-colour')
    expect(odd.ok && odd.value.sort).toEqual({ by: 'alpha', isDescending: false })
    expect(read('unit=stanza').ok).toBe(false)
    expect(read('layer=deep').ok).toBe(false)
  })

  it('reads parameters as a page gets them: the first of several layers counts', () => {
    const query = parseDashboardQuery([
      ['layer', ['both', 'now']],
      ['as', undefined],
    ])
    expect(query.ok && query.value.layer).toBe('both')
  })
})

describe('what the API is asked', () => {
  it('names the layer and the grouping, never “both”, sort or shape', () => {
    const query = read('layer=both&unit=sentence&by=pair&sort=-units&as=table')
    if (!query.ok) throw new Error('unreadable')
    expect(layersOf(query.value.layer)).toEqual(['blind', 'now'])
    expect(makeApiQuery(query.value, 'blind', 'pair')).toBe('layer=blind&unit=sentence&by=pair')
    expect(makeApiQuery(query.value, 'now', 'overall')).toBe('unit=sentence')
  })

  it('is narrowed by a filter, not by the way of counting', () => {
    const narrowed = (words: string) => {
      const query = read(words)
      return query.ok && isNarrowedDashboard(query.value)
    }
    expect(narrowed(`coder=${id}`)).toBe(true)
    expect(narrowed('unit=sentence&scope=all&layer=both')).toBe(false)
  })
})
