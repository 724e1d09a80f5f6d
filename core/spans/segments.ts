/** Spans as columns; rows need no order. Offsets: UTF-16 code units, half-open. */
export interface SpanColumns {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/** A stretch of text that the same spans cover. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Rows of the covering spans, ascending; never empty. */
  readonly covering: readonly number[]
}

/**
 * Cuts overlapping spans into the longest stretches covered by one set of them, in order; uncovered text is left out.
 * Looks only at `rows`, and only at the part within `[from, to)`. One sweep over the borders: O(n log n + size of the answer).
 */
export function segmentsOf(
  spans: SpanColumns,
  rows: Iterable<number>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): readonly Segment[] {
  const opening: number[] = []
  const closing: number[] = []
  const clippedStart = (row: number) => Math.max(from, spans.start[row] ?? 0)
  const clippedEnd = (row: number) => Math.min(to, spans.end[row] ?? 0)
  for (const row of rows) {
    if (clippedStart(row) >= clippedEnd(row)) continue
    opening.push(row)
    closing.push(row)
  }
  opening.sort((a, b) => clippedStart(a) - clippedStart(b))
  closing.sort((a, b) => clippedEnd(a) - clippedEnd(b))

  const segments: Segment[] = []
  let active: readonly number[] = []
  let begun = 0
  let o = 0
  let c = 0
  while (c < closing.length) {
    const at = Math.min(borderOf(opening[o], clippedStart), borderOf(closing[c], clippedEnd))
    if (active.length > 0) segments.push({ start: begun, end: at, covering: active })
    const leaving = new Set<number>()
    for (; borderOf(closing[c], clippedEnd) === at; c += 1) leaving.add(closing[c] ?? -1)
    const staying = leaving.size === 0 ? active.slice() : active.filter((row) => !leaving.has(row))
    const before = staying.length
    for (; borderOf(opening[o], clippedStart) === at; o += 1) staying.push(opening[o] ?? -1)
    active = staying.length > before ? staying.sort((a, b) => a - b) : staying
    begun = at
  }
  return segments
}

function borderOf(row: number | undefined, border: (row: number) => number): number {
  return row === undefined ? Number.POSITIVE_INFINITY : border(row)
}
