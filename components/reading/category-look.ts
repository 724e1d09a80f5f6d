import type { Category } from '@/core/codebook/category'
import type { CategoryId } from '@/core/ids'

/** Underline patterns, the second sign beside the colour; categories take them in turn. */
export const underlinePatterns = ['solid', 'dashed', 'double', 'dotted', 'long-dashed', 'dash-dotted'] as const
export type UnderlinePattern = (typeof underlinePatterns)[number]

/**
 * The rank of each category, 0 … n - 1, deleted ones included: by birth, so that a new category or a move in the tree
 * changes nobody's pattern.
 */
export function rankCategories(categories: Iterable<Category>): ReadonlyMap<CategoryId, number> {
  const sorted = [...categories].sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
  return new Map(sorted.map((category, rank) => [category.id, rank]))
}

/** The pattern under text of the category with this rank; show the same one wherever the category is named. */
export function patternOf(rank: number): UnderlinePattern {
  return underlinePatterns[rank % underlinePatterns.length] ?? 'solid'
}

/** A CSS image of one underline, tiled along the line, in `colour`. Made for a box `underlineHeight` pixels high. */
export function underlineImage(pattern: UnderlinePattern, colour: string): string {
  switch (pattern) {
    case 'solid':
      return `linear-gradient(${colour} 2px, transparent 2px)`
    case 'dashed':
      return along(colour, [[0, 6]], 9)
    case 'double':
      return `linear-gradient(${colour} 1px, transparent 1px 2px, ${colour} 2px)`
    case 'dotted':
      return along(colour, [[0, 2]], 4)
    case 'long-dashed':
      return along(colour, [[0, 14]], 18)
    case 'dash-dotted':
      return along(
        colour,
        [
          [0, 8],
          [11, 13],
        ],
        16,
      )
  }
}

function along(colour: string, strokes: readonly (readonly [number, number])[], period: number): string {
  const stops = strokes.map(([from, to]) => `transparent ${from}px, ${colour} ${from}px ${to}px, transparent ${to}px`)
  return `repeating-linear-gradient(90deg, ${stops.join(', ')} ${period}px)`
}
