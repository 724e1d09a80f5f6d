import 'server-only'
import { segmenterOf } from '@/core/text/segmenter'

/** How many words a text has, as the language of the article divides it. Counted once, when a version is stored. */
export function countWords(text: string, language: string): number {
  let words = 0
  for (const line of text.split('\n')) {
    for (const { isWordLike } of segmenterOf('word', language).segment(line)) if (isWordLike === true) words += 1
  }
  return words
}
