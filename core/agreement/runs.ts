import type { CategorySets } from './category-sets'
import type { Scope } from './question'
import { unitsWithin, type Units } from './units'

/** A passage in numbers: categories ascending, each once, and at least one. */
export interface NumberedSpan {
  readonly start: number
  readonly end: number
  readonly categories: readonly number[]
}

/**
 * A text's units as runs on which no coder's set of categories changes. Passages are few compared with units, so that
 * counting runs costs nothing and is exact.
 */
export interface Runs {
  readonly coderCount: number
  readonly count: number
  /** The units `[from, to)` of each run, ascending; units out of scope are in none. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** `sets[run * coderCount + coder]`: the number of the set the coder put on each of these units. */
  readonly sets: Int32Array
  /** How many units all runs have. */
  readonly unitCount: number
}

/** Cuts units into runs. A span lies on every unit it shares a character with; several of one coder add up to a set. */
export function makeRuns(
  units: Units,
  coders: readonly (readonly NumberedSpan[])[],
  sets: CategorySets,
  scope: Scope,
): Runs {
  const borders = listBorders(units, coders)
  const coderCount = coders.length
  const most = borders.order.length + 1
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  const runSets = new Int32Array(most * coderCount)
  const present = new Int32Array(coderCount)
  const layers = new Int32Array(coderCount * sets.categoryCount)
  let count = 0
  let unitCount = 0
  let begun = 0
  const close = (at: number) => {
    if (at <= begun) return
    if (scope === 'all' || present.some((set) => set !== 0)) {
      from[count] = begun
      to[count] = at
      runSets.set(present, count * coderCount)
      count += 1
      unitCount += at - begun
    }
    begun = at
  }
  for (const row of borders.order) {
    close(borders.at[row] ?? 0)
    const coder = borders.coder[row] ?? 0
    const category = borders.category[row] ?? 0
    const sign = (row & 1) === 0 ? 1 : -1
    const layer = coder * sets.categoryCount + category
    const depth = (layers[layer] ?? 0) + sign
    layers[layer] = depth
    if (depth === (sign > 0 ? 1 : 0)) present[coder] = sets.change(present[coder] ?? 0, category, sign)
  }
  close(units.count)
  return { coderCount, count, from, to, sets: runSets, unitCount }
}

/** Even rows begin a category of a span, odd ones end it; `order` lists the rows by where they are. */
function listBorders(units: Units, coders: readonly (readonly NumberedSpan[])[]) {
  const rows = 2 * coders.flat().reduce((sum, span) => sum + span.categories.length, 0)
  const at = new Int32Array(rows)
  const coder = new Int32Array(rows)
  const category = new Int32Array(rows)
  let row = 0
  for (const [i, spans] of coders.entries()) {
    for (const span of spans) {
      const { from, to } = unitsWithin(units, span.start, span.end)
      if (from >= to) continue
      for (const c of span.categories) {
        at.set([from, to], row)
        coder.fill(i, row, row + 2)
        category.fill(c, row, row + 2)
        row += 2
      }
    }
  }
  // One number holds place and row, so that the engine's sort of plain numbers does.
  const keys = new Float64Array(row)
  for (let k = 0; k < row; k++) keys[k] = (at[k] ?? 0) * rows + k
  return { at, coder, category, order: Int32Array.from(keys.sort(), (key) => key % rows) }
}
