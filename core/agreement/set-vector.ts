import type { Crew, Recorder } from './blocks'
import type { SetDistances } from './category-sets'
import { pairCount, type Tally } from './tally'

/** Tallies of whole sets: the set as one nominal value, and the same with MASI and with Jaccard distances. */
interface SetTallies {
  readonly nominal: Tally
  readonly masi: Tally
  readonly jaccard: Tally
}

// A crew's vector: units, then the distances of the pairs three times, then the sets of each coder.

/** How long the vector of a crew of `coders` is. */
export function setVectorSize(coders: number, setCount: number): number {
  return 1 + 3 * pairCount(coders) + coders * setCount
}

/** Records runs into such a vector. */
export function setRecorder(coders: number, setCount: number, distances: SetDistances): Recorder {
  const pairs = pairCount(coders)
  const counts = 1 + 3 * pairs
  return (add, sets, units) => {
    add(0, units)
    let pair = 1
    for (let i = 0; i < coders; i++) {
      const own = sets[i] ?? 0
      add(counts + i * setCount + own, units)
      for (let j = i + 1; j < coders; j++, pair++) {
        const other = sets[j] ?? 0
        if (own === other) continue
        add(pair, units)
        add(pair + pairs, units * distances.masi(own, other))
        add(pair + 2 * pairs, units * distances.jaccard(own, other))
      }
    }
  }
}

/** Reads the vector of a crew; the tallies share its memory. */
export function readSetVector({ coders }: Crew, vector: Float64Array, setCount: number): SetTallies {
  const pairs = pairCount(coders.length)
  const counts = vector.subarray(1 + 3 * pairs)
  const tally = (part: number): Tally => ({
    coders,
    units: vector[0] ?? 0,
    valueCount: setCount,
    counts,
    apart: vector.subarray(1 + part * pairs, 1 + (part + 1) * pairs),
  })
  return { nominal: tally(0), masi: tally(1), jaccard: tally(2) }
}
