import { graphemeStart } from './grapheme'

/** A cut-out of a text and where it begins there, in UTF-16 code units. */
export interface TextWindow {
  readonly text: string
  readonly start: number
}

/**
 * The line that holds the character at `at`, without its newline, cut to about `reach` units either way,
 * at white space where there is some: enough text to segment, however long the whole is.
 */
export function windowAround(text: string, at: number, reach: number): TextWindow {
  if (text.charAt(at) === '\n') return { text: '\n', start: at }
  const before = text.slice(Math.max(0, at - reach), at)
  const after = text.slice(at, at + reach)
  const start = at - before.length + cutBefore(text, at, before)
  const lineEnd = after.indexOf('\n')
  const end = at + (lineEnd >= 0 ? lineEnd : cutAfter(text, at, after))
  return { text: text.slice(start, end), start }
}

function cutBefore(text: string, at: number, before: string): number {
  const lineStart = before.lastIndexOf('\n') + 1
  if (lineStart > 0 || before.length === at) return lineStart
  const space = before.search(/\s\S/)
  if (space >= 0) return space + 1
  const from = at - before.length
  return Math.max(0, graphemeStart(text, from) - from)
}

function cutAfter(text: string, at: number, after: string): number {
  if (at + after.length === text.length) return after.length
  const space = /\s\S*$/.exec(after)?.index ?? 0
  if (space > 0) return space
  return graphemeStart(text, at + after.length) - at || after.length
}
