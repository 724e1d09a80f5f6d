import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWellFormed } from '../text/well-formed'
import { isWordless, normaliseExtent, trimExtent } from './extent'

/** The text between `[` and `]` is the extent; both are taken out. */
function drawn(notation: string) {
  const start = notation.indexOf('[')
  const end = notation.lastIndexOf(']') - 1
  return { text: notation.slice(0, start) + notation.slice(start + 1, end + 1) + notation.slice(end + 2), start, end }
}
const shown = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`

describe('normaliseExtent', () => {
  it.each([
    ['[units]', '[units]'],
    ['the[ units, ]of', 'the [units], of'],
    ['[“exile”]', '“[exile]”'],
    ['[«изгнание»]…', '«[изгнание]»…'],
    ['[「亡命」。]', '「[亡命]」。'],
    ['[المعارضة،] ', '[المعارضة]، '],
    ['[निर्वासन।]', '[निर्वासन]।'],
    ['[it’s (so)]', '[it’s (so])'],
    ['[\u00a0\u200bwords\n\t]', '\u00a0\u200b[words]\n\t'],
    ['[``words´´]', '``[words]´´'],
    ['[café\u0301!]', '[café\u0301]!'],
    ['[‼\ufe0f word ‼\ufe0f]', '‼\ufe0f [word] ‼\ufe0f'],
    ['[👩‍👩‍👧!]', '[👩‍👩‍👧]!'],
    ['[𝒜 .]', '[𝒜] .'],
    ['[5 €]', '[5 €]'],
    ['[ … ]', ' […] '],
    ['[  ]', '[  ]'],
  ])('%s → %s', (notation, expected) => {
    const { text, ...extent } = drawn(notation)
    expect(shown(text, normaliseExtent(text, extent))).toBe(expected)
  })

  const signs = fc.string({ unit: fc.constantFrom(...'aб字ع ,.“”\n\u0301\u200d👍𝒜—'), maxLength: 20 })
  it('gives an extent within, says the same twice, and splits no surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        signs,
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        (before, inner, after) => {
          const text = before + inner + after
          const outer = { start: before.length, end: before.length + inner.length }
          const normal = normaliseExtent(text, outer)
          expect(normal.start).toBeGreaterThanOrEqual(outer.start)
          expect(normal.end).toBeLessThanOrEqual(outer.end)
          if (inner !== '') expect(normal.end).toBeGreaterThan(normal.start)
          expect(normaliseExtent(text, normal)).toEqual(normal)
          expect(isWellFormed(text.slice(normal.start, normal.end))).toBe(true)
          expect(trimExtent(text, outer).start).toBeLessThanOrEqual(normal.start)
        },
      ),
      { seed: 42, numRuns: 1000 },
    )
  })
})

describe('isWordless', () => {
  it.each([
    ['a[]b', true],
    ['a[, “]b', true],
    ['a[, I ]b', false],
    ['a[ 1 ]b', false],
    ['a[ € ]b', false],
  ])('%s', (notation, expected) => {
    const { text, ...extent } = drawn(notation)
    expect(isWordless(text, extent)).toBe(expected)
  })
})
