import { describe, expect, it } from 'vitest'
import type { AgreementGroup, Figure } from '@/core/agreement/figure'
import { codebookOf } from '@/core/codebook/tree'
import type { CategoryId, UserId } from '@/core/ids'
import { namesFor } from './agreement-names'
import { figuresOf, rowsOf, sortRows } from './figure-rows'
import { pairMatrix } from './pair-matrix'

const id = (letter: string) => letter as CategoryId
const person = (letter: string) => letter as UserId

/** `hero 0.5`: the category “hero” with α 0.5; `hero -`: not computable. */
function group(words: string, units = 10): AgreementGroup {
  const [name = '', alpha = '-', prevalence = ''] = words.split(' ')
  const base = { interval: null, score: null, n: { units, coders: 2, articles: 1, spans: 2 }, sentence: '' }
  const figure: Figure =
    alpha === '-'
      ? { ...base, measure: 'alpha', value: null, notComputable: 'Only one.' }
      : { ...base, measure: 'alpha', value: Number(alpha), notComputable: null }
  return {
    key: { by: 'category', categoryId: id(name) },
    prevalence: prevalence === '' ? null : Number(prevalence),
    figures: [{ ...base, measure: 'percent', value: 0.9, notComputable: null }, figure],
  }
}

const names = {
  ofCoder: (one: UserId) => one.toUpperCase(),
  ofCategory: (one: CategoryId | null) => one ?? 'nothing',
  shortOf: (one: CategoryId | null) => one ?? 'nothing',
  ofArticle: () => 'an article',
}
const now = (...groups: AgreementGroup[]) => ({ layer: 'now', articles: [], groups }) as const
const blind = (...groups: AgreementGroup[]) => ({ layer: 'blind', articles: [], groups }) as const

describe('rows', () => {
  it('join what is before and after by what it is about', () => {
    const rows = rowsOf([blind(group('a 0.2'), group('b 0.3')), now(group('c 0.1'), group('a 0.7'))], names)
    expect(rows.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
    expect(rows.map((row) => figuresOf(row, 'alpha').map(({ layer, figure }) => `${layer} ${figure.value}`))).toEqual([
      ['blind 0.2', 'now 0.7'],
      ['blind 0.3'],
      ['now 0.1'],
    ])
  })

  it.each([
    ['alpha', false, 'b c a d'],
    ['alpha', true, 'a c b d'],
    ['prevalence', true, 'c b a d'],
    ['units', false, 'd c a b'],
    ['percent', true, 'a b c d'],
    ['name', true, 'd c b a'],
  ] as const)('sort by %s, from the top: %s', (by, isDescending, order) => {
    const report = now(group('a 0.9 0.1', 30), group('b -0.1 0.2', 40), group('c 0.5 0.3', 20), group('d - ', 1))
    const sorted = sortRows(rowsOf([report], names), { by, isDescending })
    expect(sorted.map(({ name }) => name).join(' ')).toBe(order)
  })

  it('sort by the newer of two layers', () => {
    const rows = rowsOf([blind(group('a 0.1'), group('b 0.9')), now(group('a 0.8'), group('b 0.2'))], names)
    expect(sortRows(rows, { by: 'alpha', isDescending: false }).map(({ name }) => name)).toEqual(['b', 'a'])
  })
})

describe('the square of pairs', () => {
  it('is symmetric, by name, and empty where nothing is compared', () => {
    const pair = (a: string, b: string, alpha: string) => ({
      ...group(`x ${alpha}`),
      key: { by: 'pair', coderIds: [person(a), person(b)] } as const,
    })
    const matrix = pairMatrix([pair('c', 'a', '0.4'), pair('a', 'b', '0.6')], 'alpha', names.ofCoder)
    expect(matrix.coderIds).toEqual(['a', 'b', 'c'])
    expect(matrix.cells.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      [null, 0.6, 0.4],
      [0.6, null, null],
      [0.4, null, null],
    ])
  })
})

describe('names', () => {
  const people = [
    { id: person('00000000-0000-7000-8000-00000000000b'), name: 'Ana' },
    { id: person('00000000-0000-7000-8000-00000000000a'), name: 'Ben' },
  ]
  const given = { codebook: codebookOf([]), people, articles: [], viewerId: people[0]?.id ?? person('') }

  it('are shown where the project shows them', () => {
    const { ofCoder, ofCategory, shortOf } = namesFor({ ...given, showNames: true })
    expect(people.map(({ id: one }) => ofCoder(one))).toEqual(['Ana', 'Ben'])
    expect(ofCoder(person('x'))).toBe('a former member')
    expect([ofCategory(null), ofCategory(id('x'))]).toEqual(['nothing', 'a deleted category'])
    expect([shortOf(null), shortOf(id('x'))]).toEqual(['nothing', 'a deleted category'])
  })

  it('are letters where it does not, never in the order of joining', () => {
    const { ofCoder } = namesFor({ ...given, showNames: false })
    expect(people.map(({ id: one }) => ofCoder(one))).toEqual(['You (Analyst B)', 'Analyst A'])
  })
})
