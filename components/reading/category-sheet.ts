import type { Category } from '@/core/codebook/category'
import { linePatternOf } from '@/core/colour/category-shades'
import { rankCategories, underlineOf } from './category-look'

/** Underlines drawn below one another; what is covered more often shows its last lane as "more". */
export const laneCount = 5

/** Class of a stroke in `lane` under the category of `rank`; `null` is a stroke without a category. */
export function strokeClass(lane: number, rank: number | null): string {
  return `s${lane}-${rank ?? 'n'}`
}

/** Class of a mark with strokes in the first `depth` lanes. */
export function depthClass(depth: number): string {
  return `d${Math.min(depth, laneCount)}`
}

/**
 * Draws that many lanes, each 3 pixels below the one before, and the tint of the first that is shown behind the letters.
 * One rule for each depth, as every further layer costs a little on every mark.
 */
function depthRule(depth: number): string {
  const lanes = Array.from({ length: depth }, (_, lane) => lane)
  const tint = lanes.toReversed().reduce((rest, lane) => `var(--c${lane},${rest})`, 'transparent')
  const layers = (of: (lane: number) => string, last: string) => [...lanes.map(of), last].join(',')
  return (
    `.article-text mark.${depthClass(depth)}{` +
    `background-color:color-mix(in oklab,${tint} 12%,transparent);` +
    `background-image:${layers((lane) => `var(--g${lane},none)`, 'none')};` +
    `background-size:${layers((lane) => `var(--z${lane},auto)`, 'auto')};` +
    `background-position:${layers((lane) => `0 calc(100% - ${3 * (laneCount - 1 - lane)}px)`, '0 0')};` +
    `background-clip:${layers(() => 'border-box', 'content-box')}}`
  )
}

/**
 * The style rules of a codebook: for each lane and category what the underline looks like, and that it is not there
 * while the root's `data-off` lists the category's rank. Toggling is then one attribute on the root.
 */
export function categoryRules(categories: Iterable<Category>): string {
  const known = [...categories]
  const ranks = rankCategories(known)
  const looks = known.map((category) => {
    const rank = ranks.get(category.id) ?? 0
    return {
      rank,
      name: `${rank}`,
      colour: `var(--category-${category.colour})`,
      pattern: linePatternOf(category.colour),
    }
  })
  const without = { rank: null, name: 'n', colour: 'var(--rule-strong, gray)', pattern: 'solid' } as const
  const rules: string[] = Array.from({ length: laneCount }, (_, deepest) => depthRule(deepest + 1))
  for (const { rank, name, colour, pattern } of [...looks, without]) {
    const { image, size } = underlineOf(pattern, colour)
    for (let lane = 0; lane < laneCount; lane += 1) {
      const stroke = strokeClass(lane, rank)
      rules.push(`.${stroke}{--c${lane}:${colour};--g${lane}:${image};--z${lane}:${size}}`)
      rules.push(`[data-off~="${name}"] .${stroke}{--c${lane}:initial;--g${lane}:initial}`)
    }
  }
  return rules.join('\n')
}
