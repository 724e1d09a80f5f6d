import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary } from '../text/grapheme'
import type { Span } from '../text/offset'
import { span } from '../text/offset'
import { moveEnd, placeEnd, selectSpan } from './select'

function read(notation: string): { text: string; start: number; end: number } {
  const start = notation.indexOf('[')
  const end = notation.indexOf(']') - 1
  return { text: notation.replace('[', '').replace(']', ''), start, end }
}

function show(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

describe('selectSpan', () => {
  it.each([
    ['one[ two ]three', 'one [two] three'],
    ['[one\n]two', '[one]\ntwo'],
    ['a👨‍[👩‍👧] b', 'a[👨‍👩‍👧] b'],
    ['[🇺]🇦x', '[🇺🇦]x'],
    ['[e]\u0301x', '[e\u0301]x'],
    ['שלום [עולם]', 'שלום [עולם]'],
  ])('%j → %j', (chosen, meant) => {
    const { text, start, end } = read(chosen)
    for (const [a, b] of [
      [start, end],
      [end, start],
    ] as const) {
      const selected = selectSpan(text, a, b)
      expect(selected.ok && show(text, selected.value)).toBe(meant)
    }
  })

  it.each([
    ['one[]', 'empty'],
    ['one[ \n\t]two', 'blank'],
    ['one[\u00a0\u2003]two', 'blank'],
  ])('refuses %j as %s', (notation, fault) => {
    const { text, start, end } = read(notation)
    const selected = selectSpan(text, start, end)
    expect(selected.ok ? null : selected.error).toBe(fault)
  })

  it('clamps, and never splits a grapheme', () => {
    const texts = fc
      .array(fc.constantFrom('a', ' ', '\n', '👨‍👩‍👧', 'e\u0301', '🇺🇦'), { minLength: 1 })
      .map((p) => p.join(''))
    fc.assert(
      fc.property(texts, fc.integer({ min: -5, max: 300 }), fc.integer({ min: -5, max: 300 }), (text, a, b) => {
        const selected = selectSpan(text, a, b)
        if (!selected.ok) return
        const { start, end } = selected.value
        expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      }),
      { seed: 42 },
    )
  })
})

describe('moveEnd', () => {
  it.each([
    ['one [two] three', 'end', 'word', 'forward', 'one [two three]'],
    ['one [two] three', 'start', 'word', 'backward', '[one two] three'],
    ['one [two] three', 'end', 'grapheme', 'backward', 'one [tw]o three'],
    ['one [two three] x', 'end', 'word', 'backward', 'one [two] three x'],
    ['one [two three] x', 'start', 'word', 'forward', 'one two [three] x'],
    ['one[ two]', 'start', 'grapheme', 'forward', 'one [two]'],
    ['[one] two', 'end', 'grapheme', 'forward', '[one ]two'],
    ['one [👍🏽] x', 'end', 'grapheme', 'backward', 'one [👍🏽] x'],
    ['[one]', 'end', 'word', 'forward', '[one]'],
    ['[a] b', 'start', 'word', 'forward', '[a] b'],
  ] as const)('%j, %s by %s %s → %j', (notation, end, unit, direction, after) => {
    const { text, start, end: stop } = read(notation)
    expect(show(text, moveEnd(text, span(start, stop), end, unit, direction))).toBe(after)
  })

  it('keeps the passage when an end would cross the other', () => {
    const passage = span(4, 7)
    expect(placeEnd('one two three', passage, 'start', 9)).toBe(passage)
    expect(placeEnd('one two three', passage, 'end', 7)).toBe(passage)
  })
})
