import type { QueueRow } from '@/core/disagreements/disagreement'
import { disagreementInWords, type InWords } from '@/core/disagreements/in-words'

type Names = Pick<InWords, 'language' | 'nameOf' | 'categoryNameOf'>

/**
 * What the sides of a row say, in one line, as far as the row's own quote tells: where the quote was shortened, no words
 * can be counted.
 */
export function sidesInWords(row: Pick<QueueRow, 'start' | 'end' | 'quote' | 'sides' | 'kind'>, names: Names): string {
  const { start, end, quote, sides, kind } = row
  if (quote.length === end - start) {
    const shift = (at: number) => Math.max(0, Math.min(quote.length, at - start))
    const shifted = sides.map(({ authorId, highlights }) => ({
      authorId,
      highlights: highlights.map((one) => ({ ...one, start: shift(one.start), end: shift(one.end) })),
    }))
    return disagreementInWords(shifted, { text: quote, ...names })
  }
  if (kind !== 'boundary') {
    // Categories alone make the difference: which words carry them does not matter to the sentence.
    const whole = sides.map(({ authorId, highlights }) => ({
      authorId,
      highlights: highlights.map((one) => ({ ...one, start: 0, end: quote.length })),
    }))
    return disagreementInWords(whole, { text: quote, ...names })
  }
  const marking = sides.filter(({ highlights }) => highlights.length > 0)
  return `${marking.map(({ authorId }) => names.nameOf(authorId)).join(', ')} marked different words`
}
