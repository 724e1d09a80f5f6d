import { chunkAt, type TextChunks } from './text-chunks'

/** A boundary point of the DOM. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** A place in the text as a point in a text node of its chunk; null when its chunk is not in the page. */
export function pointOf(chunks: TextChunks, offset: number, bias: 'start' | 'end' = 'start'): DomPoint | null {
  const row = chunkAt(chunks, offset, bias)
  const element = chunks.elements[row]
  if (!element) return null
  let left = Math.max(0, Math.min(offset, chunks.end[row] ?? 0) - (chunks.start[row] ?? 0))
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let last: DomPoint = { node: element, offset: 0 }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left < length || (left === length && bias === 'end')) return { node, offset: left }
    left -= length
    last = { node, offset: length }
  }
  return last
}

/** A passage as a live range, or null when it is not in the page. */
export function rangeOf(chunks: TextChunks, start: number, end: number): Range | null {
  const from = pointOf(chunks, start, 'start')
  const to = end > start ? pointOf(chunks, end, 'end') : from
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/**
 * A boundary point as an offset. Between two chunks, "start" is the beginning of the next and "end" the end of the one
 * before, so that a selection swept past a paragraph's end ends with it. Null when the page holds no text.
 */
export function offsetOf(chunks: TextChunks, { node, offset }: DomPoint, bias: 'start' | 'end'): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-chunk]')
  const row = element ? chunks.rowOf.get(element) : undefined
  if (element && row !== undefined) {
    const before = document.createRange()
    before.setStart(element, 0)
    before.setEnd(node, offset)
    return (chunks.start[row] ?? 0) + before.toString().length
  }
  const point = document.createRange()
  point.setStart(node, offset)
  let low = 0
  let high = chunks.elements.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const chunk = chunks.elements[middle]
    if (chunk && point.comparePoint(chunk, 0) >= 0) high = middle
    else low = middle + 1
  }
  const next = bias === 'start' ? chunks.start[low] : chunks.end[low - 1]
  return next ?? (bias === 'start' ? chunks.end.at(-1) : chunks.start[0]) ?? null
}

/** The selection of the page as text offsets when either end of it is in `root`; null when it is collapsed or elsewhere. */
export function selectedOffsets(
  root: Node,
  chunks: TextChunks,
): { readonly anchor: number; readonly focus: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { anchorNode, focusNode } = selection
  if (!anchorNode || !focusNode) return null
  if (!root.contains(anchorNode) && !root.contains(focusNode)) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(chunks, { node: range.startContainer, offset: range.startOffset }, 'start')
  const end = offsetOf(chunks, { node: range.endContainer, offset: range.endOffset }, 'end')
  if (start === null || end === null || end <= start) return null
  const backward = range.endContainer === anchorNode && range.endOffset === selection.anchorOffset
  return backward ? { anchor: end, focus: start } : { anchor: start, focus: end }
}

/** Makes the passage the selection of the page; a reversed one keeps its direction. */
export function selectOffsets(chunks: TextChunks, anchor: number, focus: number): void {
  const forward = anchor <= focus
  const from = pointOf(chunks, anchor, forward ? 'start' : 'end')
  const to = anchor === focus ? from : pointOf(chunks, focus, forward ? 'end' : 'start')
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** The offset under a point of the viewport, or null where no text of `root` is near it. */
export function offsetAtPoint(root: HTMLElement, chunks: TextChunks, x: number, y: number): number | null {
  const box = root.getBoundingClientRect()
  const caret = caretAt(Math.max(box.left + 1, Math.min(box.right - 1, x)), y)
  return caret && root.contains(caret.node) ? offsetOf(chunks, caret, 'start') : null
}

function caretAt(x: number, y: number): DomPoint | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  const older: { caretRangeFromPoint?: (x: number, y: number) => Range | null } = document
  const range = older.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/** Where a caret would stand: at the leading edge of the unit after the offset, or ("end") at the trailing edge of the one before. */
export function caretRectOf(chunks: TextChunks, offset: number, bias: 'start' | 'end'): DOMRect | null {
  const edge = (isAfter: boolean): DOMRect | null => {
    const range = isAfter
      ? rangeOf(chunks, offset, offset + 1)
      : offset > 0
        ? rangeOf(chunks, offset - 1, offset)
        : null
    if (!range || range.startContainer !== range.endContainer) return null
    const boxes = [...range.getClientRects()].filter((box) => box.height > 0)
    const box = isAfter ? boxes[0] : boxes.at(-1)
    if (!box) return null
    const isRtl =
      range.startContainer.parentElement && getComputedStyle(range.startContainer.parentElement).direction === 'rtl'
    return new DOMRect(isAfter !== Boolean(isRtl) ? box.left : box.right, box.top, 0, box.height)
  }
  return edge(bias === 'start') ?? edge(bias !== 'start')
}

/** Ids of the highlights painted under an event's target, as the mark lists them; empty off the marks. */
export function highlightIdsAt(target: EventTarget | null): readonly string[] {
  const mark = target instanceof Element ? target.closest('mark[data-h]') : null
  return mark?.getAttribute('data-h')?.split(' ') ?? []
}
