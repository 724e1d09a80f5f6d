import { err, ok, type Result } from '../result'
import { moveOffset, type Direction, type MoveUnit } from '../spans/movement'
import { graphemeEnd, graphemeStart, snapToGraphemes } from '../text/grapheme'
import { span, type Span } from '../text/offset'

/** Why a selection makes no passage: nothing is selected, or nothing but white space. */
export type SelectionFault = 'empty' | 'blank'

const blank = /^\s$/u

/**
 * The passage somebody meant by selecting from `anchor` to `focus` (either order, UTF-16 code units, clamped to the
 * text): white space at both ends left out, then widened to whole graphemes.
 */
export function selectSpan(text: string, anchor: number, focus: number): Result<Span, SelectionFault> {
  const clamp = (offset: number) => Math.max(0, Math.min(text.length, Math.trunc(offset)))
  let start = clamp(Math.min(anchor, focus))
  let end = clamp(Math.max(anchor, focus))
  if (start === end) return err('empty')
  while (start < end && blank.test(text.charAt(start))) start += 1
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1
  if (start === end) return err('blank')
  return ok(snapToGraphemes(text, span(start, end)))
}

/** One of the two ends of a passage. */
export type SpanEnd = 'start' | 'end'

/**
 * The passage with one end put at `offset`: snapped to graphemes, white space at that end left out.
 * The same passage when it would be empty or blank.
 */
export function placeEnd(text: string, passage: Span, end: SpanEnd, offset: number): Span {
  const placed = putEnd(text, passage, end, offset)
  if (placed === passage) return passage
  const trimmed = selectSpan(text, placed.start, placed.end)
  return trimmed.ok ? putEnd(text, passage, end, trimmed.value[end]) : passage
}

/** The passage with one end moved a step; the same passage when it would be empty or blank, or is at the text's end. */
export function moveEnd(
  text: string,
  passage: Span,
  end: SpanEnd,
  unit: MoveUnit,
  direction: Direction,
  language = 'und',
): Span {
  const to = moveOffset(text, passage[end], unit, direction, language)
  return unit === 'grapheme' ? putEnd(text, passage, end, to) : placeEnd(text, passage, end, to)
}

function putEnd(text: string, passage: Span, end: SpanEnd, offset: number): Span {
  const at = end === 'start' ? graphemeStart(text, offset) : graphemeEnd(text, offset)
  const start = end === 'start' ? at : passage.start
  const stop = end === 'end' ? at : passage.end
  if (start >= stop || text.slice(start, stop).trim() === '') return passage
  return start === passage.start && stop === passage.end ? passage : span(start, stop)
}
