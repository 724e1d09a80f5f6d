import type { Block } from '../text/content'
import { listSentences } from '../text/sentence'
import { isCaption } from './caption'
import { beginningOf } from './change'
import { parseDetailsLine } from './details-line'
import { isFurniture } from './furniture'
import { lineOf } from './inlines'

// What newspapers print over an article; longer is a standfirst or a paragraph.
const longestHeadline = 160
// A heading that is longer was set as one for its looks.
const longestHeading = 300
// What fits one line of the shelf.
const longestProposal = 90

// A name of fewer words ("scan 17 final") says where a file was kept, not what it says.
const fewestWords = 3
// A sentence is looked for in so much of the text.
const longestSentence = 2000

const sectionNames =
  /^(?:abstract|introduction|summary|contents|executive summary|background|einleitung|введение|вступ)$/iu

/** Where the headline stands among blocks, and whether its form or place leaves no doubt; null without one. */
export function findHeadline(
  blocks: readonly Block[],
  headEnd: number,
): { readonly at: number; readonly certain: boolean } | null {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : []))
  for (let at = 0; at < headEnd; at++) {
    const block = blocks[at]
    const text = lineOf(block)?.trim() ?? ''
    if (text === '' || isCaption(text) || isFurniture(text) || parseDetailsLine(text)) continue
    if (block?.type === 'heading') {
      if (sectionNames.test(text) || text.length > longestHeading) return null
      const level = block.attrs.level
      const highest = levels.filter((each) => each <= level).length === 1
      return highest || level === 1 || bylineFollows(blocks, at) ? { at, certain: true } : null
    }
    return isHeadlineLike(text) && (bylineFollows(blocks, at) || proseFollows(blocks, at, text.length))
      ? { at, certain: bylineFollows(blocks, at) }
      : null
  }
  return null
}

function isHeadlineLike(text: string): boolean {
  return (
    text.length <= longestHeadline &&
    /^["'“‘«„¿¡([]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/[.,;:]$/u.test(text) &&
    !/^(?:[-*•–—]|\d{1,3}[.)])\s/u.test(text) &&
    !text.includes('\n')
  )
}

function bylineFollows(blocks: readonly Block[], at: number): boolean {
  return blocks.slice(at + 1, at + 4).some((block) => parseDetailsLine(lineOf(block)?.trim() ?? '') !== null)
}

function proseFollows(blocks: readonly Block[], at: number, length: number): boolean {
  const next = blocks.slice(at + 1).find((block) => !isCaption(lineOf(block)?.trim() ?? ''))
  return (lineOf(next)?.length ?? 0) > Math.max(length, 80)
}

/** A title for a text without headline: the file's name when it is made of words, else the first sentence. */
export function proposeTitle(
  name: string | null,
  text: string,
  language: string,
): { readonly title: string; readonly why: string } {
  const words = (name ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.[\p{L}\d]{1,8}$/u, '')
    .replace(/[_\-+\s]+/gu, ' ')
    .trim()
  if (words.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length >= fewestWords) {
    return { title: shorten(words), why: 'No headline was found: this is the name of the file.' }
  }
  const line = beginningOf(text.split('\n').find((each) => /\p{L}/u.test(each)) ?? text, longestSentence)
  const first = listSentences(line, language)[0]
  const sentence = first ? line.slice(first.start, first.end) : line.trim()
  return {
    title: shorten(sentence.replace(/[.:;,]+$/u, '')) || 'Untitled',
    why: 'No headline was found: this is the beginning of the first sentence.',
  }
}

/** Cuts at the first comma or dash that comes late enough, else between words, and says so with an ellipsis. */
function shorten(text: string): string {
  if (text.length <= longestProposal) return text
  const cut = beginningOf(text, longestProposal)
  const clause = /^.{40,}?(?=[,;:]\s|\s[–—-]\s)/u.exec(cut)?.[0]
  const words = clause ?? /^.+(?=\s)/u.exec(cut)?.[0] ?? cut
  return `${words}…`
}
