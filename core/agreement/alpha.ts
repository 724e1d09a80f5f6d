import { ok } from '../result'
import { notComputable, sameEverywhere, type Measured } from './measured'
import { distanceOf, isCompared, reasonAgainst, type Focus } from './observed'
import { nominal, valueTotals, type Distance, type Tally } from './tally'

/**
 * Krippendorff's alpha (Content Analysis, 2nd ed. 2004, ch. 11; "Computing Krippendorff's Alpha-Reliability", 2011):
 * 1 less observed over expected disagreement, by coincidences, so any number of coders and missing values are allowed;
 * units with one value are left out. `distance` must be the one the tallies' `apart` were made with: nominal, or one
 * between sets (MASI, Jaccard), which makes alpha set-valued as in Passonneau 2006.
 */
export function krippendorffAlpha(
  tallies: readonly Tally[],
  distance: Distance = nominal,
  focus: Focus = null,
): Measured {
  const because = reasonAgainst(tallies, focus)
  if (because !== null) return notComputable(because)
  let observed = 0
  let values = 0
  for (const tally of tallies) {
    if (!isCompared(tally, focus)) continue
    observed += tally.coders.length * distanceOf(tally, focus)
    values += tally.coders.length * tally.units
  }
  const expected = expectedDistance(valueTotals(tallies), distance)
  return expected > 0 ? ok(1 - observed / values / expected) : notComputable(sameEverywhere)
}

/** The mean distance of two different ones among all values given. */
function expectedDistance(totals: Float64Array, distance: Distance): number {
  const used: number[] = []
  let n = 0
  for (const [v, total] of totals.entries()) {
    if (total === 0) continue
    used.push(v)
    n += total
  }
  let sum = 0
  if (distance === nominal) {
    for (const v of used) sum += (totals[v] ?? 0) * (n - (totals[v] ?? 0))
  } else {
    for (let i = 0; i < used.length; i++) {
      const v = used[i] ?? 0
      let row = 0
      for (let j = i + 1; j < used.length; j++) {
        const w = used[j] ?? 0
        row += (totals[w] ?? 0) * distance(v, w)
      }
      sum += 2 * row * (totals[v] ?? 0)
    }
  }
  return sum / (n * (n - 1))
}
