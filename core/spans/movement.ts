import { graphemeEnd, graphemeStart } from '../text/grapheme'
import { segmenterOf } from '../text/segmenter'

/** How far one step goes. */
export type MoveUnit = 'grapheme' | 'word' | 'sentence' | 'paragraph'
export type Direction = 'forward' | 'backward'

/** The end of the cluster that begins at or around `offset` (UTF-16 units); `text.length` at the end. */
export function nextGrapheme(text: string, offset: number): number {
  return offset >= text.length ? text.length : graphemeEnd(text, Math.max(0, offset) + 1)
}

/** The start of the cluster before `offset`; 0 at the beginning. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : graphemeStart(text, Math.min(text.length, offset) - 1)
}

/** How much text around a place is segmented, so that one huge paragraph costs no more than a long one. */
const windowSize = 8000

/** The paragraph (text between newlines) around `offset`, without its newlines. */
export function paragraphAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', offset)
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end }
}

interface Piece {
  readonly start: number
  readonly end: number
}

function piecesAround(text: string, offset: number, unit: 'word' | 'sentence', language: string): Piece[] {
  const paragraph = paragraphAt(text, offset)
  const from = Math.max(paragraph.start, offset - windowSize)
  const to = Math.min(paragraph.end, offset + windowSize)
  const pieces: Piece[] = []
  for (const part of segmenterOf(unit, language).segment(text.slice(from, to))) {
    if (unit === 'word' && part.isWordLike !== true) continue
    const length = part.segment.trimEnd().length
    if (length > 0) pieces.push({ start: from + part.index, end: from + part.index + length })
  }
  return pieces
}

function moveByPiece(
  text: string,
  offset: number,
  direction: Direction,
  unit: 'word' | 'sentence',
  language: string,
): number {
  const pieces = piecesAround(text, offset, unit, language)
  const paragraph = paragraphAt(text, offset)
  if (direction === 'forward') {
    const next = pieces.find((piece) => piece.end > offset)
    if (next) return next.end
    return paragraph.end > offset ? paragraph.end : nextGrapheme(text, offset)
  }
  const previous = pieces.findLast((piece) => piece.start < offset)
  if (previous) return previous.start
  return paragraph.start < offset ? paragraph.start : previousGrapheme(text, offset)
}

function moveByParagraph(text: string, offset: number, direction: Direction): number {
  const { start, end } = paragraphAt(text, offset)
  if (direction === 'forward') {
    if (end > offset) return end
    return offset < text.length ? paragraphAt(text, offset + 1).end : offset
  }
  if (start < offset) return start
  return offset > 0 ? paragraphAt(text, offset - 1).start : 0
}

/**
 * Where a step from `offset` ends: forward at the end of the next word, sentence or paragraph, backward at the start
 * of the previous one. `language` is a BCP 47 tag; unknown ones are taken as `und`. UTF-16 code units.
 */
export function moveOffset(
  text: string,
  offset: number,
  unit: MoveUnit,
  direction: Direction,
  language = 'und',
): number {
  switch (unit) {
    case 'grapheme':
      return direction === 'forward' ? nextGrapheme(text, offset) : previousGrapheme(text, offset)
    case 'word':
    case 'sentence':
      return moveByPiece(text, offset, direction, unit, language)
    case 'paragraph':
      return moveByParagraph(text, offset, direction)
  }
}

/** The word or sentence that holds `offset`, or null between them. */
export function pieceAt(text: string, offset: number, unit: 'word' | 'sentence', language = 'und'): Piece | null {
  return piecesAround(text, offset, unit, language).find((piece) => piece.start <= offset && offset < piece.end) ?? null
}
