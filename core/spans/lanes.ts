import type { SpanColumns } from './segments'

/** In `wanted`: a newcomer, which takes the lowest free lane. */
export const anyLane = -1

/**
 * Interval colouring: a lane (0 is nearest to the text) for each row so that overlapping spans never share one.
 * Rows are sorted by start. A span gets the lane it wants (the one it had before) unless one before it stands there
 * now; newcomers take the lowest free one. Pure: the same spans and wishes give the same lanes.
 * O(n log n) for a bounded depth of overlap.
 */
export function assignLanes(spans: SpanColumns, wanted: ArrayLike<number> | null = null): Uint16Array {
  const { start, end } = spans
  const lanes = new Uint16Array(start.length)
  const kept: number[][] = []
  const homeless: number[] = []
  for (let row = 0; row < lanes.length; row += 1) {
    const lane = wanted?.[row] ?? anyLane
    if (lane < 0) {
      homeless.push(row)
      continue
    }
    while (kept.length <= lane) kept.push([])
    const rows = kept[lane] ?? []
    const last = rows.at(-1)
    if (last !== undefined && (end[last] ?? 0) > (start[row] ?? 0)) homeless.push(row)
    else {
      rows.push(row)
      lanes[row] = lane
    }
  }
  const newEnds: number[] = []
  for (const row of homeless) {
    const from = start[row] ?? 0
    const to = end[row] ?? 0
    let lane = 0
    while ((newEnds[lane] ?? 0) > from || touches(spans, kept[lane], from, to)) lane += 1
    while (newEnds.length <= lane) newEnds.push(0)
    newEnds[lane] = to
    lanes[row] = lane
  }
  return lanes
}

/** True when one of `rows` (sorted, not overlapping) touches `[start, end)`. */
function touches(spans: SpanColumns, rows: readonly number[] | undefined, start: number, end: number): boolean {
  if (rows === undefined || rows.length === 0) return false
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
