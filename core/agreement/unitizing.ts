import { ok } from '../result'
import { notComputable, type Measured } from './measured'
import type { Focus } from './observed'
import { pairCount } from './tally'

/** The passages one coder marked with one category in one text: ascending, not overlapping; offsets in UTF-16 units. */
export interface Marks {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/** Observed and expected disagreement of one category in one text, both times the text's length; they add up. */
export interface Unitized {
  readonly observed: number
  readonly expected: number
  /** False when every coder marked all of the text or nothing: no border was drawn, so nothing was unitized. */
  readonly bounded: boolean
}

/**
 * Krippendorff's unitizing alpha: how well coders agree on where passages of a category begin and end.
 * Definition: Krippendorff, "On the reliability of unitizing contiguous data" (1995), with the expected disagreement as
 * corrected in Content Analysis, 2nd ed. 2004, ch. 11; categories are taken one by one, so the categories of overlapping
 * passages need no choice between them, which the family of 2016 (Krippendorff, Mathet, Bouvry and Widlöcher: uα, cuα)
 * does not allow. Over several categories and texts the disagreements are summed before the ratio is taken (1995), each
 * text weighing its length.
 */
export function unitizingAlpha(parts: Iterable<Unitized>): Measured {
  let observed = 0
  let expected = 0
  let isBounded = false
  for (const part of parts) {
    observed += part.observed
    expected += part.expected
    isBounded ||= part.bounded
  }
  if (expected === 0) return notComputable('Nobody marked a passage here.')
  return isBounded ? ok(1 - observed / expected) : notComputable(noBorder)
}

const noBorder =
  'Every passage marked here is a whole text, so nobody drew a border that others could have drawn elsewhere.'

/** Compares the passages of two or more coders in a text of `length` > 0; with a focus, only the pairs with that column. */
export function unitize(coders: readonly Marks[], length: number, focus: Focus = null): Unitized {
  let observed = 0
  for (const [i, a] of coders.entries()) {
    for (let j = i + 1; j < coders.length; j++) {
      const b = coders[j]
      if (b && (focus === null || i === focus || j === focus)) observed += differenceOf(a, b)
    }
  }
  const pairs = focus === null ? pairCount(coders.length) : coders.length - 1
  return {
    observed: observed / pairs / length,
    expected: expectedOf(coders, length),
    bounded: coders.some((marks) => marks.start.length > 0 && !(marks.start[0] === 0 && marks.end[0] === length)),
  }
}

/**
 * Two passages that overlap differ by the squares of what juts out at either end; one that lies in a gap of the other
 * coder differs by the square of its own length.
 */
function differenceOf(a: Marks, b: Marks): number {
  let sum = lonelyOf(a, b) + lonelyOf(b, a)
  let first = 0
  for (let i = 0; i < a.start.length; i++) {
    const start = a.start[i] ?? 0
    const end = a.end[i] ?? 0
    while (first < b.start.length && (b.end[first] ?? 0) <= start) first += 1
    for (let j = first; j < b.start.length && (b.start[j] ?? 0) < end; j++) {
      sum += (start - (b.start[j] ?? 0)) ** 2 + (end - (b.end[j] ?? 0)) ** 2
    }
  }
  return sum
}

function lonelyOf(a: Marks, b: Marks): number {
  let sum = 0
  let j = 0
  for (let i = 0; i < a.start.length; i++) {
    const start = a.start[i] ?? 0
    const end = a.end[i] ?? 0
    while (j < b.start.length && (b.end[j] ?? 0) <= start) j += 1
    if (j === b.start.length || (b.start[j] ?? 0) >= end) sum += (end - start) ** 2
  }
  return sum
}

/** What all passages would differ by if each coder's could lie anywhere, times the length of the text. */
function expectedOf(coders: readonly Marks[], length: number): number {
  const lengths: number[] = []
  const gaps: number[] = []
  for (const marks of coders) {
    let at = 0
    for (let i = 0; i < marks.start.length; i++) {
      const start = marks.start[i] ?? 0
      const end = marks.end[i] ?? 0
      lengths.push(end - start)
      if (start > at) gaps.push(start - at)
      at = end
    }
    if (length > at) gaps.push(length - at)
  }
  lengths.sort((x, y) => y - x)
  gaps.sort((x, y) => y - x)
  let sum = 0
  let within = 0
  let longer = 0
  let longerSum = 0
  for (const b of lengths) {
    for (; longer < gaps.length && (gaps[longer] ?? 0) >= b; longer++) longerSum += gaps[longer] ?? 0
    sum += ((lengths.length - 1) * (2 * b ** 3 - 3 * b ** 2 + b)) / 3 + b ** 2 * (longerSum - longer * (b - 1))
    within += b * (b - 1)
  }
  const all = coders.length * length
  return (2 * sum) / (all * (all - 1) - within)
}
