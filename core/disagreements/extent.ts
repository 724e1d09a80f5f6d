/** A stretch of text. UTF-16 code units, half-open. */
export interface Extent {
  readonly start: number
  readonly end: number
}

const mark = /\p{M}/u
const blank = /[\p{Z}\p{Cc}\p{Cf}]/u
// Accents that stand alone serve as quotation marks in plain text, though Unicode calls them symbols.
const edge = /[\p{P}\p{Z}\p{Cc}\p{Cf}`´]/u
const asciiEdges = Uint8Array.from({ length: 128 }, (_, code) => (edge.test(String.fromCharCode(code)) ? 1 : 0))

/** White space, punctuation and signs without a width, in any script: what nobody disagrees about at a passage's ends. */
function isEdge(code: number): boolean {
  return code < 128 ? asciiEdges[code] === 1 : edge.test(String.fromCodePoint(code))
}

function isBlank(code: number): boolean {
  return blank.test(String.fromCodePoint(code))
}

function isMark(code: number): boolean {
  return code > 127 && mark.test(String.fromCodePoint(code))
}

/**
 * The extent without the white space and punctuation at its ends; two extents that differ by nothing else become one.
 * Of punctuation alone only the white space is dropped, and an extent of nothing else stays as it is.
 */
export function normaliseExtent(text: string, outer: Extent): Extent {
  const words = strip(text, outer, isEdge)
  if (words.start < words.end) return words
  return trimExtent(text, outer)
}

/** The extent without the white space at its ends; one of nothing else stays as it is. */
export function trimExtent(text: string, outer: Extent): Extent {
  const trimmed = strip(text, outer, isBlank)
  return trimmed.start < trimmed.end ? trimmed : { start: outer.start, end: outer.end }
}

/** True when nothing but white space and punctuation stands in the extent; an empty one has nothing else either. */
export function isWordless(text: string, { start, end }: Extent): boolean {
  const rest = strip(text, { start, end }, isEdge)
  return rest.start >= rest.end
}

function strip(text: string, outer: Extent, isStripped: (code: number) => boolean): Extent {
  let { start, end } = outer
  while (start < end) {
    const code = text.codePointAt(start) ?? 0
    if (!isStripped(code) && !(start > outer.start && isMark(code))) break
    start += code > 0xffff ? 2 : 1
  }
  while (end > start) {
    let base = before(text, end)
    // Marks go with the character that carries them.
    while (base > start && isMark(text.codePointAt(base) ?? 0)) base = before(text, base)
    if (!isStripped(text.codePointAt(base) ?? 0)) break
    end = Math.max(start, base)
  }
  return { start, end }
}

/** Where the code point before `offset` begins. */
function before(text: string, offset: number): number {
  const low = text.charCodeAt(offset - 1)
  const high = text.charCodeAt(offset - 2)
  const isPair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff
  return offset - (isPair ? 2 : 1)
}
