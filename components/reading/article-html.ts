import type { Block, Content, ListItem, Mark, TableRow } from '@/core/text/content'
import { graphemeStart } from '@/core/text/grapheme'
import { isHref } from '@/core/text/href'
import { blocksOf, type TextBlock, type TextRun } from '@/core/text/text-of'

/** Longest stretch the painter redraws at once, in UTF-16 units: a mark in 4 KB costs 4 ms, in 1 MB 210 ms. */
export const chunkLength = 4096

/** A block longer than this is laid out in pieces of `chunkLength`, each a block of its own. */
const pieceLength = 16_384

/**
 * Top-level blocks are gathered up to this length, in UTF-16 units, about a screenful: what is out of view is skipped by
 * section. The browser's book-keeping for each section costs a little in every frame, so they should not be smaller.
 */
const sectionLength = 2048

/** Which top-level blocks of a content to write: `from` … `to - 1`. */
export interface ArticlePart {
  readonly from?: number
  readonly to?: number
}

/**
 * The text of a version as plain semantic HTML in small blocks. Every stretch that may be painted is a `[data-chunk]`
 * element with `data-start` and `data-end` (UTF-16 offsets, half-open) whose text nodes together are exactly
 * `text.slice(start, end)`; style it so that newlines show. `text` must be `textOf(content)`.
 * Everything is escaped here; links that are not http, https or mailto come out as plain text.
 */
export function articleHtml(
  content: Content,
  text: string,
  { from = 0, to = content.content.length }: ArticlePart = {},
): string {
  const writer: Writer = { text, leaves: blocksOf(content), next: 0, outline: [], out: [] }
  const sections: string[] = []
  let open: Section = { html: [], length: 0, lines: 0 }
  const close = () => {
    if (open.html.length > 0)
      sections.push(`<div class="text-section ${sizeClass(open.lines)}">`, ...open.html, '</div>')
    open = { html: [], length: 0, lines: 0 }
  }
  content.content.slice(0, to).forEach((block, i) => {
    const first = writer.next
    writer.out.length = 0
    writeBlock(writer, block)
    if (i < from) return
    const leaves = writer.leaves.slice(first, writer.next)
    const length = (leaves.at(-1)?.end ?? 0) - (leaves[0]?.start ?? 0) + 1
    const lines = leaves.reduce((sum, leaf) => sum + linesOf(text, leaf.start, leaf.end), 0)
    if (open.length > 0 && open.length + length > sectionLength) close()
    if (leaves.length > 1 && length > sectionLength) {
      close()
      sections.push('<div class="text-large">', ...writer.out, '</div>')
      return
    }
    open.html.push(...writer.out)
    open.length += length
    open.lines += lines
  })
  close()
  return sections.join('')
}

/** Blocks that the browser lays out and forgets together. */
interface Section {
  readonly html: string[]
  length: number
  lines: number
}

interface Writer {
  readonly text: string
  readonly leaves: readonly TextBlock[]
  next: number
  readonly out: string[]
  /** Levels of the headings that the present place stands under, as the source has them. */
  readonly outline: number[]
}

function writeBlock(writer: Writer, block: Block): void {
  switch (block.type) {
    case 'paragraph':
      return writeLeaf(writer, 'p')
    case 'heading':
      return writeLeaf(writer, headingTag(writer.outline, block.attrs.level))
    case 'caption':
      return writeLeaf(writer, 'p', ' caption')
    case 'codeBlock':
      return writeLeaf(writer, 'pre')
    case 'blockquote':
      writer.out.push('<blockquote>')
      for (const child of block.content) writeBlock(writer, child)
      writer.out.push('</blockquote>')
      return
    case 'bulletList':
      return writeList(writer, block.content, '<ul>', '</ul>')
    case 'orderedList':
      return writeList(writer, block.content, `<ol start="${Math.trunc(block.attrs?.start ?? 1)}">`, '</ol>')
    case 'table':
      return writeTable(writer, block.content)
  }
}

/** The title of the page is the first heading; those of the text go down from there one by one, whatever levels the source skipped. */
function headingTag(outline: number[], level: number): string {
  while ((outline.at(-1) ?? 0) >= level) outline.pop()
  outline.push(level)
  return `h${outline.length + 1}`
}

function writeList(writer: Writer, items: readonly ListItem[], open: string, close: string): void {
  writer.out.push(open)
  for (const item of items) {
    writer.out.push('<li>')
    for (const child of item.content) writeBlock(writer, child)
    writer.out.push('</li>')
  }
  writer.out.push(close)
}

function writeTable(writer: Writer, rows: readonly TableRow[]): void {
  writer.out.push('<div class="text-table" role="region" aria-label="Table" tabindex="0"><table><tbody>')
  for (const row of rows) {
    writer.out.push('<tr>')
    for (const cell of row.content) {
      const tag = cell.type === 'tableHeader' ? 'th' : 'td'
      writer.out.push(`<${tag}>`)
      for (const child of cell.content) writeBlock(writer, child)
      writer.out.push(`</${tag}>`)
    }
    writer.out.push('</tr>')
  }
  writer.out.push('</tbody></table></div>')
}

function writeLeaf(writer: Writer, tag: string, kind = ''): void {
  const leaf = writer.leaves[writer.next++]
  if (!leaf) throw new Error('The content has more blocks than its own list of them.')
  const { start, end } = leaf
  const place = `data-start="${start}" data-end="${end}" dir="auto"`
  const size = sizeClass(linesOf(writer.text, start, end))
  if (end - start <= chunkLength) {
    writer.out.push(`<${tag} class="text-block${kind} ${size}" data-chunk ${place}>`)
    writeRuns(writer, leaf.inlines, start, end)
  } else {
    const pieces = end - start > pieceLength ? ' class="text-piece"' : ''
    writer.out.push(`<${tag} class="text-block${kind} ${size}" ${place}>`)
    for (const [from, to] of chunksOf(writer.text, start, end)) {
      writer.out.push(`<span${pieces} data-chunk data-start="${from}" data-end="${to}">`)
      writeRuns(writer, leaf.inlines, from, to)
      writer.out.push('</span>')
    }
  }
  writer.out.push(`</${tag}>`)
}

/** Cuts a long block after spaces where it can, else between characters. */
function chunksOf(text: string, start: number, end: number): readonly (readonly [number, number])[] {
  const chunks: (readonly [number, number])[] = []
  for (let from = start; from < end;) {
    const limit = Math.min(end, from + chunkLength)
    const space = Math.max(text.lastIndexOf(' ', limit - 1), text.lastIndexOf('\n', limit - 1)) + 1
    const cut = limit === end ? end : space > from ? space : graphemeStart(text, limit)
    const to = cut > from ? cut : limit
    chunks.push([from, to])
    from = to
  }
  return chunks
}

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
} as const satisfies Record<Exclude<Mark['type'], 'link'>, string>

function writeRuns({ text, out }: Writer, runs: readonly TextRun[], from: number, to: number): void {
  for (const run of runs) {
    const start = Math.max(from, run.start)
    const end = Math.min(to, run.end)
    if (start >= end) continue
    const marks = run.marks.map(tagsOf)
    out.push(
      ...marks.map(([open]) => open),
      escapeHtml(text.slice(start, end)),
      ...marks.map(([, close]) => close).reverse(),
    )
  }
}

function tagsOf(mark: Mark): readonly [open: string, close: string] {
  if (mark.type !== 'link') return [`<${tags[mark.type]}>`, `</${tags[mark.type]}>`]
  if (!isHref(mark.attrs.href)) return ['', '']
  return [`<a href="${escapeHtml(mark.attrs.href)}" target="_blank" rel="noopener noreferrer nofollow">`, '</a>']
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
}

/** Heights the style sheet knows for what is not laid out yet, in lines. */
const buckets = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 128]

/** Characters on a line of the reading measure. */
const lineLength = 66

/** About how many lines a block takes, the space around it counted as half a line. */
function linesOf(text: string, start: number, end: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) breaks += 1
  return Math.ceil((end - start) / lineLength) + breaks + 0.5
}

function sizeClass(lines: number): string {
  return `text-lines-${buckets.findLast((bucket) => bucket <= Math.max(1, lines)) ?? 1}`
}
