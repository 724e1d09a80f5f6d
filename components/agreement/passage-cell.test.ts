import { describe, expect, it } from 'vitest'
import type { ArticleId, CategoryId, DisagreementId, HighlightId, ProjectId, RoundId, UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import { confusionMap } from './confusion-cells'
import { disagreementAt, type PlacedDisagreement } from './disagreement-at'
import { missingArticles } from './missing-articles'
import { cellOfGroup, comparePath, makeCellQuery, passagesInWords, sidesOf, titleOfCell } from './passage-cell'

const category = (name: string) => name as CategoryId
const person = (name: string) => name as UserId
const article = (name: string) => name as ArticleId
const names = {
  ofCoder: (id: UserId) => id.toUpperCase(),
  ofCategory: (id: CategoryId | null) => id ?? 'nothing',
  shortOf: (id: CategoryId | null) => id ?? 'nothing',
  ofArticle: (id: ArticleId) => `“${id}”`,
}

describe('a cell', () => {
  it.each([
    [cellOfGroup({ by: 'overall' }), 'show=differing', 'All passages'],
    [cellOfGroup({ by: 'category', categoryId: category('hero') }), 'show=differing&of=hero', 'hero'],
    [cellOfGroup({ by: 'pair', coderIds: [person('a'), person('b')] }), 'show=differing&pair=a,b', 'A and B'],
    [cellOfGroup({ by: 'person', coderId: person('a') }), 'show=differing&pair=a', 'A'],
    [cellOfGroup({ by: 'article', articleId: article('t') }), 'show=differing&in=t', '“t”'],
    [{ confused: [null, category('hero')] }, 'show=differing&confused=nothing,hero', 'hero or nothing'],
    [{ confused: [category('hero'), category('hero')] }, 'show=differing&confused=hero,hero', 'hero'],
  ] as const)('%j is asked for and named', (cell, query, title) => {
    expect(makeCellQuery({ ...cell, show: 'differing' })).toBe(query)
    expect(titleOfCell(cell, names)).toBe(title)
  })
})

describe('the passages of a cell', () => {
  const hero = category('hero')
  it.each([
    [{ show: 'differing' }, '2 passages that two analysts coded differently'],
    [{ show: 'agreeing', articleId: article('t') }, '2 passages that two analysts coded alike'],
    [{ show: 'agreeing', coderIds: [person('a'), person('b')] }, '2 passages that A and B coded alike'],
    [{ show: 'differing', coderIds: [person('a')] }, '2 passages that A and a colleague coded differently'],
    [{ show: 'differing', categoryId: hero }, '2 passages: one gave “hero”, another did not'],
    [{ show: 'agreeing', categoryId: hero }, '2 passages to which two gave “hero”'],
    [{ show: 'differing', confused: [null, hero] }, '2 passages: one gave “hero”, another nothing of their own'],
    [{ show: 'differing', confused: [hero, category('x')] }, '2 passages: one gave “hero”, another “x”'],
    [{ show: 'agreeing', confused: [hero, hero] }, '2 passages to which two gave “hero”'],
  ] as const)('%j are told as %s', (cell, words) => expect(passagesInWords(2, cell, names)).toBe(words))

  it('are counted in the singular', () => {
    expect(passagesInWords(1, { show: 'agreeing' }, names)).toBe('1 passage that two analysts coded alike')
  })
})

/** `a:hero b: c:hero`: what each put on a passage. */
const passage = (words: string) => ({
  articleId: article('t'),
  articleTitle: 'T',
  start: 40,
  end: 50,
  units: 2,
  quote: 'some words',
  sides: words.split(' ').map((word) => {
    const [coder = '', sets = ''] = word.split(':')
    return { coderId: person(coder), categoryIds: sets.split('+').filter(Boolean).map(category) }
  }),
})

describe('a passage', () => {
  it.each([
    ['a:hero b: c:hero', 'a,c hero | b '],
    ['a:hero+victim b:victim+hero', 'a,b hero,victim'],
    ['a: b:x c: d:y', 'b x | d y | a,c '],
  ])('%s has the sides %s', (words, sides) => {
    const told = sidesOf(passage(words)).map(({ coderIds, categoryIds }) => `${coderIds.join()} ${categoryIds.join()}`)
    expect(told.join(' | ')).toBe(sides)
  })

  it.each([
    ['a:hero b: c:hero d:', 'now', 'with=a,b&at=40'],
    ['a:hero b:hero', 'now', 'with=a,b&at=40'],
    ['a:1 b:2 c:3 d:4 e:5', 'blind', 'with=a,b,c,d&layer=blind&at=40'],
  ] as const)('%s of the layer %s leads to %s: one of each side', (words, layer, query) => {
    expect(comparePath('p' as ProjectId, passage(words), layer)).toBe(`/projects/p/articles/t/compare?${query}`)
  })
})

/** `20-45 ab`: a disagreement of the article t in which a and b marked something. */
function disagreement(words: string): PlacedDisagreement {
  const [extent = '', authors = ''] = words.split(' ')
  const [start = 0, end = 0] = extent.split('-').map(Number)
  return {
    id: words as DisagreementId,
    state: 'open',
    articleId: article('t'),
    start,
    end,
    sides: [...authors].map((author) => ({
      authorId: person(author),
      highlights: [{ highlightId: author as HighlightId, start, end, categoryIds: [], note: '' }],
    })),
  }
}

describe('the disagreement of a passage', () => {
  // The passage lies at 40–50; a marked it, b did not.
  it.each([
    [['30-60 ab', '42-44 ab'], '30-60 ab'],
    [['30-60 b', '42-44 ab'], '42-44 ab'],
    [['0-40 ab', '50-60 ab'], null],
    [['40-50 xy'], null],
    [[], null],
  ])('of %j is %s', (words, found) => {
    expect(disagreementAt(words.map(disagreement), passage('a:hero b:'))?.id ?? null).toBe(found)
  })

  it('is never one of another article', () => {
    const elsewhere = { ...disagreement('30-60 ab'), articleId: article('u') }
    expect(disagreementAt([elsewhere], passage('a:hero b:'))).toBe(null)
  })
})

describe('the map of categories', () => {
  it('leaves out what never occurs, follows the codebook, and shades each kind by itself', () => {
    const ids = [category('a'), category('b'), category('c')]
    const units = [
      [5, 0, 4, 8],
      [0, 0, 0, 0],
      [4, 0, 10, 0],
      [8, 0, 0, 0],
    ]
    const { categoryIds, cells } = confusionMap({ categoryIds: ids, units }, [category('c'), category('a')])
    expect(categoryIds).toEqual(['c', 'a', null])
    expect(cells.map((row) => row.map((cell) => (cell ? `${cell.units} ${cell.kind} ${cell.share}` : '')))).toEqual([
      ['10 same 1', '4 confused 1', ''],
      ['4 confused 1', '5 same 0.5', '8 alone 1'],
      ['', '8 alone 1', ''],
    ])
  })

  it('is empty when nothing was coded', () => {
    expect(confusionMap({ categoryIds: [], units: [[0]] }, [])).toEqual({ categoryIds: [], cells: [] })
  })
})

/** `blind a+ b-`: a blind round in which a submitted and b did not; `revealed` instead of `blind` once it is over. */
function row(title: string, words: string): ProgressRow {
  const [mode, ...seats] = words.split(' ')
  return {
    articleId: article(title),
    title,
    wordCount: 10,
    round: {
      id: 'r' as RoundId,
      articleId: article(title),
      number: 2,
      mode: mode === 'open' ? 'open' : 'blind',
      revealed: mode === 'revealed' ? { at: '2026-01-01T00:00:00Z', by: person('a') } : null,
      rev: 1,
      createdAt: '2026-01-01T00:00:00Z',
    },
    assignments: seats.filter(Boolean).map((seat) => ({
      roundId: 'r' as RoundId,
      articleId: article(title),
      userId: person(seat.slice(0, 1)),
      startedAt: null,
      submittedAt: seat.endsWith('+') ? '2026-01-01T00:00:00Z' : null,
      removedAt: null,
      rev: 1,
      createdAt: '2026-01-01T00:00:00Z',
    })),
    disagreements: { open: 0, reopened: 0, decided: 0 },
    state: 'coding',
  }
}

describe('what is missing', () => {
  it('is told of the nearest first', () => {
    const rows = [
      row('one', 'open a+'),
      row('none', 'blind'),
      row('two', 'blind a+ b- c-'),
      row('all', 'blind a+ b+'),
      row('over', 'revealed a+ b+'),
      row('going', 'open a+ b+'),
    ]
    expect(missingArticles(rows, names.ofCoder).map(({ title, missing }) => `${title}: ${missing}`)).toEqual([
      'all: Everybody has submitted; round 2 is to be revealed.',
      'two: B and C have to submit.',
      'one: Only one analyst submitted; a second has to code it.',
      'going: Round 2 is still open; closing it keeps what is there before the discussion.',
    ])
  })

  it('tells of articles nobody is assigned to when there are no others', () => {
    expect(missingArticles([row('none', 'open')], names.ofCoder)).toEqual([
      { id: 'none', title: 'none', missing: 'Nobody is assigned.' },
    ])
    expect(missingArticles([], names.ofCoder)).toEqual([])
  })
})
