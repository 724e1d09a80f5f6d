import type { Category } from '@/core/codebook/category'
import type { LinePattern } from '@/core/colour/category-shades'
import type { CategoryId } from '@/core/ids'

/** The rank of each category, 0 … n - 1, deleted ones included: by birth, so that a new one changes no other's. */
export function rankCategories(categories: Iterable<Category>): ReadonlyMap<CategoryId, number> {
  const sorted = [...categories].sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
  return new Map(sorted.map((category, rank) => [category.id, rank]))
}

/** One underline as a CSS background: an image and the size of the tile that is repeated along the line. */
export interface Underline {
  readonly image: string
  readonly size: string
}

/** How an underline in `colour` is drawn; 3 pixels high at most, so that lanes stack without touching. */
export function underlineOf(pattern: LinePattern, colour: string): Underline {
  switch (pattern) {
    case 'solid':
      return { image: `linear-gradient(${colour}, ${colour})`, size: 'auto 2px' }
    case 'dashed':
      return { image: `linear-gradient(90deg, ${colour} 7px, transparent 7px)`, size: '10px 2px' }
    case 'dotted':
      return { image: `radial-gradient(circle closest-side, ${colour} 80%, transparent)`, size: '4px 3px' }
    case 'double':
      return { image: `linear-gradient(${colour} 1px, transparent 1px 2px, ${colour} 2px)`, size: 'auto 3px' }
  }
}
