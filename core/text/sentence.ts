import { endsInAbbreviation } from './abbreviation'
import { snapToGraphemes } from './grapheme'
import { span, type Span } from './offset'
import { segmenterOf } from './segmenter'
import { windowAround } from './window'
import { trimSpan } from './word'

// Longer than nearly every sentence; one that is longer is cut there.
const reach = 4000
// How much of what follows is needed to judge a full stop.
const lookahead = 40

/**
 * The sentences of a text in order, without the white space between them; none reaches over a newline.
 * Full stops of abbreviations, initials and (where the language has them) ordinals end no sentence.
 */
export function listSentences(text: string, language: string): readonly Span[] {
  const sentences: Span[] = []
  let lineStart = 0
  for (const line of text.split('\n')) {
    sentences.push(...sentencesOfLine(line, lineStart, language))
    lineStart += line.length + 1
  }
  return sentences
}

/**
 * Drops white space at the edges, then grows the span to whole sentences of the language (BCP 47, "und" when unknown).
 * Looks only at the neighbourhood of either edge.
 */
export function snapToSentences(text: string, inner: Span, language: string): Span {
  const { start, end } = snapToGraphemes(text, trimSpan(text, inner))
  const first = sentenceAt(text, start, language)
  const last = sentenceAt(text, end - 1, language)
  return snapToGraphemes(text, span(Math.min(start, first?.start ?? start), Math.max(end, last?.end ?? end)))
}

function sentenceAt(text: string, at: number, language: string): Span | null {
  const window = windowAround(text, at, reach)
  const sentences = sentencesOfLine(window.text, window.start, language)
  return sentences.find((sentence) => sentence.start <= at && at < sentence.end) ?? null
}

function sentencesOfLine(line: string, lineStart: number, language: string): readonly Span[] {
  const sentences: Span[] = []
  const add = (from: number, to: number) => {
    if (line.slice(from, to).trim() === '') return
    const { start, end } = trimSpan(line, span(from, to))
    sentences.push(span(lineStart + start, lineStart + end))
  }
  let from = 0
  for (const { index } of segmenterOf('sentence', language).segment(line)) {
    if (index === 0 || goesOn(line, from, index, language)) continue
    add(from, index)
    from = index
  }
  add(from, line.length)
  return sentences
}

function goesOn(line: string, from: number, border: number, language: string): boolean {
  const after = line.slice(border, border + lookahead)
  if (/^\p{Ll}/u.test(after)) return true
  return endsInAbbreviation(line.slice(Math.max(from, border - lookahead), border), after, language)
}
