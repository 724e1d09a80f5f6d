import type { Side } from '@/core/disagreements/disagreement'
import type { CategoryId, UserId } from '@/core/ids'
import { segmentsOf } from '@/core/spans/segments'
import { graphemeEnd, graphemeStart } from '@/core/text/grapheme'

/** The stroke of one side below a stretch of text. */
export interface LaneStroke {
  /** Which of the lanes; 0 is nearest to the text. */
  readonly lane: number
  readonly authorId: UserId
  /** Sorted; empty for a highlight without a category. */
  readonly categoryIds: readonly CategoryId[]
  /** True where one of the side's highlights begins: there its sign stands. */
  readonly isStart: boolean
}

/** A stretch of text that the same highlights cover. Offsets: UTF-16 code units, half-open. */
export interface LaneSegment {
  readonly start: number
  readonly end: number
  /** The words, shortened in the middle when nothing begins or ends for long. */
  readonly words: string
  readonly strokes: readonly LaneStroke[]
}

/** A passage in its context, with what each side marked below the same lines. */
export interface LaneText {
  /** Whether text goes on before and after in the same paragraph. */
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  readonly segments: readonly LaneSegment[]
  /** Sides that marked something, one lane each, in the order of `sides`. */
  readonly laneOf: ReadonlyMap<UserId, number>
}

/** How much of the paragraph stands around the passage, in UTF-16 code units: about two lines. */
const around = 150
/** A stretch without a border longer than this is shortened to its ends. */
const longStretch = 700
const keptEnd = 260

/** Lays the sides' highlights below the text from shortly before `start` to shortly after `end`. */
export function laneText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  sides: readonly Side[],
): LaneText {
  const from = contextStart(text, start)
  const to = contextEnd(text, end)
  const marking = sides.filter(({ highlights }) => highlights.length > 0)
  const laneOf = new Map(marking.map(({ authorId }, lane) => [authorId, lane]))
  const rows = marking.flatMap((side, lane) => side.highlights.map((highlight) => ({ lane, side, highlight })))
  const columns = {
    start: rows.map(({ highlight }) => highlight.start),
    end: rows.map(({ highlight }) => highlight.end),
  }
  const segments: LaneSegment[] = []
  const put = (begin: number, stop: number, covering: readonly number[]) => {
    if (begin >= stop) return
    const strokes = new Map<number, { categoryIds: Set<CategoryId>; isStart: boolean; authorId: UserId }>()
    for (const row of covering) {
      const it = rows[row]
      if (!it) continue
      const stroke = strokes.get(it.lane) ?? { categoryIds: new Set(), isStart: false, authorId: it.side.authorId }
      for (const id of it.highlight.categoryIds) stroke.categoryIds.add(id)
      stroke.isStart ||= it.highlight.start === begin
      strokes.set(it.lane, stroke)
    }
    segments.push({
      start: begin,
      end: stop,
      words: shortened(text, begin, stop),
      strokes: [...strokes]
        .sort(([a], [b]) => a - b)
        .map(([lane, { categoryIds, ...stroke }]) => ({ lane, ...stroke, categoryIds: [...categoryIds].sort() })),
    })
  }
  let at = from
  for (const segment of segmentsOf(columns, rows.keys(), from, to)) {
    put(at, segment.start, [])
    put(segment.start, segment.end, segment.covering)
    at = segment.end
  }
  put(at, to, [])
  return {
    hasBefore: from > 0 && text[from - 1] !== '\n',
    hasAfter: to < text.length && text[to] !== '\n',
    segments,
    laneOf,
  }
}

function shortened(text: string, start: number, end: number): string {
  if (end - start <= longStretch) return text.slice(start, end)
  const head = graphemeStart(text, start + keptEnd)
  const tail = graphemeEnd(text, end - keptEnd)
  return `${text.slice(start, head)} […] ${text.slice(tail, end)}`
}

function contextStart(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start === 0 || start - line <= around) return start === 0 ? 0 : line
  const space = text.indexOf(' ', start - around)
  return space < 0 || space >= start ? graphemeStart(text, start - around) : space + 1
}

function contextEnd(text: string, end: number): number {
  const newline = text.indexOf('\n', end)
  const line = newline < 0 ? text.length : newline
  if (line - end <= around) return line
  const space = text.lastIndexOf(' ', end + around)
  return space <= end ? graphemeEnd(text, end + around) : space
}
