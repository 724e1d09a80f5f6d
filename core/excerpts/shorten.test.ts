import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGraphemeBoundary } from '../text/grapheme'
import { shorten } from './shorten'

describe('a passage that reminds of itself', () => {
  test.each([
    // text, start, end, units, shown
    ['one two three', 4, 7, 10, 'two'],
    ['one\n two  three', 0, 15, 20, 'one two three'],
    ['abcdefghij', 0, 10, 10, 'abcdefghij'],
    ['abcdefghij', 0, 10, 4, 'ab … ij'],
    ['xx abcdefghij yy', 3, 13, 4, 'ab … ij'],
    ['👨‍👩‍👧abcdef👨‍👩‍👧', 0, 22, 8, ' … '],
    ['a👨‍👩‍👧bcdef👨‍👩‍👧z', 0, 23, 6, 'a … z'],
  ])('%j from %i to %i in %i is %j', (text, start, end, units, shown) => {
    expect(shorten(text, start, end, units)).toBe(shown)
  })

  test('never grows beyond its measure, and never splits a character', () => {
    const texts = fc.array(fc.constantFrom('a', ' ', '\n', '👨‍👩‍👧', 'e\u0301', 'Я', '🇱🇻'), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (parts, units) => {
        const text = parts.join('')
        const shown = shorten(text, 0, text.length, units)
        expect(shown.length).toBeLessThanOrEqual(units + ' … '.length)
        const plain = text.replace(/\s+/gu, ' ').trim()
        for (const part of shown.split(' … ').map((each) => each.trim())) {
          const at = plain.indexOf(part)
          expect(at).toBeGreaterThanOrEqual(0)
          const isWhole = (from: number) =>
            isGraphemeBoundary(plain, from) && isGraphemeBoundary(plain, from + part.length)
          const places = Array.from({ length: plain.length }, (_, i) => i).filter((i) => plain.startsWith(part, i))
          expect(part === '' || places.some(isWhole)).toBe(true)
        }
      }),
      { seed: 42 },
    )
  })
})
