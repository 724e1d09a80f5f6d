import { ok } from '../result'
import { notComputable, type Measured } from './measured'
import { observedAgreement, reasonAgainst, type Focus } from './observed'
import type { Tally } from './tally'

/**
 * Fleiss' kappa (Fleiss 1971): agreement beyond chance, where all coders share one distribution of the values; with two
 * coders it is Scott's pi, not Cohen's kappa. Where the units have different numbers of coders, Gwet's form is used
 * (Handbook of Inter-Rater Reliability, 4th ed. 2014): a value's share is the mean over all units of its share within the
 * unit, units with one coder included; observed agreement is over the units with two or more.
 */
export function fleissKappa(tallies: readonly Tally[], focus: Focus = null): Measured {
  const because = reasonAgainst(tallies, focus)
  if (because !== null) return notComputable(because)
  let chance = 0
  for (const share of valueShares(tallies)) chance += share * share
  return ok((observedAgreement(tallies, focus) - chance) / (1 - chance))
}

/** The mean over the units of each value's share within the unit. */
export function valueShares(tallies: readonly Tally[]): Float64Array {
  const valueCount = tallies[0]?.valueCount ?? 0
  const shares = new Float64Array(valueCount)
  let units = 0
  for (const tally of tallies) {
    const r = tally.coders.length
    if (r === 0) continue
    units += tally.units
    for (let at = 0; at < tally.counts.length; at += valueCount) {
      for (let v = 0; v < valueCount; v++) shares[v] = (shares[v] ?? 0) + (tally.counts[at + v] ?? 0) / r
    }
  }
  return shares.map((share) => share / units)
}
