import { listSentences } from '../text/sentence'
import type { Unit } from './question'
import { listWords } from './word-units'

/** The units of a text in order, apart from each other; offsets in UTF-16 units, half-open. */
export interface Units {
  readonly count: number
  /** Where each begins and ends; null when every UTF-16 unit is one. */
  readonly borders: { readonly start: Int32Array; readonly end: Int32Array } | null
}

/**
 * Cuts a text into units. A document is the whole text; sentences and words are those of the language, without the white
 * space and punctuation between words; a character is a UTF-16 unit, because highlights never split a grapheme and every
 * other length in the product is counted so.
 */
export function listUnits(text: string, language: string, unit: Unit): Units {
  if (unit === 'character') return { count: text.length, borders: null }
  if (unit === 'word') return listWords(text, language)
  if (unit === 'document') return text === '' ? made([], []) : made([0], [text.length])
  const sentences = listSentences(text, language)
  return made(
    sentences.map((sentence) => sentence.start),
    sentences.map((sentence) => sentence.end),
  )
}

/** The units `[from, to)` that share at least one character with `[start, end)`. */
export function unitsWithin(units: Units, start: number, end: number): { readonly from: number; readonly to: number } {
  if (!units.borders) return { from: Math.max(0, start), to: Math.min(end, units.count) }
  return { from: countBelow(units.borders.end, start + 1), to: countBelow(units.borders.start, end) }
}

/** Where the units `[from, to)` begin and end in the text. */
export function extentOf(units: Units, from: number, to: number): { readonly start: number; readonly end: number } {
  if (!units.borders) return { start: from, end: to }
  return { start: units.borders.start[from] ?? 0, end: units.borders.end[to - 1] ?? 0 }
}

function made(start: readonly number[], end: readonly number[]): Units {
  return { count: start.length, borders: { start: Int32Array.from(start), end: Int32Array.from(end) } }
}

/** How many of the ascending values are less than `limit`. */
function countBelow(ascending: Int32Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
