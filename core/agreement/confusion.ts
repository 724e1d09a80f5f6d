import type { CategoryId } from '../ids'
import { prepare, type Cut, type Prepared } from './prepare'
import type { CodedArticle } from './question'

/**
 * How often two analysts put these categories on the same unit, counted over all pairs of an article's coders.
 * Beside the diagonal: one put the first and not the second, the other the second and not the first. The last row and
 * column is "nothing": the other put no category of their own in its place. On the diagonal: both put it. Symmetric.
 */
export interface ConfusionMatrix {
  /** The categories by id; row and column `categoryIds.length` is "nothing". */
  readonly categoryIds: readonly CategoryId[]
  /** `units[row][column]`: units times pairs of coders. */
  readonly units: readonly (readonly number[])[]
}

/** Counts which categories stand in each other's place. */
export function countConfusions(articles: readonly CodedArticle[], cut: Cut): ConfusionMatrix {
  const prepared = prepare(articles, cut)
  const { categoryIds, sets } = prepared
  const size = categoryIds.length + 1
  const units = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const add = (a: number, b: number, count: number) => {
    const row = units[a]
    if (row) row[b] = (row[b] ?? 0) + count
  }
  for (const [key, count] of countSetPairs(prepared)) {
    const first = sets.of(Math.floor(key / sets.size))
    const second = sets.of(key % sets.size)
    for (const category of first) if (second.includes(category)) add(category, category, count)
    for (const [a, b] of listConfused(first, second, categoryIds.length)) {
      add(a, b, count)
      add(b, a, count)
    }
  }
  return { categoryIds, units }
}

/** The categories that stand in each other's place in two sets; `nothing` where one set has none of its own. */
export function listConfused(
  first: readonly number[],
  second: readonly number[],
  nothing: number,
): readonly (readonly [number, number])[] {
  const onlyFirst = first.filter((category) => !second.includes(category))
  const onlySecond = second.filter((category) => !first.includes(category))
  if (onlyFirst.length === 0) return onlySecond.map((category) => [nothing, category])
  if (onlySecond.length === 0) return onlyFirst.map((category) => [category, nothing])
  return onlyFirst.flatMap((a) => onlySecond.map((b): readonly [number, number] => [a, b]))
}

/** How many units each two sets share, over all pairs of coders, by `first * sets.size + second`. */
function countSetPairs({ articles, sets }: Prepared): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { runs } of articles) {
    for (let run = 0; run < runs.count; run++) {
      const units = (runs.to[run] ?? 0) - (runs.from[run] ?? 0)
      const at = run * runs.coderCount
      for (let i = 0; i < runs.coderCount; i++) {
        for (let j = i + 1; j < runs.coderCount; j++) {
          const key = (runs.sets[at + i] ?? 0) * sets.size + (runs.sets[at + j] ?? 0)
          if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + units)
        }
      }
    }
  }
  return counts
}
