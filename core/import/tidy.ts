import type { Block, Inline } from '../text/content'
import { counted, type ImportChange } from './change'
import { type InlineRange, mapInlines, plainOf, withoutRanges } from './inlines'

// The second of exactly two full stops; neither an ellipsis nor the ".." of a path.
const doubled = /(?<=[^\s./\\…]\.)\.(?![./\\\p{L}\p{N}])/gu
// A full stop alone after the end of a sentence ("course. ."); not the beginning of a spaced ellipsis.
const stray = /(?<=[^\s.!?…][.!?…]["'”’»)]?)[ \t\u00A0]+\.(?!\s*\.)(?=\s|$)/gu

/** Makes one full stop of ".." and of ". ."; ellipses stay. */
export function tidyPunctuation(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly changes: readonly ImportChange[]
} {
  let count = 0
  const tidied = blocks.map((block) =>
    mapInlines(block, (inlines) => {
      let tidy = inlines
      for (let ranges = extraStops(tidy); ranges.length > 0; ranges = extraStops(tidy)) {
        count += ranges.length
        tidy = withoutRanges(tidy, ranges)
      }
      return tidy
    }),
  )
  const detail = `Made one full stop of ${counted(count, 'doubled one')}.`
  return { blocks: tidied, changes: count > 0 ? [{ code: 'full-stops', detail, count }] : [] }
}

function extraStops(inlines: readonly Inline[]): readonly InlineRange[] {
  const plain = plainOf(inlines)
  return [...plain.matchAll(doubled), ...plain.matchAll(stray)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
}
