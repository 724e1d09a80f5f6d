import { segmenterOf } from '../text/segmenter'
import type { Extent } from './extent'

/**
 * How many words of the language (BCP 47, "und" when unknown) an extent holds; one cut by a border counts whole.
 * Stops at `most`.
 */
export function countWords(text: string, { start, end }: Extent, language: string, most = Infinity): number {
  let count = 0
  for (const piece of segmenterOf('word', language).segment(text.slice(start, end))) {
    if (piece.isWordLike) count += 1
    if (count >= most) break
  }
  return count
}
