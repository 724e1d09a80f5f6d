import type { CategoryId } from '../ids'
import type { CodedExtent } from './coding'
import type { SideHighlight } from './disagreement'
import { normaliseExtent, type Extent } from './extent'

/** All that one analyst marked on one extent: the unit in which codings are compared. The extent is normalised. */
export interface Passage extends CodedExtent {
  /** Rank of the analyst, by id. */
  readonly coder: number
  /** The categories of all its highlights; sorted. */
  readonly categoryIds: readonly CategoryId[]
  /** By place, then id; never empty. */
  readonly highlights: readonly SideHighlight[]
}

/**
 * The passages of all layers by start, longer ones first, then analyst: highlights that one analyst stacked on the
 * same words (after normalising) are one passage under all their categories. `layers` has the highlights of each analyst.
 */
export function passagesOf(text: string, layers: readonly (readonly SideHighlight[])[]): readonly Passage[] {
  const passages: Passage[] = []
  layers.forEach((highlights, coder) => {
    const placed = highlights.map((highlight) => {
      const { start, end } = normaliseExtent(text, highlight)
      return { start, end, highlight }
    })
    placed.sort((a, b) => byExtent(a, b) || byPlace(a.highlight, b.highlight))
    for (let from = 0; from < placed.length;) {
      const first = placed[from]
      if (!first) break
      const { start, end } = first
      let to = from + 1
      while (placed[to]?.start === start && placed[to]?.end === end) to += 1
      const stack = placed.slice(from, to).map(({ highlight }) => highlight)
      passages.push({ coder, start, end, categoryIds: allCategories(stack), highlights: stack })
      from = to
    }
  })
  return passages.sort((a, b) => byExtent(a, b) || a.coder - b.coder)
}

/** The order of highlights in a side: by start, end, then id. */
export function byPlace(a: SideHighlight, b: SideHighlight): number {
  return a.start - b.start || a.end - b.end || (a.highlightId < b.highlightId ? -1 : 1)
}

const byExtent = (a: Extent, b: Extent) => a.start - b.start || b.end - a.end

function allCategories(stack: readonly SideHighlight[]): readonly CategoryId[] {
  const [only, ...others] = stack
  if (only && others.length === 0) return only.categoryIds
  return [...new Set(stack.flatMap(({ categoryIds }) => categoryIds))].sort()
}
