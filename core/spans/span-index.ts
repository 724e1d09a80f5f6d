import type { Highlight } from '../reading/highlight'
import type { CategoryId, UserId } from '../ids'

/** Marks a stroke without a category in `SpanIndex.category`. */
export const noCategory = 0xffff

/** Blocks of a text in reading order, as columns. Offsets: UTF-16 code units, half-open. */
export interface BlockColumns {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/**
 * All strokes of a text as compact columns, sorted by start, then end (longer first), then birth.
 * A stroke is a highlight under one of its categories; a highlight without tags makes one stroke.
 */
export interface SpanIndex {
  readonly length: number
  readonly highlights: readonly Highlight[]
  /** Into `highlights`. */
  readonly highlight: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** Rank of the category, or `noCategory`. */
  readonly category: Uint16Array
  /** Rank of the author, in order of appearance in `people`. */
  readonly person: Uint16Array
  readonly people: readonly UserId[]
  /** Strokes that touch block b: `blockStrokes[blockFirst[b] … blockFirst[b + 1])`, in order. */
  readonly blockFirst: Uint32Array
  readonly blockStrokes: Uint32Array
}

/** Room for the number of a stroke below its start in one double: 2^21 strokes, 2^32 units of text. */
const keyBase = 2 ** 21

/**
 * Indexes the living, placed highlights of a text; deleted and `gone` ones are left out.
 * `rankOf` gives a category's rank (0 … 65534); unknown categories count as none.
 */
export function indexSpans(
  highlights: readonly Highlight[],
  blocks: BlockColumns,
  rankOf: ReadonlyMap<CategoryId, number>,
): SpanIndex {
  const placed = highlights.filter((h) => h.deletedAt === null && h.anchor.state !== 'gone' && h.end > h.start)
  const order = sortedByStart(placed)
  let length = 0
  for (const { tags } of placed) length += tags.length || 1
  const highlight = new Uint32Array(length)
  const start = new Uint32Array(length)
  const end = new Uint32Array(length)
  const category = new Uint16Array(length)
  const person = new Uint16Array(length)
  const people = new Map<UserId, number>()
  let at = 0
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] ?? 0
    const h = placed[row]
    if (!h) continue
    let author = people.get(h.authorId)
    if (author === undefined) people.set(h.authorId, (author = people.size))
    const strokes = h.tags.length || 1
    for (let tag = 0; tag < strokes; tag += 1) {
      const id = h.tags[tag]?.categoryId
      highlight[at] = row
      start[at] = h.start
      end[at] = h.end
      category[at] = (id === undefined ? undefined : rankOf.get(id)) ?? noCategory
      person[at] = author
      at += 1
    }
  }
  const { first, strokes } = strokesByBlock(start, end, blocks)
  const columns = { highlight, start, end, category, person, blockFirst: first, blockStrokes: strokes }
  return { length, highlights: placed, people: [...people.keys()], ...columns }
}

/** Row numbers by start; rows with one start by end, longer first, then as given. */
function sortedByStart(rows: readonly Highlight[]): Uint32Array {
  const keys = new Float64Array(rows.length)
  for (let i = 0; i < keys.length; i += 1) keys[i] = (rows[i]?.start ?? 0) * keyBase + i
  keys.sort()
  const order = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i += 1) order[i] = (keys[i] ?? 0) % keyBase
  for (let from = 0; from < order.length;) {
    const begin = rows[order[from] ?? 0]?.start
    let to = from + 1
    while (to < order.length && rows[order[to] ?? 0]?.start === begin) to += 1
    if (to - from > 1) order.subarray(from, to).sort((a, b) => (rows[b]?.end ?? 0) - (rows[a]?.end ?? 0) || a - b)
    from = to
  }
  return order
}

/** The first block that ends after `offset`: the one that holds it, or the next one when it stands between two. */
export function blockAt(blocks: BlockColumns, offset: number): number {
  let low = 0
  let high = blocks.end.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((blocks.end[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Two passes: count the strokes of each block, then fill them in. Strokes come sorted by start. */
function strokesByBlock(start: Uint32Array, end: Uint32Array, blocks: BlockColumns) {
  const count = blocks.start.length
  const borders = { start: Float64Array.from(blocks.start), end: Float64Array.from(blocks.end) }
  const first = new Uint32Array(count + 1)
  eachTouch(start, end, borders, (_, block) => (first[block + 1] = (first[block + 1] ?? 0) + 1))
  for (let b = 0; b < count; b += 1) first[b + 1] = (first[b + 1] ?? 0) + (first[b] ?? 0)
  const strokes = new Uint32Array(first[count] ?? 0)
  const next = first.slice()
  eachTouch(start, end, borders, (stroke, block) => {
    const at = next[block] ?? 0
    strokes[at] = stroke
    next[block] = at + 1
  })
  return { first, strokes }
}

function eachTouch(
  start: Uint32Array,
  end: Uint32Array,
  blocks: { readonly start: Float64Array; readonly end: Float64Array },
  visit: (stroke: number, block: number) => void,
): void {
  const count = blocks.start.length
  let begin = 0
  for (let i = 0; i < start.length; i += 1) {
    const [from, to] = [start[i] ?? 0, end[i] ?? 0]
    while (begin < count && (blocks.end[begin] ?? 0) <= from) begin += 1
    for (let b = begin; b < count && (blocks.start[b] ?? 0) < to; b += 1) visit(i, b)
  }
}
