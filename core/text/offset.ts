import type { Brand } from '../brand'

/**
 * A place in an immutable text: UTF-16 code units from its start, 0 … text.length.
 * Never a ProseMirror position, a code point or a byte.
 */
export type TextOffset = Brand<number, 'TextOffset'>

/** A passage: half-open `[start, end)` in UTF-16 code units, `start < end` unless said otherwise. */
export interface Span {
  readonly start: TextOffset
  readonly end: TextOffset
}

/** Brands an integer ≥ 0; throws a RangeError otherwise. */
export function textOffset(value: number): TextOffset {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`not a text offset: ${value}`)
  return value as TextOffset
}

/** Makes a span from two integers; throws a RangeError unless 0 ≤ start < end. */
export function span(start: number, end: number): Span {
  if (end <= start) throw new RangeError(`empty or reversed span: [${start}, ${end})`)
  return { start: textOffset(start), end: textOffset(end) }
}
