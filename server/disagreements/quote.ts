import 'server-only'
import type { Extent } from '@/core/disagreements/extent'
import { graphemeEnd, graphemeStart } from '@/core/text/grapheme'

/** UTF-16 code units kept of the beginning and of the end of a long passage: together some four lines of a list. */
const headLength = 180
const tailLength = 100

/** How far a cut may move to the edge of a word, in UTF-16 code units: longer ones are cut. */
const longestWord = 30

function wordEnd(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at)
  return at - blank < longestWord ? blank : at
}

function wordStart(text: string, at: number): number {
  const blank = text.indexOf(' ', at)
  return blank >= 0 && blank - at < longestWord ? blank + 1 : at
}

/** The words of a passage, shortened in the middle when long; no character is split. */
export function quoteOf(text: string, { start, end }: Extent): string {
  if (end - start <= headLength + tailLength) return text.slice(start, end)
  const headEnd = wordEnd(text, graphemeStart(text, start + headLength))
  const tailStart = wordStart(text, graphemeEnd(text, end - tailLength))
  return `${text.slice(start, headEnd)} … ${text.slice(tailStart, end)}`
}
