import { snapToGraphemes } from './grapheme'
import { span, type Span } from './offset'
import { segmenterOf } from './segmenter'
import { windowAround } from './window'

// Longer than any word, and context enough for languages written without spaces.
const reach = 500

/** Drops white space at both edges of a span; a span of nothing else stays as it is. */
export function trimSpan(text: string, outer: Span): Span {
  const inside = text.slice(outer.start, outer.end)
  const kept = inside.trim()
  if (kept === '') return outer
  const start = outer.start + inside.length - inside.trimStart().length
  return span(start, start + kept.length)
}

/**
 * Drops white space at the edges, then grows the span to whole words of the language (BCP 47, "und" when unknown).
 * An edge that touches no word stays at its grapheme boundary.
 */
export function snapToWords(text: string, inner: Span, language: string): Span {
  const { start, end } = snapToGraphemes(text, trimSpan(text, inner))
  const first = wordAt(text, start, language)
  const last = wordAt(text, end - 1, language)
  return snapToGraphemes(text, span(Math.min(start, first?.start ?? start), Math.max(end, last?.end ?? end)))
}

function wordAt(text: string, at: number, language: string): { readonly start: number; readonly end: number } | null {
  const window = windowAround(text, at, reach)
  const segment = segmenterOf('word', language)
    .segment(window.text)
    .containing(at - window.start)
  if (!segment?.isWordLike) return null
  const start = window.start + segment.index
  return { start, end: start + segment.segment.length }
}
