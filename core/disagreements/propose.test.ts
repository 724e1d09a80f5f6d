import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsensusSpan, Outcome } from './decision'
import { consensusOf } from './consensus'
import { findDisagreements } from './find'
import { proposeConsensus } from './propose'
import { catName, layers, mark, options, person } from './testing'

const text = 'the volunteer units, of the exile opposition met. In Kyiv they spoke to the press; nobody came.'
const foundIn = (lines: readonly string[]) => {
  const [found, ...others] = findDisagreements(text, layers(lines), options)
  if (!found || others.length > 0) throw new Error(`found ${others.length + (found ? 1 : 0)} places`)
  return found
}
const shown = (spans: readonly ConsensusSpan[]) =>
  spans.map(({ start, end, categoryIds }) => `${start}-${end} ${categoryIds.map(catName).join(',')}`).join(' · ')

function proposed(lines: readonly string[]): string {
  const proposal = proposeConsensus(foundIn(lines), { text, isAbove: options.isAbove })
  if (!proposal) return 'none'
  const who = 'ABCD'.split('').find((name) => person(name) === proposal.chosenAuthorId)
  return `${proposal.outcome}${who ? ` ${who}` : ''}: ${shown(proposal.consensus)}`
}

describe('proposeConsensus', () => {
  it.each([
    ['boundary: who marked all of it', ['A X |[----------------]', 'B X |    [-------]'], 'side A: 0-18 X'],
    ['boundary: both reach farther', ['A X |[-----------]', 'B X |    [-------------]'], 'both: 0-19 X'],
    [
      'boundary: without the white space at its ends',
      ['A X |[------------]', 'B X |   [----------------]'],
      'both: 0-20 X',
    ],
    [
      'boundary: several categories, each on its words',
      ['A X,Y |[-------------------------]', 'A Z |[-----------]', 'B X,Y,Z |[-------------------------]'],
      'side B: 0-27 X,Y,Z',
    ],
    ['boundary: levels differ too', ['A X |[-------]', 'B Xa |[----]'], 'none'],
    ['boundary: no categories', ['A - |[-------]', 'B - |[----]'], 'none'],
    ['boundary: marked by half', ['A X |[-------]', 'B X |[----]', 'C', 'D'], 'none'],
    ['boundary: marked by most', ['A X |[-------]', 'B X |[----]', 'C'], 'side A: 0-9 X'],
    ['extra: the shared', ['A X,Y |[-------]', 'B X |[-------]'], 'side B: 0-9 X'],
    ['extra: of three', ['A X,Y |[-------]', 'B X,Y,Z |[-------]', 'C X |[-------]'], 'side C: 0-9 X'],
    ['extra: stacked ones stay apart', ['A X |[---]', 'A Y |[---]', 'B Y |[---]'], 'side B: 0-5 Y'],
    ['extra: nothing in common', ['A X |[-------]', 'B - |[-------]'], 'none'],
    ['extra: with a level between', ['A X,Z |[---]', 'B Xa |[---]'], 'none'],
    ['depth: the more specific', ['A X |[---]', 'B Xa |[---]'], 'side B: 0-5 Xa'],
    ['depth: two below', ['A Xa,Xb |[---]', 'B X |[---]'], 'side A: 0-5 Xa,Xb'],
    ['depth: both levels', ['A X |[---]', 'B X,Xa |[---]'], 'side B: 0-5 X,Xa'],
    ['category: one against one', ['A X |[---]', 'B Y |[---]'], 'none'],
    ['category: two against one', ['A X |[---]', 'B Y |[---]', 'C Y |[---]'], 'side B: 0-5 Y'],
    ['category: two against two', ['A X |[---]', 'B Y |[---]', 'C Y |[---]', 'D X |[---]'], 'none'],
    ['category: most without any', ['A - |[---]', 'B Y |[---]', 'C - |[---]', 'D X |[---]'], 'none'],
    ['missed: one of two', ['A X |[---]', 'B'], 'none'],
    ['missed: one of three', ['A X |[---]', 'B', 'C X |[---]'], 'side A: 0-5 X'],
    ['missed: two of three', ['A', 'B X |[---]', 'C'], 'side A: '],
  ])('%s', (_, lines, expected) => {
    expect(proposed(lines)).toBe(expected)
  })

  it('says why', () => {
    const why = (lines: string[]) => proposeConsensus(foundIn(lines), { text, isAbove: options.isAbove })?.why
    expect(why(['A X |[---]', 'B', 'C X |[---]'])).toBe('2 of 3 analysts agree on this.')
    expect(why(['A', 'B X |[---]', 'C'])).toBe('2 of 3 analysts marked nothing here.')
  })
})

describe('any proposal', () => {
  const place = fc.tuple(
    fc.nat(10),
    fc.constantFrom(3, 6, 9, 12, 24),
    fc.constantFrom<readonly string[]>([], ['X'], ['Y'], ['X', 'Y'], ['Xa'], ['Xb'], ['X', 'Xa'], ['Y', 'Z']),
  )
  const drawn = fc.array(fc.array(place, { maxLength: 4 }), { minLength: 2, maxLength: 5 }).map((people) =>
    people.map((places, i) => ({
      coderId: person('ABCDE'.charAt(i)),
      highlights: places.map(([at, length, set], n) => mark(i * 10 + n, at * 3, at * 3 + length, set)),
    })),
  )

  it('keeps to what more than half of the analysts say, or to the most specific of what they say', () => {
    fc.assert(
      fc.property(drawn, (people) => {
        for (const found of findDisagreements(text, people, options)) {
          const proposal = proposeConsensus(found, { text, isAbove: options.isAbove })
          for (const { categoryIds, start, end } of proposal?.consensus ?? []) {
            expect(start).toBeGreaterThanOrEqual(found.start)
            expect(end).toBeLessThanOrEqual(found.end)
            expect(end).toBeGreaterThan(start)
            expect(categoryIds.length).toBeGreaterThan(0)
            for (const id of categoryIds) {
              const says = found.sides.filter(({ highlights }) =>
                highlights.some((each) =>
                  each.categoryIds.some((own) => own === id || (found.kind === 'depth' && options.isAbove(own, id))),
                ),
              )
              expect(says.length * 2).toBeGreaterThan(found.sides.length)
            }
          }
        }
      }),
      { seed: 42, numRuns: 800 },
    )
  })

  it('puts no categories together that no highlight links', () => {
    fc.assert(
      fc.property(drawn, (people) => {
        for (const found of findDisagreements(text, people, options)) {
          const proposal = proposeConsensus(found, { text, isAbove: options.isAbove })
          const sets = found.sides.flatMap(({ highlights }) => highlights.map(({ categoryIds }) => categoryIds))
          for (const { categoryIds } of proposal?.consensus ?? []) {
            for (const id of categoryIds) {
              const isLinked = sets.some(
                (set) => set.includes(id) && set.some((other) => other !== id && categoryIds.includes(other)),
              )
              expect(categoryIds.length === 1 || isLinked).toBe(true)
            }
          }
        }
      }),
      { seed: 42, numRuns: 800 },
    )
  })
})

describe('consensusOf', () => {
  const written = (outcome: Outcome, lines: readonly string[], who: string | null = null) =>
    shown(consensusOf(outcome, foundIn(lines), who === null ? null : person(who), text))
  const two = ['A X |    [-------------]', 'B Y |    [--------------]']

  it.each<[Outcome, string | null, string[], string]>([
    ['side', 'B', two, '4-20 Y'],
    ['side', null, two, ''],
    ['side', 'A', ['A X |[---]', 'A - |[---]', 'B Y |[---]'], '0-5 X'],
    ['side', 'A', ['A X |[---]', 'A Y |[---]', 'B Y |[---]'], '0-5 X · 0-5 Y'],
    ['both', null, two, '4-19 X · 4-19 Y'],
    ['both', null, [...two, 'C Y |    [--------------]'], '4-20 X · 4-20 Y'],
    ['both', null, ['A X,Y |[---]', 'B X |[---]'], '0-5 X,Y'],
    ['both', null, ['A X |[------]', 'B X |[---]'], '0-5 X · 0-8 X'],
    ['neither', 'A', two, ''],
    ['unclear', 'A', two, ''],
    ['leftOpen', 'A', two, ''],
  ])('%s %s', (outcome, who, lines, expected) => {
    expect(written(outcome, lines, who)).toBe(expected)
  })

  it('takes extents as they are without the text', () => {
    expect(shown(consensusOf('both', foundIn(two), null))).toBe('4-19 X · 4-20 Y')
  })
})
