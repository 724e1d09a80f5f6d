/** A set of categories as ascending numbers. */
export type CategorySet = readonly number[]

/**
 * MASI distance between two sets as Passonneau defines it ("Measuring Agreement on Set-valued Items", LREC 2006):
 * 1 − J·M, where J is the Jaccard index and M is 1 for equal sets, 2/3 when one holds the other, 1/3 when they overlap and
 * 0 when they are disjoint. Two empty sets are equal; an empty and another one are disjoint. Some software computes
 * (1 − J) times 0, 1/3, 2/3 or 1 under the same name: other numbers, not comparable with these.
 */
export function masiDistance(a: CategorySet, b: CategorySet): number {
  const shared = sharedCount(a, b)
  if (shared === a.length && shared === b.length) return 0
  if (shared === 0) return 1
  const monotonicity = shared === a.length || shared === b.length ? 2 / 3 : 1 / 3
  return 1 - (shared / (a.length + b.length - shared)) * monotonicity
}

/** Jaccard distance between two sets: 1 − shared / all (Jaccard 1901); 0 for two empty ones. */
export function jaccardDistance(a: CategorySet, b: CategorySet): number {
  const shared = sharedCount(a, b)
  const all = a.length + b.length - shared
  return all === 0 ? 0 : 1 - shared / all
}

function sharedCount(a: CategorySet, b: CategorySet): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return shared
}
