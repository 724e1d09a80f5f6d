import 'server-only'
import type { Extent } from '@/core/disagreements/extent'
import { graphemeEnd, graphemeStart } from '@/core/text/grapheme'

/** UTF-16 code units kept of the beginning and of the end of a long passage: together some four lines of a list. */
const headLength = 180
const tailLength = 100

/** The words of a passage, shortened in the middle when long; no character is split. */
export function quoteOf(text: string, { start, end }: Extent): string {
  if (end - start <= headLength + tailLength) return text.slice(start, end)
  const headEnd = graphemeStart(text, start + headLength)
  const tailStart = graphemeEnd(text, end - tailLength)
  return `${text.slice(start, headEnd)} … ${text.slice(tailStart, end)}`
}
