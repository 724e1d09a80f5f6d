import fc from 'fast-check'
import { describe as group, expect, it } from 'vitest'
import { graphemeEnd, isGraphemeBoundary } from '../text/grapheme'
import { span } from '../text/offset'
import { anchorHolds, checkAnchor } from './check'
import { describe } from './describe'

/** Text with the passage in [brackets]. */
function marked(notation: string) {
  const start = notation.indexOf('[')
  const end = notation.indexOf(']') - 1
  return { text: notation.replace('[', '').replace(']', ''), span: span(start, end) }
}

group('describe', () => {
  it.each([
    ['one [two] three', 'one ', 'two', ' three'],
    ['[все]', '', 'все', ''],
    ['a👨‍👩‍👧[b]🇺🇦', 'a👨‍👩‍👧', 'b', '🇺🇦'],
  ])('%s', (notation, prefix, exact, suffix) => {
    const { text, span } = marked(notation)
    expect(describe(text, span)).toEqual({ ...span, prefix, exact, suffix })
  })

  it('leaves a cluster out of the context rather than cutting it', () => {
    const text = `${'e\u0301'.repeat(40)}x${'🇺🇦'.repeat(40)}`
    const quote = describe(text, span(80, 81))
    expect(quote.prefix).toBe('e\u0301'.repeat(32))
    expect(quote.suffix).toBe('🇺🇦'.repeat(16))
  })

  it('refuses a span outside the text', () => {
    expect(() => describe('abc', span(1, 9))).toThrow(RangeError)
  })

  it('always describes what the text holds there, and an anchor so made holds', () => {
    const texts = fc.array(fc.constantFrom('a ', 'я', '\n', 'e\u0301', '👍🏽', '🇺🇦', '한', 'ש\u05b8'), {
      minLength: 1,
      maxLength: 120,
    })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('')
        const start = graphemeEnd(text, a % text.length)
        const end = graphemeEnd(text, Math.min(text.length, start + 1 + (b % text.length)))
        fc.pre(end > start)
        const quote = describe(text, span(start, end))
        expect(text.slice(quote.start - quote.prefix.length, quote.end + quote.suffix.length)).toBe(
          quote.prefix + quote.exact + quote.suffix,
        )
        expect(isGraphemeBoundary(text, start - quote.prefix.length)).toBe(true)
        expect(isGraphemeBoundary(text, end + quote.suffix.length)).toBe(true)
        expect(anchorHolds(text, quote)).toBe(true)
      }),
      { seed: 42 },
    )
  })
})

group('checkAnchor', () => {
  it.each([
    ['holds', 'one two', 4, 7, 'two', null],
    ['other words', 'one two', 4, 7, 'twa', 'stale'],
    ['empty', 'one', 1, 1, '', 'outside'],
    ['reversed', 'one', 2, 1, '', 'outside'],
    ['past the end', 'one', 1, 4, 'ne', 'outside'],
    ['fraction', 'one', 0.5, 2, 'o', 'outside'],
    ['half an emoji', '👍🏽', 0, 2, '👍', 'splits-character'],
  ] as const)('%s', (_, text, start, end, exact, fault) => {
    const checked = checkAnchor(text, { start, end, exact })
    expect(checked.ok ? null : checked.error).toBe(fault)
  })
})
