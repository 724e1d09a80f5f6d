import { ok } from '../result'
import { notComputable, type Measured } from './measured'
import { reasonAgainst, type Focus } from './observed'
import { pairIndex, type Tally } from './tally'

/**
 * Cohen's kappa (Cohen 1960): agreement beyond chance, where each coder has shares of the values of their own.
 * For more than two coders the pairs are pooled: observed and chance agreement are averaged over the pairs, each weighing
 * as many units as it shares, before kappa is taken. Where all coded all, that is Conger's kappa (Conger 1980); it is not
 * Light's (1971), the mean of the pairs' kappas.
 */
export function cohenKappa(tallies: readonly Tally[], focus: Focus = null): Measured {
  const because = reasonAgainst(tallies, focus)
  if (because !== null) return notComputable(because)
  let beyond = 0
  let room = 0
  for (const [a, b] of pairsOf(tallies, focus)) {
    const { units, apart, chance } = comparePair(tallies, a, b)
    if (units === 0) continue
    beyond += units - apart - chance
    room += units - chance
  }
  if (room < 1e-9) return notComputable(everyPairTheSame)
  return ok(beyond / room)
}

const everyPairTheSame =
  'In every pair both analysts used one and the same category throughout, so chance alone would agree as well and nothing can be told.'

/** The pairs of coders that stand together in a tally, those with the focus, each once. */
function pairsOf(tallies: readonly Tally[], focus: Focus): (readonly [number, number])[] {
  const seen = new Map<string, readonly [number, number]>()
  for (const { coders } of tallies) {
    for (const [i, a] of coders.entries()) {
      for (const b of coders.slice(i + 1)) {
        if (focus === null || a === focus || b === focus) seen.set(`${a} ${b}`, [a, b])
      }
    }
  }
  return [...seen.values()]
}

/** What two coders did on the units they share: the units, how many are apart, and how many would agree by chance. */
function comparePair(tallies: readonly Tally[], a: number, b: number) {
  const valueCount = tallies[0]?.valueCount ?? 0
  const shared = tallies.filter(({ coders }) => coders.includes(a) && coders.includes(b))
  let units = 0
  let apart = 0
  for (const tally of shared) {
    units += tally.units
    apart += tally.apart[pairIndex(tally.coders.indexOf(a), tally.coders.indexOf(b), tally.coders.length)] ?? 0
  }
  const sums = [a, b].map((coder) => {
    const only = shared[0]
    if (shared.length === 1 && only) return countsOf(only, coder)
    const sum = new Float64Array(valueCount)
    for (const tally of shared) {
      const counts = countsOf(tally, coder)
      for (let v = 0; v < valueCount; v++) sum[v] = (sum[v] ?? 0) + (counts[v] ?? 0)
    }
    return sum
  })
  let products = 0
  for (let v = 0; v < valueCount; v++) products += (sums[0]?.[v] ?? 0) * (sums[1]?.[v] ?? 0)
  return { units, apart, chance: units === 0 ? 0 : products / units }
}

function countsOf(tally: Tally, coder: number): Float64Array {
  const at = tally.coders.indexOf(coder) * tally.valueCount
  return tally.counts.subarray(at, at + tally.valueCount)
}
