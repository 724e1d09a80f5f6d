import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf, listUnits, unitsWithin } from './units'

const words = (text: string, language = 'en') => {
  const units = listUnits(text, language, 'word')
  return Array.from({ length: units.count }, (_, i) => {
    const { start, end } = extentOf(units, i, i + 1)
    return text.slice(start, end)
  })
}

function segmented(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment)
}

describe('words', () => {
  it.each([
    ['', []],
    [' \n ', []],
    ['— …', []],
    ['One, two.', ['One', 'two']],
    ["(Don't) 'stop'!", ["Don't", 'stop']],
    ['well-known 3.14 a_b', ['well', 'known', '3.14', 'a_b']],
    ['Семья „дома“.', ['Семья', 'дома']],
    ['naïve cafe\u0301', ['naïve', 'cafe\u0301']],
    ['https://example.org/a', segmented('https://example.org/a', 'en')],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('are those of the segmenter, in any text and language', () => {
    const grain = fc.constantFrom(
      ...['a', 'Z', 'é', 'Ж', 'ω', 'א', '\u0301', '\u200d', '👩🏽', 'ก', '字', 'か', '한', 'ب', '1', '2', '_', '👩‍👧'],
      ...['.', ',', ':', "'", '’', '"', '-', '—', '«', '»', ' ', '\n', '\t', '\u00a0', '\u00ad', 'ab', 'c d'],
    )
    fc.assert(
      fc.property(
        fc.array(grain, { maxLength: 30 }),
        fc.constantFrom('en', 'de', 'ru', 'sv', 'fi', 'und', 'ja'),
        (grains, language) => {
          const text = grains.join('')
          expect(words(text, language)).toEqual(segmented(text, language))
        },
      ),
      { seed: 42, numRuns: 3000 },
    )
  })
})

describe('other units', () => {
  it.each([
    ['document', 'One. Two.', 1],
    ['document', '', 0],
    ['sentence', 'One went. Two stayed.', 2],
    ['character', 'a👩', 3],
  ] as const)('%s of %j', (unit, text, count) => {
    expect(listUnits(text, 'en', unit).count).toBe(count)
  })
})

describe('unitsWithin', () => {
  const text = 'One two, three.'
  it.each([
    [0, 3, 'One'],
    [2, 5, 'One two'],
    [3, 4, ''],
    [7, 9, ''],
    [6, 10, 'two, three'],
    [0, 15, 'One two, three'],
  ])('[%d, %d) lies on %j', (start, end, expected) => {
    const units = listUnits(text, 'en', 'word')
    const { from, to } = unitsWithin(units, start, end)
    const extent = extentOf(units, from, to)
    expect(from < to ? text.slice(extent.start, extent.end) : '').toBe(expected)
  })
})
