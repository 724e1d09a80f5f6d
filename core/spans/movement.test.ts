import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveOffset, nextGrapheme, pieceAt, previousGrapheme, type Direction, type MoveUnit } from './movement'

/** `|` is the place before the step. */
function step(marked: string, unit: MoveUnit, direction: Direction, language?: string): string {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const to = moveOffset(text, offset, unit, direction, language)
  return `${text.slice(0, to)}|${text.slice(to)}`
}

describe('moveOffset', () => {
  it.each([
    ['|👍🏽a', 'grapheme', 'forward', '👍🏽|a'],
    ['и\u0306|x', 'grapheme', 'backward', '|и\u0306x'],
    ['one| two', 'word', 'forward', 'one two|'],
    ['one, t|wo.', 'word', 'backward', 'one, |two.'],
    ['|добрый день', 'word', 'forward', 'добрый| день'],
    ['one.|\ntwo', 'word', 'forward', 'one.\n|two'],
    ['one\n|two', 'word', 'backward', 'one|\ntwo'],
    ['A b. |C d.', 'sentence', 'forward', 'A b. C d.|'],
    ['A b. C| d.', 'sentence', 'backward', 'A b. |C d.'],
    ['one |x\ntwo', 'paragraph', 'forward', 'one x|\ntwo'],
    ['one x|\ntwo', 'paragraph', 'forward', 'one x\ntwo|'],
    ['one\nt|wo', 'paragraph', 'backward', 'one\n|two'],
    ['one\n|two', 'paragraph', 'backward', '|one\ntwo'],
    ['end|', 'word', 'forward', 'end|'],
    ['|end', 'paragraph', 'backward', '|end'],
  ] as const)('%j by %s %s is %j', (before, unit, direction, after) => {
    expect(step(before, unit, direction)).toBe(after)
  })

  it('takes an unknown or malformed language as none', () => {
    expect(step('one |two', 'word', 'forward', 'no such tag')).toBe('one two|')
  })

  it('always advances, and reaches either end', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b. ', ' ', '\n', '🇺🇦', 'e\u0301', 'слово ', '。'))
      .map((p) => p.join(''))
    fc.assert(
      fc.property(texts, fc.constantFrom<MoveUnit>('grapheme', 'word', 'sentence', 'paragraph'), (text, unit) => {
        let offset = 0
        while (offset < text.length) {
          const next = moveOffset(text, offset, unit, 'forward')
          expect(next).toBeGreaterThan(offset)
          offset = next
        }
        while (offset > 0) {
          const next = moveOffset(text, offset, unit, 'backward')
          expect(next).toBeLessThan(offset)
          offset = next
        }
      }),
      { seed: 42 },
    )
  })
})

describe('pieceAt', () => {
  it('finds the word around a place, and nothing between words', () => {
    expect(pieceAt('one two', 5, 'word')).toEqual({ start: 4, end: 7 })
    expect(pieceAt('one two', 3, 'word')).toBeNull()
  })
})

describe('nextGrapheme and previousGrapheme', () => {
  it('agree with one pass over the whole text at every place', () => {
    const pieces = [
      'a',
      'я',
      ' ',
      '\n',
      'e\u0301',
      '👨‍👩‍👧',
      '🇺🇦',
      '🇷',
      '👍🏽',
      '한',
      'न\u093f',
      '1\ufe0f\u20e3',
      '\u0301',
      '𝒳',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const starts = [...new Intl.Segmenter('und').segment(text)].map((part) => part.index)
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(nextGrapheme(text, offset)).toBe(starts.find((start) => start > offset) ?? text.length)
          expect(previousGrapheme(text, offset)).toBe(starts.findLast((start) => start < offset) ?? 0)
        }
      }),
      { seed: 42 },
    )
  })
})
