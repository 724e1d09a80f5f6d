import type { PaintSegment } from './paint-plan'

/**
 * Draws the marks of one chunk and nothing else: takes the old ones out, puts `<mark data-h="…">` around each segment,
 * one for each text node it runs through. `start` is the chunk's offset in the text. Keeps the focus on its highlight.
 */
export function paintChunk(chunk: HTMLElement, start: number, segments: readonly PaintSegment[]): void {
  const focused = chunk.contains(document.activeElement) ? document.activeElement?.getAttribute('data-h') : null
  unpaintChunk(chunk)
  if (segments.length > 0) paint(chunk, start, segments)
  if (focused) focusMark(chunk, focused)
}

/** Takes every mark out and joins the text nodes it had cut. */
export function unpaintChunk(chunk: HTMLElement): void {
  const marks = chunk.querySelectorAll('mark[data-h]')
  if (marks.length === 0) return
  for (const mark of marks) mark.replaceWith(...mark.childNodes)
  chunk.normalize()
}

function paint(chunk: HTMLElement, start: number, segments: readonly PaintSegment[]): void {
  const walker = document.createTreeWalker(chunk, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node)
  let at = start
  let next = 0
  for (const node of texts) {
    const text = node.data
    const end = at + text.length
    const parts: (Node | string)[] = []
    let done = at
    for (let i = next; i < segments.length; i += 1) {
      const segment = segments[i]
      if (!segment || segment.start >= end) break
      const from = Math.max(at, segment.start)
      const to = Math.min(end, segment.end)
      if (from > done) parts.push(text.slice(done - at, from - at))
      parts.push(makeMark(segment, text.slice(from - at, to - at), segment.start >= at))
      done = to
      if (segment.end <= end) next = i + 1
    }
    if (parts.length > 0) {
      if (done < end) parts.push(text.slice(done - at))
      node.replaceWith(...parts)
    }
    at = end
  }
}

function makeMark({ ids, className }: PaintSegment, text: string, isFirst: boolean): HTMLElement {
  const mark = document.createElement('mark')
  mark.setAttribute('data-h', ids)
  mark.className = className
  if (isFirst) mark.tabIndex = -1
  mark.textContent = text
  return mark
}

function focusMark(chunk: HTMLElement, ids: string): void {
  const [first = ''] = ids.split(' ')
  const mark = chunk.querySelector<HTMLElement>(`mark[tabindex][data-h~="${CSS.escape(first)}"]`)
  mark?.focus({ preventScroll: true })
}
