import { ok } from '../result'
import { valueShares } from './fleiss'
import { notComputable, type Measured } from './measured'
import { observedAgreement, reasonAgainst, type Focus } from './observed'
import type { Tally } from './tally'

/**
 * Gwet's AC1 (Gwet 2008; missing values as in Gwet 2014): agreement beyond chance, where only units that are hard to code
 * are left to chance, so it stays high where one value is far more frequent than the others and the kappas fall.
 * The number of values is that of the values that occur; a category that nobody used does not count.
 */
export function gwetAc1(tallies: readonly Tally[], focus: Focus = null): Measured {
  const because = reasonAgainst(tallies, focus)
  if (because !== null) return notComputable(because)
  let spread = 0
  let values = 0
  for (const share of valueShares(tallies)) {
    spread += share * (1 - share)
    if (share > 0) values += 1
  }
  const chance = spread / (values - 1)
  return ok((observedAgreement(tallies, focus) - chance) / (1 - chance))
}
