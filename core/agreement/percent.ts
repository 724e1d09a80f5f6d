import { ok } from '../result'
import { notComputable, type Measured } from './measured'
import { observedAgreement, reasonAgainst, type Focus } from './observed'
import type { Tally } from './tally'

/**
 * Observed agreement: of the pairs of coders on a unit, the share that gave the same value, averaged over the units that
 * two or more coded (Fleiss 1971's P; with two coders, plain percent agreement). Says nothing of chance.
 */
export function percentAgreement(tallies: readonly Tally[], focus: Focus = null): Measured {
  const because = reasonAgainst(tallies, focus)
  return because === null ? ok(observedAgreement(tallies, focus)) : notComputable(because)
}
