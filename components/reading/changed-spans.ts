import type { Highlight } from '@/core/reading/highlight'
import type { Passage } from './transient'

/**
 * Where two lists of highlights differ: the places of all that are in one and not in the other. Rows that did not
 * change are the same objects, mostly in the same order, so that equal beginnings and ends are skipped at a glance.
 */
export function changedSpans(before: readonly Highlight[], after: readonly Highlight[]): readonly Passage[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1
  }
  const gone = new Set(before.slice(head, before.length - tail))
  const come: Highlight[] = []
  for (const highlight of after.slice(head, after.length - tail)) {
    if (!gone.delete(highlight)) come.push(highlight)
  }
  return [...gone, ...come]
}
