import { isHref } from '../text/href'
import type { CommentBlock, CommentBody, CommentInline, CommentMark } from './body'
import { mentionedBy, type NameOf } from './body-text'
import { escapeLineStart, escapeMarkdownHref, escapeMarkdownInside } from './escape-markdown'

/**
 * A body as Markdown (CommonMark). Everything typed is escaped, so no mark-up, HTML or link comes out that the body
 * has no mark for; a link whose address is not http, https or mailto is written as its words alone.
 * Blocks are parted by an empty line; there is none at the end.
 */
export function markdownOfBody(body: CommentBody, nameOf: NameOf): string {
  return linesOfBlocks(body.content, nameOf).join('\n')
}

function linesOfBlocks(blocks: readonly CommentBlock[], nameOf: NameOf): string[] {
  const lines: string[] = []
  let previous: CommentBlock['type'] | null = null
  let twin = false
  for (const block of blocks) {
    // Two lists of one kind in a row would be read as one, so the second gets the other marker.
    const isTwin: boolean = block.type === previous && !twin
    const own = linesOfBlock(block, isTwin, nameOf)
    if (own.length === 0) continue
    lines.push(...(lines.length > 0 ? ['', ...own] : own))
    previous = block.type
    twin = isTwin
  }
  return lines
}

function linesOfBlock(block: CommentBlock, isTwin: boolean, nameOf: NameOf): string[] {
  switch (block.type) {
    case 'paragraph':
      return linesOfParagraph(block.content ?? [], nameOf)
    case 'blockquote':
      return linesOfBlocks(block.content, nameOf).map((line) => (line === '' ? '>' : `> ${line}`))
    case 'bulletList':
      return block.content.flatMap((item) => hang(isTwin ? '* ' : '- ', linesOfBlocks(item.content, nameOf)))
    case 'orderedList':
      return block.content.flatMap((item, i) =>
        hang(`${i + 1}${isTwin ? ')' : '.'} `, linesOfBlocks(item.content, nameOf)),
      )
  }
}

function hang(marker: string, lines: string[]): string[] {
  const indent = ' '.repeat(marker.length)
  return lines.map((line, i) => (i === 0 ? marker + line : line === '' ? '' : indent + line))
}

function linesOfParagraph(inlines: readonly CommentInline[], nameOf: NameOf): string[] {
  const lines = linesOf(inlines)
    .map((line) => escapeLineStart(markdownOfInlines(line, ['link', 'bold', 'italic'], nameOf).trim()))
    .filter((line) => line !== '')
  return lines.map((line, i) => (i < lines.length - 1 ? `${line}\\` : line))
}

/** Splits at line breaks, and at line ends inside a text. */
function linesOf(inlines: readonly CommentInline[]): CommentInline[][] {
  const lines: CommentInline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') lines.push([])
    else if (inline.type === 'mention') lines.at(-1)?.push(inline)
    else {
      for (const [i, text] of inline.text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
        if (i > 0) lines.push([])
        if (text !== '') lines.at(-1)?.push({ ...inline, text })
      }
    }
  }
  return lines
}

type MarkKind = CommentMark['type']

/** Wraps each run that shares the first kind of mark, and leaves the rest to the kinds after it. */
function markdownOfInlines(inlines: readonly CommentInline[], kinds: readonly MarkKind[], nameOf: NameOf): string {
  const [kind, ...rest] = kinds
  if (!kind) return inlines.map((inline) => markdownOfInline(inline, nameOf)).join('')
  const pieces = runsOf(inlines, kind).map(({ mark, run }) => wrap(markdownOfInlines(run, rest, nameOf), mark))
  return pieces.reduce(joined, '')
}

function markdownOfInline(inline: CommentInline, nameOf: NameOf): string {
  const text =
    inline.type === 'text' ? inline.text : inline.type === 'mention' ? `@${nameOf(mentionedBy(inline))}` : ' '
  return escapeMarkdownInside(text.replace(/\s+/gu, ' '))
}

function runsOf(inlines: readonly CommentInline[], kind: MarkKind): { mark: string | null; run: CommentInline[] }[] {
  const runs: { mark: string | null; run: CommentInline[] }[] = []
  for (const inline of inlines) {
    const mark = markOf(inline, kind)
    const last = runs.at(-1)
    if (last && last.mark === mark) last.run.push(inline)
    else runs.push({ mark, run: [inline] })
  }
  return runs
}

/** `**`, `_`, a link's address, or null where the inline lacks such a mark. */
function markOf(inline: CommentInline, kind: MarkKind): string | null {
  const mark = inline.type === 'text' ? inline.marks?.find(({ type }) => type === kind) : undefined
  if (!mark) return null
  if (mark.type === 'link') return isHref(mark.attrs.href) ? mark.attrs.href : null
  return mark.type === 'bold' ? '**' : '_'
}

function wrap(inner: string, mark: string | null): string {
  if (mark === null || inner.trim() === '') return inner
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(inner) ?? []
  const marked = mark === '**' || mark === '_' ? `${mark}${core}${mark}` : `[${core}](${escapeMarkdownHref(mark)})`
  return `${before}${marked}${after}`
}

/**
 * Joins two pieces of a line. An emphasis is not read as one where a letter touches it from outside and punctuation
 * from inside (with `_`: whatever is inside), so that letter is written as a character reference.
 */
function joined(left: string, right: string): string {
  // An exclamation mark right before a link would make a picture of it.
  if (left.endsWith('!') && right.startsWith('[')) return `${left.slice(0, -1)}\\!${right}`
  if (/([\p{P}\p{S}]\*\*|_)$/u.test(left) && startsWithLetter.test(right)) return left + reference(right, 0)
  if (/^(\*\*[\p{P}\p{S}]|_)/u.test(right) && endsWithLetter.test(left)) {
    const last = [...left].at(-1) ?? ''
    return reference(left, left.length - last.length) + right
  }
  return left + right
}

// Some readers look at code units and take any character above U+FFFF for a letter, so these count as letters too.
const startsWithLetter = /^(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10FFFF}])/u
const endsWithLetter = /(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10FFFF}])$/u

function reference(text: string, at: number): string {
  const char = text.codePointAt(at) ?? 0
  const length = String.fromCodePoint(char).length
  return `${text.slice(0, at)}&#${char};${text.slice(at + length)}`
}
