import { textOffset, type TextOffset } from './offset'

/** Converts between offsets in UTF-16 code units (ours) and in code points (REFI-QDA, W3C, brat, Postgres). */
export interface CodePointIndex {
  /** Length of the text in code points. */
  readonly length: number
  /** From UTF-16 units to code points; an offset inside a surrogate pair counts as the pair's start. */
  toCodePoints(offset: number): number
  /** From code points to UTF-16 units. */
  toTextOffset(codePoints: number): TextOffset
}

/**
 * Reads the text once and then answers each offset in O(log of the number of characters beyond U+FFFF).
 * Both directions throw a RangeError for what lies outside the text.
 */
export function codePointsOf(text: string): CodePointIndex {
  const pairs: number[] = []
  for (let i = text.search(/[\uD800-\uDBFF]/); i >= 0 && i < text.length; i++) {
    if (isPair(text, i)) pairs.push(i++)
  }
  const length = text.length - pairs.length
  return {
    length,
    toCodePoints(offset) {
      within(offset, text.length)
      const before = countWhere(pairs.length, (k) => (pairs[k] ?? Infinity) + 1 < offset)
      const splits = (pairs[before] ?? Infinity) < offset
      return offset - before - (splits ? 1 : 0)
    },
    toTextOffset(codePoints) {
      within(codePoints, length)
      return textOffset(codePoints + countWhere(pairs.length, (k) => (pairs[k] ?? Infinity) - k < codePoints))
    },
  }
}

function isPair(text: string, i: number): boolean {
  const unit = text.charCodeAt(i)
  const next = text.charCodeAt(i + 1)
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
}

/** How many of 0 … length - 1 satisfy a condition that holds for a beginning of them only. */
function countWhere(length: number, holds: (k: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

function within(value: number, length: number): void {
  if (!Number.isInteger(value) || value < 0 || value > length) {
    throw new RangeError(`offset ${value} lies outside a text of ${length}`)
  }
}
