/**
 * What the same coders did on the units that all of them coded and nobody else did: all that percent agreement, the
 * kappas, AC1 and alpha need to know. Units coded by different sets of coders make one tally for each set, so a missing
 * value is never a category. Tallies add up: two with the same coders may be summed cell by cell.
 */
export interface Tally {
  /** The coders, ascending; any numbering that is the same in every tally. */
  readonly coders: readonly number[]
  /** How many units; may be a weight. */
  readonly units: number
  readonly valueCount: number
  /** `counts[i * valueCount + v]`: the units to which `coders[i]` gave the value `v`. */
  readonly counts: Float64Array
  /** The distance between two coders' values summed over the units, for each pair: 01 02 03 … 12 13 … */
  readonly apart: Float64Array
}

/** How far two values are apart, 0 (the same) … 1 (nothing in common); symmetric. */
export type Distance = (a: number, b: number) => number

/** 0 for the same value, 1 for another. */
export const nominal: Distance = (a, b) => (a === b ? 0 : 1)

/** How many pairs `coders` people make. */
export function pairCount(coders: number): number {
  return (coders * (coders - 1)) / 2
}

/** Where the pair of the `i`-th and `j`-th of `coders` people stands among the pairs, i < j. */
export function pairIndex(i: number, j: number, coders: number): number {
  return i * coders - (i * (i + 1)) / 2 + j - i - 1
}

/** The units to which each value was given, over all coders of tallies of at least two. */
export function valueTotals(tallies: readonly Tally[]): Float64Array {
  const totals = new Float64Array(tallies[0]?.valueCount ?? 0)
  for (const tally of tallies) {
    if (tally.coders.length < 2) continue
    for (let at = 0; at < tally.counts.length; at += tally.valueCount) {
      for (let v = 0; v < tally.valueCount; v++) totals[v] = (totals[v] ?? 0) + (tally.counts[at + v] ?? 0)
    }
  }
  return totals
}

/** True when two different values occur in tallies of at least two coders. */
export function hasTwoValues(tallies: readonly Tally[]): boolean {
  let first = -1
  for (const { coders, counts, valueCount } of tallies) {
    if (coders.length < 2) continue
    for (let k = 0; k < counts.length; k++) {
      if ((counts[k] ?? 0) === 0) continue
      if (first < 0) first = k % valueCount
      else if (k % valueCount !== first) return true
    }
  }
  return false
}
