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
  for (const shares of pairsOf(tallies, focus).values()) {
    const { units, apart, chance } = comparePair(shares)
    if (units === 0) continue
    beyond += units - apart - chance
    room += units - chance
  }
  if (room < 1e-9) return notComputable(everyPairTheSame)
  return ok(beyond / room)
}

const everyPairTheSame =
  'In every pair both analysts used one and the same category throughout, so chance alone would agree as well and nothing can be told.'

/** Where a pair of coders stands together: the tally, and their places in it. */
interface Shared {
  readonly tally: Tally
  readonly i: number
  readonly j: number
}

/** The pairs of coders that stand together in some tally, those with the focus, each with all its tallies. */
function pairsOf(tallies: readonly Tally[], focus: Focus): ReadonlyMap<number, readonly Shared[]> {
  const pairs = new Map<number, Shared[]>()
  for (const tally of tallies) {
    const { coders } = tally
    for (const [i, a] of coders.entries()) {
      for (let j = i + 1; j < coders.length; j++) {
        const b = coders[j] ?? 0
        if (focus !== null && a !== focus && b !== focus) continue
        const key = a * mostCoders + b
        const seen = pairs.get(key)
        if (seen) seen.push({ tally, i, j })
        else pairs.set(key, [{ tally, i, j }])
      }
    }
  }
  return pairs
}

// Above the number of any coder, so that two of them make one number.
const mostCoders = 2 ** 24

/** What two coders did on the units they share: the units, how many are apart, and how many would agree by chance. */
function comparePair(shares: readonly Shared[]) {
  let units = 0
  let apart = 0
  for (const { tally, i, j } of shares) {
    units += tally.units
    apart += tally.apart[pairIndex(i, j, tally.coders.length)] ?? 0
  }
  const first = sumCounts(shares, 'i')
  const second = sumCounts(shares, 'j')
  let products = 0
  for (let v = 0; v < first.length; v++) products += (first[v] ?? 0) * (second[v] ?? 0)
  return { units, apart, chance: units === 0 ? 0 : products / units }
}

/** How often one of the pair gave each value on the units both coded. */
function sumCounts(shares: readonly Shared[], side: 'i' | 'j'): Float64Array {
  const sum = new Float64Array(shares[0]?.tally.valueCount ?? 0)
  for (const share of shares) {
    const at = share[side] * sum.length
    for (let v = 0; v < sum.length; v++) sum[v] = (sum[v] ?? 0) + (share.tally.counts[at + v] ?? 0)
  }
  return sum
}
