import type { TextChunks } from './text-chunks'

/** A stack of elements that follow one another downwards, each with the chunks `first … last` in it. */
export interface TextUnit {
  readonly element: HTMLElement
  readonly first: number
  readonly last: number
}

const stacks = '.text-large, .text-large :is(ul, ol, blockquote, table, tbody, .text-table)'

/**
 * The elements of a text from top to bottom, small enough that each is painted as a whole or not at all: sections, and
 * the parts of what is too large for one. Asking where they stand never lays out what the browser has skipped.
 */
export function collectUnits(root: Element, chunks: TextChunks): readonly TextUnit[] {
  const units: TextUnit[] = []
  let next = 0
  const visit = (parent: Element) => {
    for (const element of parent.children) {
      if (!(element instanceof HTMLElement)) continue
      if (element.matches(stacks) || element.querySelector('.text-piece')) visit(element)
      else {
        const first = next
        while (element.contains(chunks.elements[next] ?? null)) next += 1
        if (next > first) units.push({ element, first, last: next - 1 })
      }
    }
  }
  visit(root)
  return units
}

/**
 * Units that show between two heights of the viewport, as half-open rows. A binary search over rectangles: asking a
 * browser to watch every block instead costs 6 ms in each frame that lays anything out.
 */
export function unitsBetween(
  units: readonly TextUnit[],
  top: number,
  bottom: number,
): readonly [from: number, to: number] {
  const from = firstWhere(units, (box) => box.bottom >= top)
  return [
    from,
    Math.max(
      from,
      firstWhere(units, (box) => box.top > bottom),
    ),
  ]
}

function firstWhere(units: readonly TextUnit[], holds: (box: DOMRect) => boolean): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const unit = units[middle]
    if (unit && holds(unit.element.getBoundingClientRect())) high = middle
    else low = middle + 1
  }
  return low
}
