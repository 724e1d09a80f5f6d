import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { anyLane, assignLanes } from '@/core/spans/lanes'
import { segmentsOf } from '@/core/spans/segments'
import { noCategory, type SpanIndex } from '@/core/spans/span-index'
import { laneCount, strokeClass } from './category-sheet'
import type { TextChunks } from './text-chunks'

/** One `<mark>`-to-be. Offsets: UTF-16 code units in the whole text. */
export interface PaintSegment {
  readonly start: number
  readonly end: number
  /** Ids of the covering highlights, separated by spaces. */
  readonly ids: string
  readonly className: string
}

/** What is to be seen everywhere: strokes by chunk, each in its lane. */
export interface PaintPlan {
  readonly index: SpanIndex
  readonly lanes: Uint16Array
}

/** Plans the painting; strokes known to `previous` keep their lanes. */
export function makePlan(index: SpanIndex, previous: PaintPlan | null): PaintPlan {
  return { index, lanes: assignLanes(index, previous && carryLanes(index, previous)) }
}

/**
 * The lane each stroke had. Highlights that did not change are the same objects in both plans and in the same order, so
 * walking both side by side finds them without a table; only the changed ones are looked up by id.
 */
function carryLanes(index: SpanIndex, previous: PaintPlan): Int32Array {
  const wanted = new Int32Array(index.length).fill(anyLane)
  const lost = new Map<HighlightId, number[]>()
  const found: number[] = []
  let old = 0
  const lose = (row: number) => {
    const id = highlightAt(previous.index, row)?.id
    if (id) lost.set(id, [...(lost.get(id) ?? []), previous.lanes[row] ?? 0])
  }
  for (let row = 0; row < index.length; row += 1) {
    const highlight = highlightAt(index, row)
    let ahead = old
    while (ahead < previous.index.length && ahead - old < reach && highlightAt(previous.index, ahead) !== highlight)
      ahead += 1
    if (ahead < previous.index.length && highlightAt(previous.index, ahead) === highlight) {
      for (; old < ahead; old += 1) lose(old)
      wanted[row] = previous.lanes[old] ?? 0
      old += 1
    } else found.push(row)
  }
  for (; old < previous.index.length; old += 1) lose(old)
  for (const row of found) {
    const id = highlightAt(index, row)?.id
    wanted[row] = (id && lost.get(id)?.shift()) ?? anyLane
  }
  return wanted
}

/** How many strokes may have gone between two that stayed before the walk stops looking. */
const reach = 64

function highlightAt({ highlights, highlight }: SpanIndex, row: number): Highlight | undefined {
  return highlights[highlight[row] ?? 0]
}

/** The marks of one chunk, in order. */
export function planChunk({ index, lanes }: PaintPlan, chunks: TextChunks, chunk: number): readonly PaintSegment[] {
  const rows = index.blockStrokes.subarray(index.blockFirst[chunk] ?? 0, index.blockFirst[chunk + 1] ?? 0)
  if (rows.length === 0) return []
  return segmentsOf(index, rows, chunks.start[chunk], chunks.end[chunk]).map(({ start, end, covering }) => {
    const ids = new Set<string>()
    const classes: string[] = []
    for (const row of covering) {
      const id = index.highlights[index.highlight[row] ?? 0]?.id
      if (id) ids.add(id)
      const lane = lanes[row] ?? 0
      const rank = index.category[row] ?? noCategory
      classes.push(lane < laneCount ? strokeClass(lane, rank === noCategory ? null : rank) : 'more')
    }
    return { start, end, ids: [...ids].join(' '), className: classes.join(' ') }
  })
}

/** Tells whether a chunk looks the same under two plans. */
export function signatureOf(segments: readonly PaintSegment[]): string {
  return segments.map((s) => `${s.start} ${s.end} ${s.className} ${s.ids}`).join('\n')
}
