/**
 * The most ink a cell takes, per cent: above it, ink on the cell falls under 4.5:1 in the dark look. One neutral hue, as
 * colour belongs to categories.
 */
const mostInk = 40

/** The ink of a cell in whole per cent: none at 0 and below, `mostInk` at 1 and above. */
export function inkOf(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * mostInk)
}

/** Where a value lies between two ends, 0 … 1. */
export function shareBetween(value: number, from: number, to: number): number {
  return to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)))
}
