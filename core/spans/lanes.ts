/** Spans to colour, sorted by start, each under a key that stays the same from one colouring to the next. */
export interface KeyedSpans {
  readonly key: (row: number) => string
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/**
 * Interval colouring: a lane (0 is nearest to the text) for each row so that overlapping spans never share one.
 * A span keeps the lane it had in `previous` unless an earlier one now stands there; newcomers take the lowest free one.
 * Pure: the same spans and the same `previous` give the same lanes. O(n log n) for a bounded depth of overlap.
 */
export function assignLanes(spans: KeyedSpans, previous: ReadonlyMap<string, number> = new Map()): Uint16Array {
  const lanes = new Uint16Array(spans.start.length)
  const kept: number[][] = []
  const homeless: number[] = []
  for (let row = 0; row < lanes.length; row += 1) {
    const lane = previous.size === 0 ? undefined : previous.get(spans.key(row))
    if (lane === undefined) {
      homeless.push(row)
      continue
    }
    while (kept.length <= lane) kept.push([])
    const rows = kept[lane] ?? []
    const last = rows.at(-1)
    if (last !== undefined && (spans.end[last] ?? 0) > (spans.start[row] ?? 0)) homeless.push(row)
    else {
      rows.push(row)
      lanes[row] = lane
    }
  }
  const newEnds: number[] = []
  for (const row of homeless) {
    let lane = 0
    while (
      (newEnds[lane] ?? 0) > (spans.start[row] ?? 0) ||
      touches(spans, kept[lane] ?? [], spans.start[row] ?? 0, spans.end[row] ?? 0)
    ) {
      lane += 1
    }
    while (newEnds.length <= lane) newEnds.push(0)
    newEnds[lane] = spans.end[row] ?? 0
    lanes[row] = lane
  }
  return lanes
}

/** True when one of `rows` (sorted, not overlapping) touches `[start, end)`. */
function touches(spans: KeyedSpans, rows: readonly number[], start: number, end: number): boolean {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans.end[rows[middle] ?? 0] ?? 0) > start) high = middle
    else low = middle + 1
  }
  const row = rows[low]
  return row !== undefined && (spans.start[row] ?? 0) < end
}
