import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointsOf } from './code-points'

const text = fc
  .array(fc.constantFrom('a', ' ', '\n', 'Ж', 'ש', '\u202E', '😀', '👩‍👧', '🇩🇪', 'e\u0301', '𝒳', '中'), { maxLength: 60 })
  .map((parts) => parts.join(''))

describe('codePointsOf', () => {
  it.each([
    ['', 0, 0],
    ['abc', 3, 3],
    ['😀a', 2, 1],
    ['😀a', 1, 0],
    ['a😀b𝒳c', 4, 3],
    ['a😀b𝒳c', 7, 5],
    ['ё👩‍👧', 6, 4],
  ])('%j: unit %i is code point %i', (text, unit, point) => expect(codePointsOf(text).toCodePoints(unit)).toBe(point))

  it('agrees with counting characters one by one, both ways', () => {
    fc.assert(
      fc.property(text, (text) => {
        const index = codePointsOf(text)
        const points = [...text]
        expect(index.length).toBe(points.length)
        let unit = 0
        points.forEach((character, point) => {
          expect(index.toCodePoints(unit)).toBe(point)
          expect(index.toTextOffset(point)).toBe(unit)
          if (character.length === 2) expect(index.toCodePoints(unit + 1)).toBe(point)
          unit += character.length
        })
        expect(index.toCodePoints(unit)).toBe(points.length)
        expect(index.toTextOffset(points.length)).toBe(text.length)
      }),
      { seed: 42 },
    )
  })

  it('throws for what lies outside', () => {
    const index = codePointsOf('a😀')
    for (const wrong of [-1, 0.5, NaN, 4]) expect(() => index.toCodePoints(wrong)).toThrow(RangeError)
    for (const wrong of [-1, 0.5, NaN, 3]) expect(() => index.toTextOffset(wrong)).toThrow(RangeError)
  })
})
