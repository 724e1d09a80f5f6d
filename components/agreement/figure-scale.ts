import type { Figure } from '@/core/agreement/figure'

/** Values from which Krippendorff lets one conclude: tentatively, and with confidence. Conventions, not laws. */
export const conventions = [
  { value: 0.667, words: 'tentative conclusions' },
  { value: 0.8, words: 'reliable' },
] as const

/** Where scales may begin: at nothing, or as far below chance as what is shown needs. */
const beginnings = [0, -0.25, -0.5, -1] as const

/** What a range figure reaches over: 0 … 1, or from below 0 where something lies below chance. */
export interface Scale {
  readonly from: (typeof beginnings)[number]
  readonly to: 1
}

/** One scale for figures that stand under each other. */
export function scaleOf(figures: readonly Figure[]): Scale {
  const lowest = Math.min(0, ...figures.flatMap(({ value, interval }) => [value ?? 0, interval?.low ?? 0]))
  return { from: beginnings.find((from) => from <= lowest) ?? -1, to: 1 }
}

/** Where a value lies on the scale, 0 … 100; what lies outside is put to its end. */
export function placeOn({ from, to }: Scale, value: number): number {
  return Math.round(Math.min(1, Math.max(0, (value - from) / (to - from))) * 10_000) / 100
}
