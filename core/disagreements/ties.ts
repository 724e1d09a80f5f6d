import type { CategoryId } from '../ids'
import { isRelated, type IsAbove } from './kind'
import type { Passage } from './passages'

/** What decides about ties; see `findDisagreements`. */
interface TieOptions {
  readonly coderCount: number
  readonly overlapShare: number
  readonly isAbove: IsAbove
}

/**
 * For each passage (sorted as `passagesOf` gives them) the first one of its group. Passages of different analysts are
 * tied as `findDisagreements` says; one that is tied to nobody goes with the smallest passage of its own analyst that
 * holds it and has all its categories. O(n log n + overlapping pairs of different analysts).
 */
export function groupsOf(passages: readonly Passage[], options: TieOptions): Int32Array {
  const { coderCount, isAbove } = options
  const best = bestFits(passages, options)
  const groups = new Groups(passages.length)
  passages.forEach((passage, row) => {
    for (let coder = 0; coder < coderCount; coder += 1) {
      const other = best[row * coderCount + coder] ?? -1
      const there = passages[other]
      if (!there) continue
      const back = best[other * coderCount + passage.coder] ?? -1
      const rival = passages[back]
      if (!rival) continue
      if (back === row || (isAkin(passage, there, isAbove) && !isSaid(passage, there, rival, isAbove))) {
        groups.tie(row, other)
      }
    }
  })
  const lonely = passages.map((_, row) => groups.isAlone(row))
  for (const [row, holder] of holdersOf(passages, coderCount, lonely)) groups.tie(row, holder)
  return groups.firsts()
}

/** For each passage and analyst the row of the best-fitting passage of that analyst, or −1. */
function bestFits(passages: readonly Passage[], { coderCount, overlapShare }: TieOptions): Int32Array {
  const best = new Int32Array(passages.length * coderCount).fill(-1)
  const fits = new Float64Array(best.length)
  const offer = (slot: number, other: number, fit: number) => {
    const before = best[slot] ?? -1
    const known = fits[slot] ?? 0
    if (fit < known || (fit === known && before >= 0 && before < other)) return
    best[slot] = other
    fits[slot] = fit
  }
  const open: number[] = []
  passages.forEach((passage, row) => {
    const length = passage.end - passage.start
    let kept = 0
    for (const other of open) {
      const there = passages[other]
      if (!there || there.end <= passage.start) continue
      open[kept] = other
      kept += 1
      if (there.coder === passage.coder) continue
      const overlap = Math.min(there.end, passage.end) - passage.start
      const otherLength = there.end - there.start
      if (overlap <= 0 || overlap / Math.min(length, otherLength) < overlapShare) continue
      const fit = overlap / (length + otherLength - overlap)
      offer(row * coderCount + there.coder, other, fit)
      offer(other * coderCount + passage.coder, row, fit)
    }
    open.length = kept
    open.push(row)
  })
  return best
}

/** For each lonely passage the smallest one of its own analyst that holds it and has all its categories. */
function holdersOf(
  passages: readonly Passage[],
  coderCount: number,
  lonely: readonly boolean[],
): ReadonlyMap<number, number> {
  const holders = new Map<number, number>()
  const open: number[][] = Array.from({ length: coderCount }, () => [])
  passages.forEach((passage, row) => {
    const own = (open[passage.coder] ?? []).filter((other) => (passages[other]?.end ?? 0) > passage.start)
    if (lonely[row]) {
      let holder: number | null = null
      for (const other of own) {
        const there = passages[other]
        if (!there || there.end < passage.end || !hasAll(there.categoryIds, passage.categoryIds)) continue
        const smallest = passages[holder ?? -1]
        if (!smallest || there.end - there.start < smallest.end - smallest.start) holder = other
      }
      if (holder !== null) holders.set(row, holder)
    }
    own.push(row)
    open[passage.coder] = own
  })
  return holders
}

function hasAll(ids: readonly CategoryId[], wanted: readonly CategoryId[]): boolean {
  return wanted.every((id) => ids.includes(id))
}

/** True when `rival`, which fits `there` better, has all of its categories that `passage` of the same analyst shares. */
function isSaid(passage: Passage, there: Passage, rival: Passage, isAbove: IsAbove): boolean {
  const isThere = rival.start === there.start && rival.end === there.end
  if (!isThere && !(rival.start <= passage.start && rival.end >= passage.end)) return false
  return hasAll(
    rival.categoryIds,
    there.categoryIds.filter((id) => isIn(id, passage, isAbove)),
  )
}

/** True when the two may be one observation: a common category, one above or below, or none on either. */
function isAkin({ categoryIds: a }: Passage, there: Passage, isAbove: IsAbove): boolean {
  if (a.length === 0 && there.categoryIds.length === 0) return true
  return a.some((id) => isIn(id, there, isAbove))
}

/** True when a category, or one above or below it, is on the passage. */
function isIn(id: CategoryId, { categoryIds }: Passage, isAbove: IsAbove): boolean {
  return categoryIds.some((other) => id === other || isRelated(id, other, isAbove))
}

/** Disjoint sets of rows. */
class Groups {
  private readonly above: Int32Array
  private readonly tied: Uint8Array

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, row) => row)
    this.tied = new Uint8Array(count)
  }

  tie(a: number, b: number): void {
    const [x, y] = [this.first(a), this.first(b)]
    this.above[Math.max(x, y)] = Math.min(x, y)
    this.tied[a] = 1
    this.tied[b] = 1
  }

  isAlone(row: number): boolean {
    return this.tied[row] === 0
  }

  firsts(): Int32Array {
    return this.above.map((_, row) => this.first(row))
  }

  private first(row: number): number {
    let at = row
    while ((this.above[at] ?? at) !== at) {
      this.above[at] = this.above[this.above[at] ?? at] ?? at
      at = this.above[at] ?? at
    }
    return at
  }
}
