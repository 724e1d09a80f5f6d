import { moveOffset, paragraphAt, pieceAt, nextGrapheme, type Direction, type MoveUnit } from '@/core/spans/movement'

/** A caret moved by keys: `anchor` is where the choice began, `focus` where it is now; equal when nothing is chosen. */
export interface TextCaret {
  readonly anchor: number
  readonly focus: number
}

/** How a key moves the caret. `line` needs the page's layout and is left to the caller. */
export type CaretMove =
  | { readonly by: MoveUnit; readonly direction: Direction }
  | { readonly by: 'line'; readonly direction: Direction }
  | { readonly by: 'edge'; readonly of: 'paragraph' | 'text'; readonly direction: Direction }

export interface CaretKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Arrows: character and line; with Ctrl (⌥ on a Mac): word and paragraph; Alt with up and down: sentence;
 * Home and End: paragraph, with Ctrl the whole text. In right-to-left text left goes forward.
 */
export function caretMoveOf(
  { key, ctrlKey, metaKey, altKey }: CaretKey,
  isMac: boolean,
  isRtl: boolean,
): CaretMove | null {
  const byWord = isMac ? altKey : ctrlKey
  const whole = isMac ? metaKey : ctrlKey
  const right: Direction = isRtl ? 'backward' : 'forward'
  const left: Direction = isRtl ? 'forward' : 'backward'
  const vertical = (direction: Direction): CaretMove => {
    if (whole) return { by: 'paragraph', direction }
    return altKey ? { by: 'sentence', direction } : { by: 'line', direction }
  }
  switch (key) {
    case 'ArrowRight':
      return { by: byWord ? 'word' : 'grapheme', direction: right }
    case 'ArrowLeft':
      return { by: byWord ? 'word' : 'grapheme', direction: left }
    case 'ArrowDown':
      return vertical('forward')
    case 'ArrowUp':
      return vertical('backward')
    case 'Home':
      return { by: 'edge', of: whole ? 'text' : 'paragraph', direction: 'backward' }
    case 'End':
      return { by: 'edge', of: whole ? 'text' : 'paragraph', direction: 'forward' }
    default:
      return null
  }
}

/** Where the focus stands after a move that needs no layout. */
export function moveFocus(
  text: string,
  focus: number,
  move: Exclude<CaretMove, { by: 'line' }>,
  language: string,
): number {
  if (move.by !== 'edge') return moveOffset(text, focus, move.by, move.direction, language)
  if (move.of === 'text') return move.direction === 'forward' ? text.length : 0
  const paragraph = paragraphAt(text, focus)
  return move.direction === 'forward' ? paragraph.end : paragraph.start
}

/** Longest stretch read out whole, in UTF-16 units. */
const readOut = 160

/** What a screen reader is told after a move: what stands at the caret, or what is chosen. */
export function describeCaret(
  text: string,
  { anchor, focus }: TextCaret,
  by: CaretMove['by'],
  language: string,
): string {
  if (anchor !== focus) {
    const chosen = text.slice(Math.min(anchor, focus), Math.max(anchor, focus))
    if (chosen.length <= readOut) return `Selected: ${chosen}`
    const words = chosen.split(/\s+/u).filter(Boolean).length
    return `Selected ${words} words: ${chosen.slice(0, 60)} … ${chosen.slice(-60)}`
  }
  if (focus >= text.length) return 'End of the text'
  if (by === 'grapheme') {
    const character = text.slice(focus, nextGrapheme(text, focus))
    return character === '\n' ? 'New line' : character === ' ' ? 'Space' : character
  }
  if (by === 'word' || by === 'sentence') {
    const piece = pieceAt(text, focus, by, language) ?? pieceAt(text, Math.max(0, focus - 1), by, language)
    return piece ? text.slice(piece.start, piece.end).slice(0, readOut) : 'Blank'
  }
  const { start, end } = paragraphAt(text, focus)
  return text.slice(by === 'line' ? focus : start, end).slice(0, readOut) || 'Blank'
}
