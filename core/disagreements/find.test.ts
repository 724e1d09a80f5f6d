import { describe, expect, it } from 'vitest'
import { findAgreed, findDisagreements } from './find'
import { catName, layers, options, shownSides } from './testing'

const text = 'the volunteer units, of the “exile opposition” met. In Kyiv they spoke to the press; nobody came.'

const found = (lines: readonly string[], share = 0.5) =>
  findDisagreements(text, layers(lines), { ...options, overlapShare: share }).map(
    ({ kind, start, end, sides }) => `${kind} ${start}-${end} ${shownSides(sides)}`,
  )
const agreed = (lines: readonly string[]) =>
  findAgreed(text, layers(lines), options).map(
    ({ start, end, categoryIds, sides }) =>
      `${start}-${end} ${categoryIds.map(catName).join(',')} ${shownSides(sides)}`,
  )

const cases: [string, string[], string[]][] = [
  ['nobody', [], []],
  ['one analyst alone', ['A X |[-------]'], []],
  ['nothing marked by two', ['A', 'B'], []],
  ['the same by both', ['A X |    [-------]', 'B X |    [-------]'], []],
  ['the same but for white space before', ['A X |   [--------------]', 'B X |    [-------------]'], []],
  ['the same but for a comma', ['A X |    [--------------]', 'B X |    [-------------]'], []],
  [
    'the same but for quotation marks',
    ['A X |                            [----------------]', 'B X |                             [--------------]'],
    [],
  ],
  ['other categories', ['A X |    [-------]', 'B Y |    [-------]'], ['category 4-13 A:1 B:2']],
  ['neither set holds the other', ['A X,Y |[-------]', 'B X,Z |[-------]'], ['category 0-9 A:1 B:2']],
  ['one more', ['A X,Y |[-------]', 'B X |[-------]'], ['extra 0-9 A:1 B:2']],
  ['none against one', ['A - |[-------]', 'B X |[-------]'], ['extra 0-9 A:1 B:2']],
  ['none by both', ['A - |[-------]', 'B - |[-------]'], []],
  ['a word more', ['A X |    [-------------]', 'B X |    [-------]'], ['boundary 4-19 A:1 B:2']],
  ['marked by one', ['A X |    [-------]', 'B'], ['missed 4-13 A:1 B:']],
  ['marked by two of three', ['A X |[---]', 'B X |[---]', 'C'], ['missed 0-5 A:1 B:2 C:']],
  ['below', ['A X |[---]', 'B Xa |[---]'], ['depth 0-5 A:1 B:2']],
  ['both levels', ['A X,Xa |[---]', 'B X |[---]'], ['depth 0-5 A:1 B:2']],
  ['siblings', ['A Xb |[---]', 'B Xa |[---]'], ['category 0-5 A:1 B:2']],
  ['siblings under the same', ['A X,Xb |[---]', 'B X,Xa |[---]'], ['category 0-5 A:1 B:2']],
  ['below, and one more', ['A X,Z |[---]', 'B Xa |[---]'], ['extra 0-5 A:1 B:2']],
  ['below, and shorter', ['A X |[-------]', 'B Xa |[----]'], ['boundary 0-9 A:1 B:2']],
  ['depth, and one missed it', ['A X |[---]', 'B Xa |[---]', 'C'], ['missed 0-5 A:1 B:2 C:']],
  ['boundary, and one missed it', ['A X |[----]', 'B X |[------]', 'C'], ['boundary 0-8 A:1 B:2 C:']],
  ['category before extra', ['A X |[---]', 'B X,Y |[---]', 'C Z |[---]'], ['category 0-5 A:1 B:2 C:3']],
  ['touching', ['A X |[---]', 'B X |     [---]'], ['missed 0-5 A:1 B:', 'missed 5-10 A: B:2']],
  [
    'overlapping too little',
    ['A X |[--------]', 'B X |      [--------]'],
    ['missed 0-10 A:1 B:', 'missed 6-16 A: B:2'],
  ],
  ['overlapping by half of the shorter', ['A X |[--------]', 'B X |     [---------]'], ['boundary 0-16 A:1 B:2']],
  ['stacked against one', ['A X |[---]', 'A Y |[---]', 'B X,Y |[---]'], []],
  ['stacked against less', ['A X |[---]', 'A Y |[---]', 'B Y |[---]'], ['extra 0-5 A:1,2 B:3']],
  [
    'stacked but for a full stop',
    ['A X |    [-------------]', 'A Y |    [--------------]', 'B X,Y |    [-------------]'],
    [],
  ],
  [
    'one long, three short in it, the same category',
    ['A X |[-------------------------]', 'B X |[--]', 'B X |    [-------]', 'B X |                 [-------]'],
    ['boundary 0-27 A:1 B:2,3,4'],
  ],
  [
    'one long, three short in it, other categories',
    ['A X |[-------------------------]', 'B Y |[--]', 'B Y |    [-------]', 'B Z |                 [-----]'],
    ['missed 0-4 A: B:2', 'category 0-27 A:1 B:3', 'missed 17-24 A: B:4'],
  ],
  [
    'one long, one short in it, another category',
    ['A X |[-------------------------]', 'B Y |    [-------]'],
    ['category 0-27 A:1 B:2'],
  ],
  [
    'a short one in a long one both marked',
    ['A X |[-------------------------]', 'A Y |    [-------]', 'B X |[-------------------------]'],
    ['missed 4-13 A:2 B:'],
  ],
  [
    'a short one says more in a long one both marked',
    ['A X |[-------------------------]', 'A X,Y |    [-------]', 'B X |[-------------------------]'],
    ['missed 4-13 A:2 B:'],
  ],
  [
    'a short one says nothing more',
    ['A X |[-------------------------]', 'A X |    [-------]', 'B X |[-------------------------]'],
    [],
  ],
  [
    'a short one says nothing more, and one missed both',
    ['A X |[-------------------------]', 'A X |    [-------]', 'B'],
    ['missed 0-27 A:1,2 B:'],
  ],
  [
    'short ones say more in a long one on which there is a dispute',
    [
      'A X |[-------------------------]',
      'A X,Y |    [-------]',
      'A X,Y |                 [------]',
      'B X,Z |[-------------------------]',
    ],
    ['extra 0-27 A:1 B:4', 'missed 4-13 A:2 B:', 'missed 17-25 A:3 B:'],
  ],
  [
    'the same, and the long ones end differently',
    ['A X |[-------------------------]', 'A X,Y |    [-------]', 'B X,Z |[-----------------------]'],
    ['extra 0-27 A:1 B:3', 'missed 4-13 A:2 B:'],
  ],
  [
    'both layer the same, cut differently',
    [
      'A X |[-------------------------]',
      'A Y |[-----------]',
      'B X,Y |[-----------]',
      'B X |              [-----------]',
    ],
    [],
  ],
  [
    'punctuation marked by itself',
    ['A X |    [-------------]', 'A X |                   []', 'B X |    [-------------]'],
    ['missed 19-21 A:2 B:'],
  ],
  [
    'different short ones in a long one both marked',
    ['A X |[-------------------------]', 'A Y |    [-------]', 'B X |[-------------------------]', 'B Z |    [----]'],
    ['category 4-13 A:2 B:4'],
  ],
  ['cut in two', ['A X |[-------------------------]', 'B X |[-----------]', 'B X |              [-----------]'], []],
  [
    'cut in two with a word between',
    ['A X |[-------------------------]', 'B X |[-----------]', 'B X |                     [----]'],
    ['boundary 0-27 A:1 B:2,3'],
  ],
  [
    'the same category, one of the stacked reaches less far',
    ['A X |[-------------------------]', 'A Y |[-----------]', 'B X,Y |[-------------------------]'],
    ['boundary 0-27 A:2,1 B:3'],
  ],
  [
    'neighbours stay apart',
    ['A X |[---]', 'A X |        [---]', 'B Y |[---]', 'B Y |        [---]'],
    ['category 0-5 A:1 B:3', 'category 8-13 A:2 B:4'],
  ],
]

describe('findDisagreements', () => {
  it.each(cases)('%s', (_, lines, expected) => {
    expect(found(lines)).toEqual(expected)
    expect(found(lines.toReversed()).length).toBe(expected.length)
  })

  it('takes the share of the shorter one that it is given', () => {
    const lines = ['A X |[--------]', 'B X |      [--------]']
    expect(found(lines, 0.4)).toEqual(['boundary 0-16 A:1 B:2'])
    expect(found(lines, 0.41)).toHaveLength(2)
    expect(found(['A X |[--------]', 'B X |         [--------]'], 0.01)).toHaveLength(1)
    expect(found(['A X |[---------]', 'B X | [---------]'], 1)).toHaveLength(2)
  })
})

describe('findAgreed', () => {
  it.each([
    ['one analyst alone', ['A X |[---]'], []],
    ['both', ['A X |    [-------]', 'B X |    [-------]'], ['4-13 X A:1 B:2']],
    ['not all', ['A X |    [-------]', 'B X |    [-------]', 'C'], []],
    ['the shorter of two', ['A X |   [--------------]', 'B X |    [-------------]'], ['4-19 X A:1 B:2']],
    [
      'the most frequent',
      ['A X |   [--------------]', 'B X |    [-------------]', 'C X |   [--------------]'],
      ['3-19 X A:1 B:2 C:3'],
    ],
    ['stacked', ['A X |[---]', 'A Y |[---]', 'B X,Y |[---]'], ['0-5 X,Y A:1,2 B:3']],
    [
      'cut in two',
      ['A X |[-------------------------]', 'B X |[-----------]', 'B X |              [-----------]'],
      ['0-27 X A:1 B:2,3'],
    ],
    [
      'stacked by both',
      ['A X |[---]', 'A Y |[---]', 'B Y |[---]', 'B X |[---]'],
      ['0-5 X A:1,2 B:3,4', '0-5 Y A:1,2 B:3,4'],
    ],
    [
      'one category on fewer words, cut differently',
      [
        'A X |[-------------------------]',
        'A Y |[-----------]',
        'B X,Y |[-----------]',
        'B X |              [-----------]',
      ],
      ['0-13 Y A:2,1 B:3,4', '0-27 X A:2,1 B:3,4'],
    ],
    ['without a category', ['A - |[---]', 'B - |[---]'], ['0-5  A:1 B:2']],
    [
      'in order',
      ['A X |        [---]', 'A Y |[---]', 'B X |        [---]', 'B Y |[---]'],
      ['0-5 Y A:2 B:4', '8-13 X A:1 B:3'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(agreed(lines)).toEqual(expected)
  })
})
