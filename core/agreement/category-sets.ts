import { jaccardDistance, masiDistance, type CategorySet } from './set-distance'
import { nominal, type Distance } from './tally'

// Beyond this many sets a table of all distances would take more room than it saves time.
const mostTabled = 2000

/** The ways to compare two sets, by their numbers: equal or not, MASI, Jaccard. */
export interface SetDistances {
  readonly nominal: Distance
  readonly masi: Distance
  readonly jaccard: Distance
}

/** The sets of categories that occur, numbered; 0 is the empty set. Categories are numbers below `categoryCount`. */
export class CategorySets {
  private readonly members: CategorySet[] = [[]]
  private readonly known = new Map<string, number>([['', 0]])
  private readonly changes = new Map<number, number>()
  private kept: { readonly size: number; readonly distances: SetDistances } | null = null

  constructor(readonly categoryCount: number) {}

  get size(): number {
    return this.members.length
  }

  /** The categories of a set, ascending. */
  of(set: number): CategorySet {
    return this.members[set] ?? []
  }

  /** The set with one category more, or one less. */
  change(set: number, category: number, sign: 1 | -1): number {
    const key = (set * this.categoryCount + category) * 2 + (sign > 0 ? 1 : 0)
    const seen = this.changes.get(key)
    if (seen !== undefined) return seen
    const rest = this.of(set).filter((other) => other !== category)
    const made = this.numberOf(sign > 0 ? [...rest, category].sort((a, b) => a - b) : rest)
    this.changes.set(key, made)
    return made
  }

  /** The distances between the sets known by now; made once for as many. */
  distances(): SetDistances {
    if (this.kept?.size !== this.size) {
      const distances = { nominal, masi: this.tabled(masiDistance), jaccard: this.tabled(jaccardDistance) }
      this.kept = { size: this.size, distances }
    }
    return this.kept.distances
  }

  private numberOf(set: CategorySet): number {
    const key = set.join()
    const found = this.known.get(key)
    if (found !== undefined) return found
    this.known.set(key, this.members.length)
    return this.members.push(set) - 1
  }

  private tabled(between: (a: CategorySet, b: CategorySet) => number): Distance {
    const size = this.size
    if (size > mostTabled) return (a, b) => between(this.of(a), this.of(b))
    const table = new Float64Array(size * size)
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < a; b++) {
        const distance = between(this.of(a), this.of(b))
        table[a * size + b] = distance
        table[b * size + a] = distance
      }
    }
    return (a, b) => table[a * size + b] ?? 0
  }
}
