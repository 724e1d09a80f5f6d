import { invalid, type Refusal } from '../refusal'
import type { Result } from '../result'
import type { Excerpt } from './excerpt'
import { parseExcerpt } from './parse-excerpt'

/** One excerpt as a line of JSON with its line end. */
export function makeJsonlLine(excerpt: Excerpt): string {
  // Some readers (Python's splitlines among them) end a line at these three as well.
  const line = JSON.stringify(excerpt)
  return `${foreignLineEnd.test(line) ? line.replace(/[\u0085\u2028\u2029]/g, (char) => escapes[char] ?? char) : line}\n`
}

/** Reads one line that `makeJsonlLine` made, with or without its line end. */
export function parseJsonlLine(line: string): Result<Excerpt, Refusal> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return invalid(`The line is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return parseExcerpt(value)
}

const foreignLineEnd = /[\u0085\u2028\u2029]/
const escapes: Readonly<Record<string, string>> = { '\u0085': '\\u0085', '\u2028': '\\u2028', '\u2029': '\\u2029' }
