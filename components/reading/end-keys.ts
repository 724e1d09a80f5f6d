import type { SpanEnd } from '@/core/reading/select'
import type { Direction, MoveUnit } from '@/core/spans/movement'

/** A step of one end of a passage. */
export interface EndMove {
  readonly end: SpanEnd
  readonly direction: Direction
  readonly unit: MoveUnit
}

/** What of a key press matters here. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * `[` takes the start a word outwards, `]` the end; with Shift inwards, with Alt by one character.
 * By place on the keyboard where the layout has no brackets.
 */
export function endMoveOf({ key, code, shiftKey, altKey }: KeyPress): EndMove | null {
  const isStart = key === '[' || key === '{' || code === 'BracketLeft'
  const isEnd = key === ']' || key === '}' || code === 'BracketRight'
  if (!isStart && !isEnd) return null
  const outwards: Direction = isStart ? 'backward' : 'forward'
  const inwards: Direction = isStart ? 'forward' : 'backward'
  return {
    end: isStart ? 'start' : 'end',
    direction: shiftKey ? inwards : outwards,
    unit: altKey ? 'grapheme' : 'word',
  }
}
