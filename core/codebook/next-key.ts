import { parseCategoryKey } from './category-draft'

/**
 * A free key for a category of that name: its first letters of words, then its other letters, then a–z, then 1–9 and 0.
 * Null when every one is taken.
 */
export function nextKey(taken: Iterable<string | null>, name: string): string | null {
  const used = new Set(taken)
  const words = name.toLowerCase().split(/[^\p{L}\p{Nd}]+/u)
  const wanted = [
    ...words.map((word) => [...word][0] ?? ''),
    ...words.join(''),
    ...'abcdefghijklmnopqrstuvwxyz1234567890',
  ]
  return wanted.find((key) => key !== '' && !used.has(key) && parseCategoryKey(key).ok) ?? null
}
