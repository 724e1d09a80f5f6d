import type { Crew, Recorder } from './blocks'
import type { CategorySets } from './category-sets'
import { pairCount, type Tally } from './tally'

// A crew's vector: units, then for each category how many units each coder gave it, then how many each pair both did.

/** How long the vector of a crew of `coders` is. */
export function categoryVectorSize(coders: number, categoryCount: number): number {
  return 1 + categoryCount * (coders + pairCount(coders))
}

/** Records runs into such a vector. */
export function categoryRecorder(coders: number, sets: CategorySets): Recorder {
  const pairs = pairCount(coders)
  const both = 1 + sets.categoryCount * coders
  return (add, present, units) => {
    add(0, units)
    let pair = 0
    for (let i = 0; i < coders; i++) {
      const own = present[i] ?? 0
      for (const category of sets.of(own)) add(1 + category * coders + i, units)
      for (let j = i + 1; j < coders; j++, pair++) {
        const other = present[j] ?? 0
        if (own === 0 || other === 0) continue
        for (const category of sets.of(own)) {
          if (own === other || sets.of(other).includes(category)) add(both + category * pairs + pair, units)
        }
      }
    }
  }
}

/** Reads from the vector of a crew how one category was given: value 0 is absent, 1 present. */
export function readCategoryVector(
  { coders }: Crew,
  vector: Float64Array,
  category: number,
  categoryCount: number,
): Tally {
  const r = coders.length
  const pairs = pairCount(r)
  const units = vector[0] ?? 0
  const given = vector.subarray(1 + category * r, 1 + (category + 1) * r)
  const both = vector.subarray(1 + categoryCount * r + category * pairs)
  const counts = new Float64Array(2 * r)
  const apart = new Float64Array(pairs)
  let pair = 0
  for (let i = 0; i < r; i++) {
    const own = given[i] ?? 0
    counts[2 * i] = units - own
    counts[2 * i + 1] = own
    for (let j = i + 1; j < r; j++, pair++) apart[pair] = own + (given[j] ?? 0) - 2 * (both[pair] ?? 0)
  }
  return { coders, units, valueCount: 2, counts, apart }
}
