import type { CodedArticle } from '../../core/agreement/question'
import { extentOf, type Units } from '../../core/agreement/units'

/** Alpha and kappa over all categories and of each, as a plain computation gives them. */
interface PlainFigures {
  readonly percent: number
  readonly alpha: number
  readonly cohen: number
  readonly ofCategory: readonly { readonly alpha: number; readonly cohen: number }[]
}

/**
 * Paints every analyst's categories on every unit (a bit for each category, at most 31), then compares every pair of
 * analysts on every unit, over all categories and for each. No missing values. The units are given, not counted here.
 */
export function measurePlainly({ coders }: CodedArticle, units: Units, categoryIds: readonly string[]): PlainFigures {
  const painted = coders.map(({ spans }) => {
    const masks = new Int32Array(units.count)
    const inOrder = [...spans].sort((a, b) => a.start - b.start)
    let first = 0
    for (const { start, end, categoryIds: given } of inOrder) {
      while (first < units.count && extentOf(units, first, first + 1).end <= start) first += 1
      const mask = given.reduce((bits, id) => bits | (1 << categoryIds.indexOf(id)), 0)
      for (let u = first; u < units.count && (units.borders?.start[u] ?? u) < end; u++)
        masks[u] = (masks[u] ?? 0) | mask
    }
    return masks
  })
  return {
    ...compareAll(painted, units.count, 2 ** categoryIds.length),
    ofCategory: categoryIds.map((_, category) =>
      compareAll(
        painted.map((masks) => bitOf(masks, category)),
        units.count,
        2,
      ),
    ),
  }
}

function bitOf(masks: Int32Array, bit: number): Int32Array {
  const values = new Int32Array(masks.length)
  for (let u = 0; u < masks.length; u++) values[u] = ((masks[u] ?? 0) >> bit) & 1
  return values
}

function compareAll(values: readonly Int32Array[], units: number, valueCount: number) {
  const counts = values.map((own) => {
    const count = new Int32Array(valueCount)
    for (let u = 0; u < units; u++) {
      const value = own[u] ?? 0
      count[value] = (count[value] ?? 0) + 1
    }
    return count
  })
  let same = 0
  let beyond = 0
  let room = 0
  for (const [i, a] of values.entries()) {
    for (const [j, b] of values.entries()) {
      if (j <= i) continue
      const equal = countEqual(a, b)
      let chance = 0
      for (let value = 0; value < valueCount; value++)
        chance += ((counts[i]?.[value] ?? 0) * (counts[j]?.[value] ?? 0)) / units
      same += equal
      beyond += equal - chance
      room += units - chance
    }
  }
  const pairs = (values.length * (values.length - 1)) / 2
  const n = values.length * units
  let expected = n * n
  for (let value = 0; value < valueCount; value++)
    expected -= counts.reduce((sum, count) => sum + (count[value] ?? 0), 0) ** 2
  const percent = same / (pairs * units)
  return { percent, alpha: 1 - (1 - percent) / (expected / (n * (n - 1))), cohen: beyond / room }
}

function countEqual(a: Int32Array, b: Int32Array): number {
  let equal = 0
  for (let u = 0; u < a.length; u++) if (a[u] === b[u]) equal += 1
  return equal
}
