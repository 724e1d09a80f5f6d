import { describe, expect, it } from 'vitest'
import { asId, type DisagreementId } from '../ids'
import { findAgreed, findDisagreements } from './find'
import { applyRule, parseRule, ruleInWords, type RulingRule } from './ruling'
import { catName, layers, options, person } from './testing'

const text = 'the volunteer units, of the exile opposition met. In Kyiv they spoke to the press; nobody came.'

function ruled(rule: RulingRule, lines: readonly string[]): string[] {
  const disagreements = findDisagreements(text, layers(lines), options).map((found, i) => ({
    ...found,
    id: asId<DisagreementId>(`0198dddd-0000-7000-8000-00000000000${i + 1}`),
  }))
  const agreed = findAgreed(text, layers(lines), options)
  return applyRule(rule, { text, language: 'en', disagreements, agreed, isAbove: options.isAbove }).map((place) => {
    const who = 'ABCDE'.split('').find((name) => person(name) === place.chosenAuthorId)
    const spans = place.consensus.map(
      ({ start, end, categoryIds }) => `${start}-${end} ${categoryIds.map(catName).join()}`,
    )
    return `${place.disagreementId?.slice(-1) ?? '='} ${place.outcome}${who ? ` ${who}` : ''}: ${spans.join(' · ')}`
  })
}

const three = { kind: 'boundary-union', underWords: 3 } as const
const most = { kind: 'majority', share: 0.6 } as const
const specific = { kind: 'more-specific' } as const

describe('applyRule', () => {
  it.each<[string, RulingRule, string[], string[]]>([
    [
      'unanimous',
      { kind: 'unanimous' },
      ['A X |    [-------]', 'B X |    [-------]', 'A Y |[-]', 'B Z |[-]'],
      ['= both: 4-13 X'],
    ],
    ['unanimous without a category', { kind: 'unanimous' }, ['A - |[---]', 'B - |[---]'], []],
    [
      'unanimous, two places',
      { kind: 'unanimous' },
      ['A X |    [-------]', 'B X |    [-------]', 'A Y |[-]', 'B Y |[-]'],
      ['= both: 0-3 Y', '= both: 4-13 X'],
    ],
    ['a word more', three, ['A X |    [-------------]', 'B X |    [-------]'], ['1 side A: 4-19 X']],
    ['a word more at either end', three, ['A X |[-----------------]', 'B X |    [-------]'], ['1 side A: 0-19 X']],
    ['three words more', three, ['A X |[---------------------]', 'B X |    [-------]'], []],
    [
      'three of three: within two',
      { kind: 'boundary-union', underWords: 4 },
      ['A X |[---------------------]', 'B X |    [-------]'],
      ['1 side A: 0-23 X'],
    ],
    [
      'a part of a word counts as one',
      { kind: 'boundary-union', underWords: 1 },
      ['A X |    [-----]', 'B X |    [-------]'],
      [],
    ],
    ['one of three missed it', three, ['A X |    [-------------]', 'B X |    [-------]', 'C'], []],
    ['not a boundary', three, ['A X |    [-------]', 'B Y |    [-------]'], []],
    ['levels differ too', three, ['A X |    [-------------]', 'B Xa |    [-------]'], []],
    [
      'a category on fewer words',
      three,
      ['A X |[-------------------------]', 'A Y |[-----------]', 'B X,Y |[-------------------------]'],
      [],
    ],
    ['two of three', most, ['A X |[---]', 'B X |[---]', 'C Y |[---]'], ['1 side A: 0-5 X']],
    [
      'two of three, two thirds asked for',
      { kind: 'majority', share: 0.67 },
      ['A X |[---]', 'B X |[---]', 'C Y |[---]'],
      ['1 side A: 0-5 X'],
    ],
    [
      'two of three, three quarters asked for',
      { kind: 'majority', share: 0.75 },
      ['A X |[---]', 'B X |[---]', 'C Y |[---]'],
      [],
    ],
    ['half', { kind: 'majority', share: 0.501 }, ['A X |[---]', 'B Y |[---]'], []],
    ['most marked nothing', most, ['A X |[---]', 'B', 'C'], ['1 side B: ']],
    ['most without a category', most, ['A X |[---]', 'B - |[---]', 'C - |[---]'], []],
    [
      'three of five on the extent',
      most,
      ['A X |[---]', 'B X |[---]', 'C X |[---]', 'D X |[------]', 'E X |[----------]'],
      ['1 side A: 0-5 X'],
    ],
    ['the more specific', specific, ['A X |[---]', 'B Xa |[---]'], ['1 side B: 0-5 Xa']],
    ['levels, and one missed it', specific, ['A X |[---]', 'B Xa |[---]', 'C'], []],
    ['extra is not depth', specific, ['A X |[---]', 'B X,Y |[---]'], []],
  ])('%s', (_, rule, lines, expected) => {
    expect(ruled(rule, lines)).toEqual(expected)
  })

  it('gives its reason', () => {
    const lines = ['A X |[-----------------]', 'B X |    [-------]']
    const disagreements = findDisagreements(text, layers(lines), options).map((found) => ({
      ...found,
      id: asId<DisagreementId>('0198dddd-0000-7000-8000-000000000001'),
    }))
    const [place] = applyRule(three, { text, language: 'en', disagreements, agreed: [], isAbove: options.isAbove })
    expect(place?.reason).toBe(
      'All chose the same categories, and what they marked differs by 2 words: all the words that any of them marked are taken.',
    )
  })
})

describe('parseRule', () => {
  it.each<RulingRule>([{ kind: 'unanimous' }, three, most, specific])('reads back $kind', (rule) => {
    expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual({ ok: true, value: rule })
    expect(ruleInWords(rule)).toMatch(/^W.*\.$/)
  })

  it.each<[unknown, string]>([
    [null, 'kind'],
    ['majority', 'kind'],
    [{ kind: 'all' }, 'kind'],
    [{ kind: 'boundary-union' }, 'underWords'],
    [{ kind: 'boundary-union', underWords: 0 }, 'underWords'],
    [{ kind: 'boundary-union', underWords: 2.5 }, 'underWords'],
    [{ kind: 'boundary-union', underWords: '3' }, 'underWords'],
    [{ kind: 'majority', share: 0.5 }, 'share'],
    [{ kind: 'majority', share: 1.01 }, 'share'],
    [{ kind: 'majority', share: Number.NaN }, 'share'],
  ])('refuses %j', (value, path) => {
    const result = parseRule(value)
    expect(result.ok ? null : result.error.code === 'invalid' && result.error.errors[0]?.path).toBe(path)
  })
})
