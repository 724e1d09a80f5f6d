import type { CategoryId } from '@/core/ids'
import { segmentsOf } from '@/core/spans/segments'

/** An extent under categories. UTF-16 code units, half-open. */
export interface ComparedExtent {
  readonly start: number
  readonly end: number
  readonly categoryIds: readonly CategoryId[]
}

/** A stretch of text on which the columns do not all say the same. UTF-16 code units, half-open. */
export interface Difference {
  readonly start: number
  readonly end: number
}

/**
 * Where the columns differ: stretches that not all of them mark, or not all under the same categories; neighbours with
 * nothing but white space and punctuation between them are one. Pieces of nothing else are left out. By place.
 */
export function differencesOf(text: string, columns: readonly (readonly ComparedExtent[])[]): readonly Difference[] {
  const rows = columns.flatMap((extents, column) => extents.map((extent) => ({ column, extent })))
  const spans = { start: rows.map(({ extent }) => extent.start), end: rows.map(({ extent }) => extent.end) }
  const found: { start: number; end: number }[] = []
  for (const { start, end, covering } of segmentsOf(spans, rows.keys())) {
    const said = columns.map(() => new Set<CategoryId>())
    const marked = new Set<number>()
    for (const row of covering) {
      const it = rows[row]
      if (!it) continue
      marked.add(it.column)
      for (const id of it.extent.categoryIds) said[it.column]?.add(id)
    }
    const words = said.map((ids, column) => (marked.has(column) ? `+${[...ids].sort().join()}` : ''))
    if (new Set(words).size < 2 || isWordless(text.slice(start, end))) continue
    const last = found.at(-1)
    if (last && isWordless(text.slice(last.end, start))) last.end = end
    else found.push({ start, end })
  }
  return found
}

/** The difference after (or before) a place in the text, round the ends; null when there is none. */
export function stepDifference(all: readonly Difference[], from: number | null, by: 1 | -1): number | null {
  if (all.length === 0) return null
  if (from === null) return by === 1 ? 0 : all.length - 1
  return (from + by + all.length) % all.length
}

/** The index of the first difference that ends after an offset; null when there is none. */
export function differenceAt(all: readonly Difference[], offset: number): number | null {
  const at = all.findIndex(({ end }) => end > offset)
  return at < 0 ? null : at
}

function isWordless(words: string): boolean {
  return /^[\p{P}\p{Z}\p{Cc}\p{Cf}]*$/u.test(words)
}
