import { segmenterOf } from '../text/segmenter'
import type { Units } from './units'

/**
 * The words of a text: what the segmenter of the language calls word-like. Stretches between spaces that are nothing but
 * letters with punctuation around them are read without it, as it takes seconds for a million words.
 */
export function listWords(text: string, language: string): Units {
  const words = new Growing()
  let at = 0
  while (at < text.length) {
    if (classAt(text, at) === space) {
      at += 1
      continue
    }
    let end = at + 1
    while (end < text.length && classAt(text, end) !== space) end += 1
    if (!addPlainWord(text, at, end, words)) addWords(text, at, end, language, words)
    at = end
  }
  return { count: words.length, borders: words.borders() }
}

const space = 1
const letter = 2
const punctuation = 3

// Scripts in which a run of letters is one word whatever the language, below the first unit not in the table.
const plainLetter = /(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u
const tableSize = 0x2040
let table: Uint8Array | null = null

function makeTable(): Uint8Array {
  const classes = new Uint8Array(tableSize)
  for (let code = 0; code < tableSize; code++) {
    const character = String.fromCharCode(code)
    if (character === ' ' || character === '\n') classes[code] = space
    else if (plainLetter.test(character)) classes[code] = letter
    else if (',.;:!?"\'()[]-–—…«»“”‘’„‚'.includes(character)) classes[code] = punctuation
  }
  return classes
}

function classAt(text: string, at: number): number {
  table ??= makeTable()
  return table[text.charCodeAt(at)] ?? 0
}

/** Adds `[at, end)` when it is letters with punctuation before and after, or punctuation alone; false when it is more. */
function addPlainWord(text: string, at: number, end: number, words: Growing): boolean {
  let from = at
  while (from < end && classAt(text, from) === punctuation) from += 1
  let to = from
  while (to < end && classAt(text, to) === letter) to += 1
  let rest = to
  while (rest < end && classAt(text, rest) === punctuation) rest += 1
  if (rest < end) return false
  if (to > from) words.add(from, to)
  return true
}

function addWords(text: string, at: number, end: number, language: string, words: Growing): void {
  for (const { index, segment, isWordLike } of segmenterOf('word', language).segment(text.slice(at, end))) {
    if (isWordLike) words.add(at + index, at + index + segment.length)
  }
}

class Growing {
  length = 0
  private start = new Int32Array(1024)
  private end = new Int32Array(1024)

  add(start: number, end: number): void {
    if (this.length === this.start.length) {
      this.start = grown(this.start)
      this.end = grown(this.end)
    }
    this.start[this.length] = start
    this.end[this.length] = end
    this.length += 1
  }

  borders(): { readonly start: Int32Array; readonly end: Int32Array } {
    return { start: this.start.slice(0, this.length), end: this.end.slice(0, this.length) }
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2)
  larger.set(old)
  return larger
}
