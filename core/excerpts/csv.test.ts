import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCsvRow, neutralise, parseCsvRows, restore } from './csv'
import { makePaths, parsePaths } from './name-list'

describe('neutralise', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '%x',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '  \t-1',
    "'=1",
    "''=1",
    "' =1",
    '\u3000=1',
  ])('puts an apostrophe before %j', (text) => {
    expect(neutralise(text)).toBe(`'${text}`)
  })

  it.each(['', 'a=1', '1-1', "it's", "'tis", 'é', '–1', ' a', '"=1"', '日本', "'"])('leaves %j alone', (text) => {
    expect(neutralise(text)).toBe(text)
  })

  it('is undone by restore, and no result begins like a formula', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(restore(neutralise(text))).toBe(text)
        expect(neutralise(text)).not.toMatch(/^[\s\u200B-\u200F\u2060]*[=+\-@|%＝＋－＠]|^[\t\r\n]/)
      }),
      { seed: 42, numRuns: 2_000 },
    )
  })
})

describe('makeCsvRow', () => {
  it('keeps numbers numbers, even negative ones, and quotes what needs it', () => {
    expect(makeCsvRow([-1, 1.5, null, '', 'a,b', 'say "x"', 'a\nb', '-1', ' a'])).toBe(
      `-1,1.5,,,"a,b","say ""x""","a\nb",'-1," a"\r\n`,
    )
  })

  it('is read back by parseCsvRows', () => {
    const rows = fc.array(fc.array(cellText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (cells) => {
        const read = parseCsvRows(cells.map(makeCsvRow).join(''))
        expect(read?.map((row) => row.map(restore))).toEqual(cells)
      }),
      { seed: 42 },
    )
  })

  it.each([
    ['a,b', [['a', 'b']]],
    ['\ufeffa\r\nb\n', [['a'], ['b']]],
    ['a,\n', [['a', '']]],
    ['"a""b",""\n', [['a"b', '']]],
    ['', []],
    ['"a', null],
    ['"a"b', null],
    ['a"b', null],
  ])('parseCsvRows reads %j', (file, rows) => {
    expect(parseCsvRows(file)).toEqual(rows)
  })
})

describe('makePaths', () => {
  it.each([
    [[], ''],
    [[['Actors', 'Exile opposition'], ['Tone']], 'Actors / Exile opposition; Tone'],
    [[['and/or']], 'and/or'],
    [[['a / b', 'c;d', 'e\\']], 'a \\/ b / c\\;d / e\\\\'],
    [[['/', 'a/']], '\\/ / a\\/'],
  ])('writes %j as %s', (paths, line) => {
    expect(makePaths(paths)).toBe(line)
  })

  it('is undone by parsePaths', () => {
    const name = fc
      .array(fc.constantFrom('a', ' ', '/', ';', '\\', '; ', ' / ', 'ж'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''))
    const paths = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    fc.assert(
      fc.property(paths, (given) => {
        expect(parsePaths(makePaths(given))).toEqual(given)
      }),
      { seed: 42, numRuns: 2_000 },
    )
  })
})

const cellText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '|',
        '%',
        '\t',
        '\r',
        '\n',
        '＝',
        ' ',
        '\ufeff',
        '\u200b',
        '"',
        ',',
        ';',
        'a',
        '1',
        '/',
        '\\',
      ),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
