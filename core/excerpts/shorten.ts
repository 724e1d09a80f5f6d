import { graphemeEnd, graphemeStart } from '../text/grapheme'

/** How long a passage may be where it only reminds of itself, in UTF-16 code units: about three lines. */
export const reminderUnits = 240

/**
 * The text from `start` to `end` (UTF-16 code units) with white space made single spaces; of a long one the beginning
 * and the end, with an ellipsis between them. No grapheme cluster is split.
 */
export function shorten(text: string, start: number, end: number, units: number = reminderUnits): string {
  if (end - start <= units) return inLine(text.slice(start, end))
  const half = Math.floor(units / 2)
  const head = text.slice(start, Math.max(start, graphemeStart(text, start + half)))
  const tail = text.slice(Math.min(end, graphemeEnd(text, end - half)), end)
  return `${inLine(head)} … ${inLine(tail)}`
}

function inLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
