import type { CategoryId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { anyLane, assignLanes } from '@/core/spans/lanes'
import { segmentsOf } from '@/core/spans/segments'
import { indexSpans, noCategory, type SpanIndex } from '@/core/spans/span-index'
import { depthClass, laneCount, strokeClass } from './category-sheet'
import type { TextChunks } from './text-chunks'

/** One `<mark>`-to-be. Offsets: UTF-16 code units in the whole text. */
export interface PaintSegment {
  readonly start: number
  readonly end: number
  /** Ids of the covering highlights, separated by spaces. */
  readonly ids: string
  readonly className: string
}

/** What is to be seen in the whole text. */
export interface Painting {
  readonly highlights: readonly Highlight[]
  readonly rankOf: ReadonlyMap<CategoryId, number>
}

/** What is to be seen in the chunks `from … to - 1`: their strokes, each in its lane. */
export interface PaintPlan {
  readonly from: number
  readonly to: number
  readonly index: SpanIndex
  readonly lanes: Uint16Array
}

/** The lane of every stroke planned so far, by its key, so that none moves when others come. */
export type LaneMemory = Map<string, number>

/**
 * Plans a stretch of chunks. Only the highlights in it are sorted, laned and indexed, so the price is that of the
 * stretch and one look at each highlight. Adds the lanes to `memory`.
 */
export function makePlan(
  painting: Painting,
  chunks: TextChunks,
  from: number,
  to: number,
  memory: LaneMemory,
): PaintPlan {
  const begin = chunks.start[from] ?? 0
  const end = to > from ? (chunks.end[to - 1] ?? 0) : begin
  const within: Highlight[] = []
  for (const highlight of painting.highlights) {
    if (highlight.start < end && highlight.end > begin) within.push(highlight)
  }
  const blocks = { start: chunks.start.subarray(from, to), end: chunks.end.subarray(from, to) }
  const index = indexSpans(within, blocks, painting.rankOf)
  const keys = strokeKeys(index)
  const lanes = assignLanes(
    index,
    Int32Array.from(keys, (key) => memory.get(key) ?? anyLane),
  )
  keys.forEach((key, row) => memory.set(key, lanes[row] ?? 0))
  return { from, to, index, lanes }
}

/** A highlight's first stroke goes by its id, further ones by id and place among its tags. */
function strokeKeys({ length, highlight, highlights }: SpanIndex): readonly string[] {
  const keys: string[] = []
  let nth = 0
  for (let row = 0; row < length; row += 1) {
    nth = row > 0 && highlight[row] === highlight[row - 1] ? nth + 1 : 0
    const id = highlights[highlight[row] ?? 0]?.id ?? ''
    keys.push(nth === 0 ? id : `${id}/${nth}`)
  }
  return keys
}

/** The marks of one chunk of the plan, in order. */
export function planChunk(
  { from, index, lanes }: PaintPlan,
  chunks: TextChunks,
  chunk: number,
): readonly PaintSegment[] {
  const rows = index.blockStrokes.subarray(index.blockFirst[chunk - from] ?? 0, index.blockFirst[chunk - from + 1] ?? 0)
  if (rows.length === 0) return []
  return segmentsOf(index, rows, chunks.start[chunk], chunks.end[chunk]).map(({ start, end, covering }) => {
    const ids = new Set<string>()
    const classes: string[] = []
    let deepest = 0
    let isConsensus = false
    for (const row of covering) {
      const highlight = index.highlights[index.highlight[row] ?? 0]
      if (highlight) ids.add(highlight.id)
      isConsensus ||= highlight?.layer === 'consensus'
      const lane = lanes[row] ?? 0
      deepest = Math.max(deepest, lane)
      const rank = index.category[row] ?? noCategory
      classes.push(lane < laneCount ? strokeClass(lane, rank === noCategory ? null : rank) : 'more')
    }
    if (isConsensus) classes.push('consensus')
    return { start, end, ids: [...ids].join(' '), className: [depthClass(deepest + 1), ...classes].join(' ') }
  })
}

/** Tells whether a chunk looks the same under two plans. */
export function signatureOf(segments: readonly PaintSegment[]): string {
  return segments.map((s) => `${s.start} ${s.end} ${s.className} ${s.ids}`).join('\n')
}
