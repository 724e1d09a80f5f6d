import { describe, expect, it } from 'vitest'
import { endMoveOf } from './end-keys'
import { caretMoveOf, describeCaret, moveFocus } from './text-caret'

const press = (name: string) => {
  const parts = name.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}

describe('caretMoveOf', () => {
  it.each([
    ['ArrowRight', false, false, 'grapheme forward'],
    ['ArrowRight', false, true, 'grapheme backward'],
    ['Ctrl+ArrowLeft', false, false, 'word backward'],
    ['Alt+ArrowLeft', true, false, 'word backward'],
    ['Ctrl+ArrowLeft', false, true, 'word forward'],
    ['ArrowDown', false, false, 'line forward'],
    ['Alt+ArrowDown', false, false, 'sentence forward'],
    ['Ctrl+ArrowUp', false, false, 'paragraph backward'],
    ['Home', false, false, 'edge backward'],
    ['Ctrl+End', false, false, 'edge forward'],
    ['x', false, false, null],
  ])('%s (mac %s, rtl %s) → %s', (key, isMac, isRtl, expected) => {
    const move = caretMoveOf(press(key), isMac, isRtl)
    expect(move && `${move.by} ${move.direction}`).toBe(expected)
  })
})

describe('moveFocus', () => {
  const text = 'One two.\nThree.'
  it.each([
    [4, { by: 'edge', of: 'paragraph', direction: 'backward' }, 0],
    [4, { by: 'edge', of: 'paragraph', direction: 'forward' }, 8],
    [4, { by: 'edge', of: 'text', direction: 'forward' }, 15],
    [4, { by: 'word', direction: 'forward' }, 7],
  ] as const)('from %i by %j to %i', (from, move, to) => {
    expect(moveFocus(text, from, move, 'en')).toBe(to)
  })
})

describe('describeCaret', () => {
  const text = 'One two.\nThree 👍🏽.'
  const say = (anchor: number, focus: number, by: 'grapheme' | 'word' | 'line' | 'paragraph') =>
    describeCaret(text, { anchor, focus }, by, 'en')
  it.each([
    [0, 0, 'grapheme', 'O'],
    [3, 3, 'grapheme', 'Space'],
    [8, 8, 'grapheme', 'New line'],
    [15, 15, 'grapheme', '👍🏽'],
    [7, 7, 'word', 'two'],
    [10, 10, 'paragraph', 'Three 👍🏽.'],
    [20, 20, 'line', 'End of the text'],
    [7, 4, 'word', 'Selected: two'],
  ] as const)('%i–%i by %s: %s', (anchor, focus, by, expected) => {
    expect(say(anchor, focus, by)).toBe(expected)
  })

  it('sums up a long choice', () => {
    const long = 'word '.repeat(80)
    expect(describeCaret(long, { anchor: 0, focus: 400 }, 'line', 'en')).toMatch(/^Selected 80 words: word .* … /)
  })
})

describe('endMoveOf', () => {
  it.each([
    ['[', 'start backward word'],
    ['Shift+{', 'start forward word'],
    [']', 'end forward word'],
    ['Alt+]', 'end forward grapheme'],
    ['Shift+Alt+]', 'end backward grapheme'],
    ['a', null],
  ])('%s → %s', (name, expected) => {
    const move = endMoveOf({ ...press(name), code: '' })
    expect(move && `${move.end} ${move.direction} ${move.unit}`).toBe(expected)
  })

  it('goes by place where the layout has no brackets', () => {
    expect(endMoveOf({ key: 'х', code: 'BracketLeft', shiftKey: false, altKey: false })?.end).toBe('start')
  })
})
