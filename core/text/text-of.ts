import type { Block, Content, Inline, Mark, PlainText } from './content'
import { textOffset, type TextOffset } from './offset'

/** A stretch of a block under the same marks; a hard break is a run of its own whose text is "\n". */
export interface TextRun {
  readonly start: TextOffset
  readonly end: TextOffset
  readonly marks: readonly Mark[]
}

/** The list item a block stands in: the innermost one. */
export interface ListPlace {
  readonly ordered: boolean
  /** 1 for an outermost list. */
  readonly depth: number
  /** The item's number as printed: counts from the list's start, which is 1 unless it says otherwise. */
  readonly index: number
  /** True for the first block of its item: the one that carries the bullet or number. */
  readonly first: boolean
}

/** The table cell a block stands in: the innermost one. Row and column count from 0. */
export interface CellPlace {
  /** Which table of the content, from 0 in reading order. */
  readonly table: number
  readonly row: number
  readonly column: number
  readonly header: boolean
}

/**
 * A leaf block of a content, placed in its plain text: `text.slice(start, end)` is the block's text.
 * Offsets are UTF-16 code units, half-open; `start === end` for an empty block.
 * Neighbours are one newline apart: `blocks[i + 1].start === blocks[i].end + 1`.
 */
export interface TextBlock {
  readonly start: TextOffset
  readonly end: TextOffset
  readonly kind: 'paragraph' | 'heading' | 'code' | 'caption'
  /** Of a heading only. */
  readonly level?: 1 | 2 | 3 | 4
  readonly list?: ListPlace
  readonly cell?: CellPlace
  /** How many quotations the block stands in. */
  readonly quoteDepth: number
  /** Runs that tile `[start, end)` in order; none in an empty block. */
  readonly inlines: readonly TextRun[]
}

/**
 * The plain text of a content, the one that offsets count in: the text of every leaf block
 * (paragraph, heading, code block, caption) in reading order, joined by "\n"; a hard break is "\n".
 * An empty leaf block is kept as an empty line, so that block i is always followed by exactly one newline;
 * lists, items, quotations, tables and cells add nothing of their own.
 */
export function textOf(content: Content): string {
  const lines: string[] = []
  for (const leaf of leavesOf(content)) lines.push(leaf.parts.map((part) => part.text).join(''))
  return lines.join('\n')
}

/** The leaf blocks of a content in reading order, each with its place in `textOf(content)`. */
export function blocksOf(content: Content): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let at = 0
  for (const { parts, ...leaf } of leavesOf(content)) {
    const start = textOffset(at)
    const inlines = parts.map(({ text, marks }) => {
      const run = { start: textOffset(at), end: textOffset(at + text.length), marks }
      at += text.length
      return run
    })
    blocks.push({ ...leaf, start, end: textOffset(at), inlines })
    at += 1
  }
  return blocks
}

interface Part {
  readonly text: string
  readonly marks: readonly Mark[]
}

interface Place {
  readonly list?: ListPlace
  readonly cell?: CellPlace
  readonly quoteDepth: number
}

type Leaf = Omit<TextBlock, 'start' | 'end' | 'inlines'> & { readonly parts: readonly Part[] }

const unmarked: readonly Mark[] = []

function leavesOf(content: Content): readonly Leaf[] {
  const leaves: Leaf[] = []
  const tables = { count: 0 }
  for (const block of content.content) walk(block, { quoteDepth: 0 }, tables, leaves)
  return leaves
}

function walk(block: Block, place: Place, tables: { count: number }, leaves: Leaf[]): void {
  switch (block.type) {
    case 'paragraph':
    case 'caption':
      leaves.push({ ...place, kind: block.type, parts: partsOf(block.content) })
      return
    case 'heading':
      leaves.push({ ...place, kind: 'heading', level: block.attrs.level, parts: partsOf(block.content) })
      return
    case 'codeBlock':
      leaves.push({ ...place, kind: 'code', parts: partsOf(block.content) })
      return
    case 'blockquote':
      for (const child of block.content) walk(child, { ...place, quoteDepth: place.quoteDepth + 1 }, tables, leaves)
      return
    case 'bulletList':
    case 'orderedList': {
      const ordered = block.type === 'orderedList'
      const from = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1
      const depth = (place.list?.depth ?? 0) + 1
      block.content.forEach((item, i) => {
        const list = { ordered, depth, index: from + i }
        item.content.forEach((child, n) => walk(child, { ...place, list: { ...list, first: n === 0 } }, tables, leaves))
      })
      return
    }
    case 'table': {
      const table = tables.count++
      block.content.forEach((line, row) =>
        line.content.forEach((cell, column) => {
          const at = { table, row, column, header: cell.type === 'tableHeader' }
          for (const child of cell.content) walk(child, { ...place, cell: at }, tables, leaves)
        }),
      )
      return
    }
  }
}

function partsOf(inlines: readonly (Inline | PlainText)[] | undefined): readonly Part[] {
  return (inlines ?? []).map((inline) =>
    inline.type === 'hardBreak'
      ? { text: '\n', marks: unmarked }
      : { text: inline.text, marks: ('marks' in inline && inline.marks) || unmarked },
  )
}
