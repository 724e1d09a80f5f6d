import { ok } from '../result'
import { notComputable, type Measured } from './measured'
import type { Marks } from './unitizing'

/** What two coders' passages have in common, counted in passages or in characters; matches add up. */
export interface SpanMatch {
  readonly shared: number
  /** The first coder's. */
  readonly first: number
  /** The second coder's. */
  readonly second: number
}

/** How alike passages are found, with the first coder taken as the standard for precision and recall. */
interface SpanScore {
  readonly f1: number
  /** Of what the second coder marked, the share that the first marked too. */
  readonly precision: number | null
  /** Of what the first coder marked, the share that the second marked too. */
  readonly recall: number | null
}

/**
 * F1 = 2 · shared / (all of one + all of the other), the harmonic mean of precision and recall; it is the same whoever is
 * taken as the standard. Over several pairs the counts are summed first ("micro"). Hripcsak and Rothschild 2005 give the
 * reason: where nobody can count what was rightly left unmarked, F1 of the pairs is what kappa comes near to.
 */
export function spanF1(match: SpanMatch): Measured {
  const all = match.first + match.second
  return all === 0 ? notComputable('Nobody marked a passage here.') : ok((2 * match.shared) / all)
}

/** Precision and recall of the second coder, the first being the standard; null where one of them marked nothing. */
export function spanScore(match: SpanMatch): SpanScore | null {
  const f1 = spanF1(match)
  if (!f1.ok) return null
  return {
    f1: f1.value,
    precision: match.second === 0 ? null : match.shared / match.second,
    recall: match.first === 0 ? null : match.shared / match.first,
  }
}

/** Shared are passages with the same two ends. Both lists ascending by start, then end, without repeats. */
export function matchExactly(a: Marks, b: Marks): SpanMatch {
  let shared = 0
  for (let i = 0, j = 0; i < a.start.length && j < b.start.length;) {
    const order = (a.start[i] ?? 0) - (b.start[j] ?? 0) || (a.end[i] ?? 0) - (b.end[j] ?? 0)
    if (order === 0) shared += 1
    if (order <= 0) i += 1
    if (order >= 0) j += 1
  }
  return { shared, first: a.start.length, second: b.start.length }
}

/**
 * Shared are passages that overlap by one character or more, matched one to one as often as can be, so one long passage
 * never counts for several short ones.
 */
export function matchOverlapping(a: MarksByEnd, b: MarksByEnd): SpanMatch {
  if (a.start.length === 0 || b.start.length === 0) return { shared: 0, first: a.start.length, second: b.start.length }
  const first = queueOf(a)
  const second = queueOf(b)
  let shared = 0
  // The passage that ends first takes of those that overlap it the one that ends first: what that one could overlap
  // besides, every other could too, so nothing is lost.
  while (first.next < first.start.length && second.next < second.start.length) {
    const isFirst = (first.end[first.next] ?? 0) <= (second.end[second.next] ?? 0)
    if (takeNext(isFirst ? first : second, isFirst ? second : first)) shared += 1
  }
  return { shared, first: a.start.length, second: b.start.length }
}

/** Passages in the order of their ends. */
interface MarksByEnd extends Marks {
  /** The least start at or after each place. */
  readonly leastStart: Float64Array
}

/** Brings passages into the order of their ends. */
export function orderByEnd(marks: Marks): MarksByEnd {
  const endOf = (row: number) => marks.end[row] ?? 0
  const rows = Array.from(marks.start, (_, row) => row)
  if (rows.some((row) => row > 0 && endOf(row) < endOf(row - 1))) rows.sort((x, y) => endOf(x) - endOf(y))
  const start = Float64Array.from(rows, (row) => marks.start[row] ?? 0)
  const leastStart = start.slice()
  for (let k = start.length - 2; k >= 0; k--)
    leastStart[k] = Math.min(leastStart[k] ?? 0, leastStart[k + 1] ?? Number.POSITIVE_INFINITY)
  return { start, end: Float64Array.from(rows, endOf), leastStart }
}

interface Queue extends MarksByEnd {
  readonly taken: Uint8Array
  next: number
}

function queueOf({ start, end, leastStart }: MarksByEnd): Queue {
  return { start, end, leastStart, taken: new Uint8Array(start.length), next: 0 }
}

/** Takes the next passage of `own` off, and the partner it finds among the others; false without one. */
function takeNext(own: Queue, others: Queue): boolean {
  const end = own.end[own.next] ?? 0
  advance(own)
  for (let k = others.next; k < others.start.length && (others.leastStart[k] ?? 0) < end; k++) {
    if (others.taken[k] === 1 || (others.start[k] ?? 0) >= end) continue
    if (k === others.next) advance(others)
    else others.taken[k] = 1
    return true
  }
  return false
}

function advance(queue: Queue): void {
  queue.next += 1
  while (queue.taken[queue.next] === 1) queue.next += 1
}

/** Shared are characters (UTF-16 units) that both marked. Both lists ascending, not overlapping within themselves. */
export function matchCharacters(a: Marks, b: Marks): SpanMatch {
  let shared = 0
  for (let i = 0, j = 0; i < a.start.length && j < b.start.length;) {
    const end = Math.min(a.end[i] ?? 0, b.end[j] ?? 0)
    shared += Math.max(0, end - Math.max(a.start[i] ?? 0, b.start[j] ?? 0))
    if ((a.end[i] ?? 0) <= end) i += 1
    if ((b.end[j] ?? 0) <= end) j += 1
  }
  return { shared, first: lengthOf(a), second: lengthOf(b) }
}

function lengthOf(marks: Marks): number {
  let length = 0
  for (let i = 0; i < marks.start.length; i++) length += (marks.end[i] ?? 0) - (marks.start[i] ?? 0)
  return length
}
