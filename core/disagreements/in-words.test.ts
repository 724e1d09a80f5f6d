import { describe, expect, it } from 'vitest'
import { findDisagreements } from './find'
import { disagreementInWords, type InWords } from './in-words'
import { catName, layers, options, person } from './testing'

const text = 'the volunteer units, of the exile opposition met. In Kyiv they spoke to the press; nobody came.'
const people = new Map([
  [person('A'), 'Ana'],
  [person('B'), 'Ben'],
  [person('C'), 'Cara'],
  [person('D'), 'Dan'],
])
const categories = new Map([
  ['X', 'Volunteer units'],
  ['Y', 'Exile opposition'],
  ['Z', 'Kyiv'],
])
const words: InWords = {
  text,
  language: 'en',
  nameOf: (id) => people.get(id) ?? '?',
  categoryNameOf: (id) => categories.get(catName(id)) ?? '?',
}

describe('disagreementInWords', () => {
  it.each([
    ['category', ['A X |[---]', 'B Y |[---]'], 'Ana: Volunteer units · Ben: Exile opposition'],
    ['extra', ['A X,Y |[---]', 'B Y |[---]'], 'Ana: Volunteer units, Exile opposition · Ben: Exile opposition'],
    ['no category', ['A - |[---]', 'B Y |[---]'], 'Ana: no category · Ben: Exile opposition'],
    [
      'several on a side',
      ['A X |[---]', 'B Y |[---]', 'C Y |[---]', 'D Y |[----]'],
      'Ana: Volunteer units · Ben, Cara and Dan: Exile opposition',
    ],
    ['missed', ['A X |[---]', 'B', 'C'], 'Ana: Volunteer units · Ben and Cara marked nothing here'],
    ['a word more', ['A X |    [-------------]', 'B X |    [-------]'], 'Ana marked 1 word more than Ben'],
    ['words more', ['A X |    [-------]', 'B X |[---------------------]'], 'Ben marked 3 words more than Ana'],
    [
      'either',
      ['A X |[-----------------]', 'B X |    [------------------]'],
      'Ana marked 1 word that Ben did not, and Ben 1 that Ana did not',
    ],
    [
      'three extents',
      ['A X |[-----------------]', 'B X |    [------------------]', 'C X |    [-------]'],
      'Ana marked 3 words · Ben marked 3 words · Cara marked 1 word',
    ],
    [
      'more, and one missed it',
      ['A X |    [-------------]', 'B X |    [-------]', 'C'],
      'Ana marked 1 word more than Ben · Cara marked nothing here',
    ],
    [
      'other parts',
      ['A X |[-------------------------]', 'A Y |[-----------]', 'B X,Y |[-------------------------]'],
      'Ana and Ben marked the same words, with the categories on different parts of them',
    ],
  ])('%s', (_, lines, expected) => {
    const [found] = findDisagreements(text, layers(lines), options)
    expect(disagreementInWords(found?.sides ?? [], words)).toBe(expected)
  })
})

it('compares two sides of several', () => {
  const [found] = findDisagreements(text, layers(['A X |[---]', 'B Y |[---]', 'C X |[----]', 'D']), options)
  const [a, b, c, d] = found?.sides ?? []
  if (!a || !b || !c || !d) throw new Error('a side is missing')
  expect(disagreementInWords([a, b], words)).toBe('Ana: Volunteer units · Ben: Exile opposition')
  expect(disagreementInWords([c, a], words)).toBe('Cara marked 1 word more than Ana')
  expect(disagreementInWords([d, a], words)).toBe('Ana: Volunteer units · Dan marked nothing here')
})
