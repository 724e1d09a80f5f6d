import { expect, it } from 'vitest'
import { parseCsvRows } from '../excerpts/csv'
import { figuresCsv } from './figures-csv'
import { measureAgreement } from './measure'
import type { AgreementQuestion, GroupedBy } from './question'
import { drawArticle } from './testing'

const article = drawArticle({ text: 'One two three four', coders: { 1: ['aaaaaaa bbb'], 2: ['aaa'], 3: [] } })
const question: AgreementQuestion = { unit: 'word', scope: 'all', by: 'overall', interval: null }
const names = { ofCategory: () => '=cmd', ofCoder: () => 'Anna, "A."', ofArticle: () => 'Erste\nZeile' }

it.each<[GroupedBy, string, number]>([
  ['overall', '', 1 * 11],
  ['category', "'=cmd", 2 * 9],
  ['pair', 'Anna, "A."', 3 * 11],
  ['article', 'Erste\nZeile', 1 * 11],
  ['person', 'Anna, "A."', 3 * 11],
])('by %s: a row for each figure, with its value or the reason', (by, group, count) => {
  const answer = measureAgreement([article], { ...question, by })
  const [head, ...rows] = parseCsvRows(figuresCsv([answer], names)) ?? []
  expect(rows).toHaveLength(count)
  const figures = answer.groups.flatMap((one) => one.figures)
  for (const [i, row] of rows.entries()) {
    const cell = (name: string) => row[head?.indexOf(name) ?? -1]
    expect(row).toHaveLength(head?.length ?? 0)
    expect([cell('Grouped by'), cell('Group'), cell('Unit'), cell('Scope')]).toEqual([by, group, 'word', 'all'])
    expect(cell('Value')).toBe(String(figures[i]?.value ?? ''))
    expect(cell('Not computable because')).toBe(figures[i]?.notComputable ?? '')
    expect(cell('Units')).toBe('4')
  }
})
