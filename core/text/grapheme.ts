import { span, type Span } from './offset'
import { segmenterOf } from './segmenter'

/**
 * True when a boundary at `offset` (UTF-16 units) splits no grapheme cluster: no emoji family, flag, accented letter.
 * Looks only at the neighbourhood, so it is cheap in a text of any length.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return graphemeStart(text, offset) === offset
}

/** Where the grapheme cluster around `offset` begins; `offset` itself when it is a boundary. */
export function graphemeStart(text: string, offset: number): number {
  return clusterAround(text, offset)?.start ?? offset
}

/** Where the grapheme cluster around `offset` ends; `offset` itself when it is a boundary. */
export function graphemeEnd(text: string, offset: number): number {
  return clusterAround(text, offset)?.end ?? offset
}

/** The smallest span that holds `inner` and splits no grapheme cluster. */
export function snapToGraphemes(text: string, inner: Span): Span {
  return span(graphemeStart(text, inner.start), graphemeEnd(text, inner.end))
}

/** The cluster that a boundary at `offset` would split, or null. */
function clusterAround(text: string, offset: number): { readonly start: number; readonly end: number } | null {
  if (offset <= 0 || offset >= text.length || isSureBoundary(text, offset)) return null
  for (let reach = 1000; ; reach *= 4) {
    const from = windowStart(text, offset, reach)
    const to = windowEnd(text, offset, reach)
    const cluster = segmenterOf('grapheme', 'und')
      .segment(text.slice(from, to))
      .containing(offset - from)
    if (!cluster) return null
    const start = from + cluster.index
    const end = start + cluster.segment.length
    // A cluster that fills much of an unsure window may begin or end outside it.
    const cutOff = (end - start) * 2 > reach && !(isSureBoundary(text, from) && isSureBoundary(text, to))
    if (!cutOff) return start === offset ? null : { start, end }
  }
}

function windowStart(text: string, offset: number, reach: number): number {
  let from = offset - 1
  while (from > offset - reach && !isSureBoundary(text, from)) from--
  if (from <= 0 || isSureBoundary(text, from)) return Math.max(0, from)
  return flagStart(text, from)
}

function windowEnd(text: string, offset: number, reach: number): number {
  let to = offset + 1
  while (to < offset + reach && !isSureBoundary(text, to)) to++
  return Math.min(to, text.length)
}

/** In a row of regional indicators, two by two a flag: the last place at or before `from` that splits none. */
function flagStart(text: string, from: number): number {
  const isIndicator = (i: number) => {
    const low = text.charCodeAt(i + 1)
    return text.charCodeAt(i) === 0xd83c && low >= 0xdde6 && low <= 0xddff
  }
  const at = isIndicator(from - 1) ? from - 1 : from
  let row = at
  while (row >= 2 && isIndicator(row - 2)) row -= 2
  return at - ((at - row) % 4)
}

// Characters that join nothing: between two of them there is always a boundary (UAX #29), so a window may begin there.
const plain = /[\n\x20-\x7E\p{Lu}\p{Ll}\p{Script=Han}\p{Zs}]/u
// Any other letter begins a cluster after a plain character, save the two vowels that lean on what precedes them.
const beginning = /(?![\u0E33\u0EB3])\p{Lo}/u

function isSureBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const next = text.charAt(offset)
  return plain.test(text.charAt(offset - 1)) && (plain.test(next) || beginning.test(next))
}
