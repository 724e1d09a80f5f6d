import { noUnitInCommon, nothingToCompare, onlyOneCoder, sameEverywhere } from './measured'
import { hasTwoValues, pairCount, pairIndex, type Tally } from './tally'

/**
 * Whose agreement is meant: null for all pairs of coders, a coder for the pairs with that one. What chance would give is
 * in both cases taken from everybody, so that where all code all, the figures of the persons average to that of the group.
 */
export type Focus = number | null

/** True when the tally has a pair to compare: two coders, and the focus among them. */
export function isCompared(tally: Tally, focus: Focus): boolean {
  return tally.units > 0 && tally.coders.length >= 2 && (focus === null || tally.coders.includes(focus))
}

/** The distance of the tally's pairs (those with the focus), averaged over the pairs and summed over the units. */
export function distanceOf(tally: Tally, focus: Focus): number {
  const r = tally.coders.length
  const at = focus === null ? -1 : tally.coders.indexOf(focus)
  let sum = 0
  if (at < 0) for (const apart of tally.apart) sum += apart
  else
    for (let other = 0; other < r; other++) {
      if (other !== at) sum += tally.apart[pairIndex(Math.min(at, other), Math.max(at, other), r)] ?? 0
    }
  return sum / (at < 0 ? pairCount(r) : r - 1)
}

/** 1 less the mean distance over all units compared; every unit weighs the same, however many coded it. */
export function observedAgreement(tallies: readonly Tally[], focus: Focus): number {
  let apart = 0
  let units = 0
  for (const tally of tallies) {
    if (!isCompared(tally, focus)) continue
    apart += distanceOf(tally, focus)
    units += tally.units
  }
  return 1 - apart / units
}

/** Why nothing can be told from these tallies, or null when something can. */
export function reasonAgainst(tallies: readonly Tally[], focus: Focus): string | null {
  const coded = tallies.filter((tally) => tally.units > 0 && tally.coders.length > 0)
  if (coded.length === 0) return nothingToCompare
  if (!coded.some((tally) => isCompared(tally, focus))) {
    const coders = new Set(coded.flatMap((tally) => tally.coders))
    return coders.size === 1 ? onlyOneCoder : noUnitInCommon
  }
  return hasTwoValues(coded) ? null : sameEverywhere
}
