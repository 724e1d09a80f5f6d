import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type DisagreementId } from '../ids'
import type { ConsensusSpan } from './decision'
import type { DisagreementState, Found } from './disagreement'
import { findDisagreements } from './find'
import { matchDisagreements, type Known } from './match'
import { cat, layers, mark, options, person, shownSides } from './testing'

const text = 'the volunteer units, of the exile opposition met. In Kyiv they spoke to the press; nobody came.'
const find = (lines: readonly string[]) => findDisagreements(text, layers(lines), options)
const id = (n: number) => asId<DisagreementId>(`0198dddd-0000-7000-8000-${n.toString(16).padStart(12, '0')}`)
const number = (of: DisagreementId) => Number.parseInt(of.slice(-12), 16)

const consensus = (...spans: [number, number, string][]): ConsensusSpan[] =>
  spans.map(([start, end, category]) => ({ start, end, categoryIds: [cat(category)] }))

/** What is found in `lines`, stored in a state; ids are numbered from 1 in order. */
function stored(lines: readonly string[], state: DisagreementState, decided: ConsensusSpan[] | null = null): Known[] {
  return find(lines).map((found, i) => ({
    ...found,
    id: id(i + 1),
    state,
    final: decided ? { sides: found.sides, consensus: decided } : null,
  }))
}

function show({ kept, born, ended }: ReturnType<typeof matchDisagreements>): string {
  return [
    ...kept.map((each) => `${number(each.id)}=${shownSides(each.found.sides)} ${each.state}${each.changed ? '*' : ''}`),
    ...born.map((each) => `+${shownSides(each.sides)}`),
    ...ended.map((each) => `-${number(each.id)} ${each.state}`),
  ].join(' | ')
}

const two = ['A X |    [-------]', 'B Y |    [-------]']
const decidedForAna = consensus([4, 13, 'X'])

const cases: [string, Known[], string[], string][] = [
  ['nothing known', [], two, '+A:1 B:2'],
  ['nothing changed', stored(two, 'open'), two, '1=A:1 B:2 open'],
  ['another category', stored(two, 'open'), ['A X |    [-------]', 'B Z |    [-------]'], '1=A:1 B:2 open*'],
  ['another extent', stored(two, 'reopened'), ['A X |    [-------]', 'B Y |    [------]'], '1=A:1 B:2 reopened*'],
  ['a new side', stored(two, 'open'), [...two, 'C'], '1=A:1 B:2 C: open*'],
  ['agreed by themselves', stored(two, 'open'), ['A X |    [-------]', 'B X |    [-------]'], '-1 gone'],
  [
    'agreed after reopening',
    stored(two, 'reopened', decidedForAna),
    ['A X |    [-------]', 'B X |    [-------]'],
    '-1 gone',
  ],
  ['gone before', stored(two, 'gone'), ['A X |    [-------]', 'B X |    [-------]'], ''],
  ['back again', stored(two, 'gone'), two, '1=A:1 B:2 open*'],
  ['back again after a decision', stored(two, 'gone', decidedForAna), two, '1=A:1 B:2 reopened*'],
  ['decided, unchanged', stored(two, 'decided', decidedForAna), two, '1=A:1 B:2 decided'],
  [
    'decided, and followed by all',
    stored(two, 'decided', decidedForAna),
    ['A X |    [-------]', 'B X |    [-------]'],
    '-1 decided',
  ],
  [
    'decided for neither, and one follows',
    stored(two, 'decided', consensus([4, 13, 'Z'])),
    ['A X |    [-------]', 'B Z |    [-------]'],
    '1=A:1 B:2 decided*',
  ],
  [
    'decided for neither, and one follows but for a comma',
    stored(two, 'decided', consensus([4, 19, 'Z'])),
    ['A X |    [-------]', 'B Z |    [--------------]'],
    '1=A:1 B:2 decided*',
  ],
  [
    'decided, and one takes up a third view',
    stored(two, 'decided', decidedForAna),
    ['A X |    [-------]', 'B Z |    [-------]'],
    '1=A:1 B:2 reopened*',
  ],
  [
    'decided, and the right side changes',
    stored(two, 'decided', decidedForAna),
    ['A Z |    [-------]', 'B Y |    [-------]'],
    '1=A:1 B:2 reopened*',
  ],
  [
    'decided, and one moves by a blank',
    stored(two, 'decided', decidedForAna),
    ['A X |    [-------]', 'B Y |   [--------]'],
    '1=A:1 B:2 decided*',
  ],
  [
    'decided that nobody is right, and one removes it',
    stored([...two, 'C Z |    [-------]'], 'decided', []),
    ['A X |    [-------]', 'B Y |    [-------]', 'C'],
    '1=A:1 B:2 C: decided*',
  ],
  [
    'decided for one, and another removes hers',
    stored([...two, 'C Z |    [-------]'], 'decided', decidedForAna),
    ['A X |    [-------]', 'B Y |    [-------]', 'C'],
    '1=A:1 B:2 C: reopened*',
  ],
  [
    'decided, and a later one marked nothing',
    stored(two, 'decided', decidedForAna),
    [...two, 'C'],
    '1=A:1 B:2 C: decided*',
  ],
  [
    'decided, and a later one says what was said',
    stored(two, 'decided', decidedForAna),
    [...two, 'C Y |    [-------]'],
    '1=A:1 B:2 C:3 decided*',
  ],
  [
    'decided, and a later one says something new',
    stored(two, 'decided', decidedForAna),
    [...two, 'C Z |    [-------]'],
    '1=A:1 B:2 C:3 reopened*',
  ],
  [
    'decided, and one side left the project',
    stored([...two, 'C Z |    [-------]'], 'decided', decidedForAna),
    two,
    '1=A:1 B:2 decided*',
  ],
  [
    'a split: who shares most goes on',
    stored(
      ['A X |[-------------------------]', 'B X |[--]', 'B X |    [-------]', 'B X |                 [------]'],
      'open',
    ),
    ['A X |[------------]', 'B Y |[--]', 'B X |    [-------]', 'B X |                 [------]'],
    '1=A:1 B:3 open* | +A: B:2 | +A: B:4',
  ],
  [
    'a merger: who shares most goes on',
    stored(['A X |[------------]', 'B Y |[--]', 'B X |    [-------]', 'B X |                 [------]'], 'open'),
    ['A X |[-------------------------]', 'B X |[--]', 'B X |    [-------]', 'B X |                 [------]'],
    '2=A:1 B:2,3,4 open* | -1 gone | -3 gone',
  ],
  [
    'a merger into an open one leaves the decided one settled',
    stored(['A X |[------------]', 'B Y |[--]', 'B X |    [-------]'], 'open').map((known, i) =>
      i === 0 ? { ...known, state: 'decided', final: { sides: known.sides, consensus: [] } } : known,
    ),
    ['A X |[------------]', 'B X |[--]', 'B X |    [------]'],
    '2=A:1 B:2,3 open* | -1 decided',
  ],
]

describe('matchDisagreements', () => {
  it.each(cases)('%s', (_, known, lines, expected) => {
    expect(show(matchDisagreements(text, known, find(lines)))).toBe(expected)
  })

  it('calls a new note a change of the row but not of a decided side', () => {
    const [found] = find(two)
    if (!found) throw new Error('nothing found')
    const noted = {
      ...found,
      sides: found.sides.map((side) => ({
        ...side,
        highlights: side.highlights.map((h) => ({ ...h, note: 'see p. 3' })),
      })),
    }
    expect(show(matchDisagreements(text, stored(two, 'decided', decidedForAna), [noted]))).toBe('1=A:1 B:2 decided*')
  })

  it('prefers one that is not gone, then the older', () => {
    const [known] = stored(two, 'gone')
    if (!known) throw new Error('nothing stored')
    const living = { ...known, id: id(3), state: 'open' as const }
    const younger = { ...known, id: id(4), state: 'open' as const }
    expect(show(matchDisagreements(text, [younger, known, living], find(two)))).toBe('3=A:1 B:2 open | -4 gone')
  })

  describe('in the text of a new version', () => {
    const before = `Read on.\n${text.replace('volunteer units', 'volunteer\nunits')}`
    /** Decided in a text where all of it stood nine units farther on. */
    const decided = (lines: readonly string[], written: ConsensusSpan[]): Known[] => {
      const moved = <T extends { readonly start: number; readonly end: number }>(of: T): T => ({
        ...of,
        start: of.start + 9,
        end: of.end + 9,
      })
      return stored(lines, 'decided').map((known) => {
        const sides = known.sides.map((each) => ({ ...each, highlights: each.highlights.map(moved) }))
        return { ...known, sides, final: { sides, consensus: written.map(moved) }, finalText: before }
      })
    }
    const units = ['A X |    [-------------]', 'B Y |    [-------------]']

    it.each([
      ['a decision holds where the words are the same', units, '1=A:1 B:2 decided*'],
      ['but for a comma', ['A X |    [-------------]', 'B Y |    [--------------]'], '1=A:1 B:2 decided*'],
      ['one follows it', ['A Z |    [-------------]', 'B Y |    [-------------]'], '1=A:1 B:2 decided*'],
      ['one changed', ['A X |    [-------------]', 'B Y |    [-------]'], '1=A:1 B:2 reopened*'],
      ['one changed categories', ['A X |    [-------------]', 'B X,Y |    [-------------]'], '1=A:1 B:2 reopened*'],
    ])('%s', (_, lines, expected) => {
      expect(show(matchDisagreements(text, decided(units, consensus([4, 19, 'Z'])), find(lines)))).toBe(expected)
    })
  })

  const side = fc.array(fc.nat(20), { maxLength: 4 })
  const anything: fc.Arbitrary<Found[]> = fc.array(fc.tuple(side, side), { maxLength: 8 }).map((places) =>
    places.map(([a, b], i) => ({
      kind: 'category',
      start: i,
      end: i + 1,
      sides: [a, b].map((numbers, n) => ({
        authorId: person(n === 0 ? 'A' : 'B'),
        highlights: [...new Set(numbers)].map((highlight) => mark(highlight + n * 100, i, i + 1, ['X'])),
      })),
    })),
  )
  const states = fc.constantFrom<DisagreementState>('open', 'decided', 'reopened', 'gone')

  it('accounts for every found and every stored one exactly once, whatever their order', () => {
    fc.assert(
      fc.property(anything, fc.array(states, { minLength: 8, maxLength: 8 }), anything, (before, inState, now) => {
        const known = before.map((found, i) => ({ ...found, id: id(i + 1), state: inState[i] ?? 'open', final: null }))
        const matching = matchDisagreements(text, known, now)
        expect([...matching.kept.map(({ found }) => found), ...matching.born]).toHaveLength(now.length)
        const accounted = [...matching.kept, ...matching.ended].map((each) => each.id)
        expect(new Set(accounted).size).toBe(accounted.length)
        for (const { id: known1, state } of known) if (state !== 'gone') expect(accounted).toContain(known1)
        expect(show(matchDisagreements(text, known.toReversed(), now))).toBe(show(matching))
      }),
      { seed: 42 },
    )
  })

  it('changes nothing when asked again', () => {
    fc.assert(
      fc.property(anything, anything, (before, now) => {
        const known = before.map((found, i) => ({ ...found, id: id(i + 1), state: 'open' as const, final: null }))
        const { kept, born } = matchDisagreements(text, known, now)
        const after: Known[] = [
          ...kept.map(({ id: kept1, found, state }) => ({ ...found, id: kept1, state, final: null })),
          ...born.map((found, i) => ({ ...found, id: id(100 + i), state: 'open' as const, final: null })),
        ]
        const distinct = new Set(
          now.flatMap(({ sides }) => sides.flatMap((s) => s.highlights.map((h) => h.highlightId))),
        )
        const total = now.reduce((sum, { sides }) => sum + sides.reduce((n, s) => n + s.highlights.length, 0), 0)
        fc.pre(distinct.size === total && now.every(({ sides }) => sides.some((s) => s.highlights.length > 0)))
        const again = matchDisagreements(text, after, now)
        expect(again.kept.filter(({ changed }) => changed)).toEqual([])
        expect(again.born).toEqual([])
        expect(again.ended).toEqual([])
      }),
      { seed: 42 },
    )
  })
})
