import type { Block, Inline, Mark, StyledText } from '../text/content'

/** Half-open range in the plain text of some inlines, in UTF-16 code units. */
export interface InlineRange {
  readonly start: number
  readonly end: number
}

/** The plain text of inlines; a hard break is "\n". */
export function plainOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** A text node, with its marks only when there are any. */
export function styled(text: string, marks: readonly Mark[] = []): StyledText {
  return { type: 'text', text, ...(marks.length > 0 && { marks }) }
}

/** A paragraph of plain text; newlines in it become hard breaks. */
export function paragraphOf(text: string): Block {
  const inlines = text
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...(line === '' ? [] : [styled(line)]),
    ])
  return { type: 'paragraph', ...(inlines.length > 0 && { content: inlines }) }
}

/** The part of inlines between two offsets of their plain text. */
export function sliceInlines(inlines: readonly Inline[], start: number, end = Infinity): readonly Inline[] {
  const kept: Inline[] = []
  let at = 0
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.text.length : 1
    const from = Math.max(0, start - at)
    const to = Math.min(length, end - at)
    at += length
    if (from >= to) continue
    kept.push(inline.type === 'text' ? { ...inline, text: inline.text.slice(from, to) } : inline)
  }
  return kept
}

/** Inlines without some ranges of their plain text, which are given in order and don't overlap. */
export function withoutRanges(inlines: readonly Inline[], ranges: readonly InlineRange[]): readonly Inline[] {
  const kept: Inline[] = []
  let from = 0
  for (const range of ranges) {
    kept.push(...sliceInlines(inlines, from, range.start))
    from = range.end
  }
  return mergeInlines([...kept, ...sliceInlines(inlines, from)])
}

/** Neighbouring text nodes under the same marks become one; empty ones go. */
export function mergeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text }
    } else merged.push(inline)
  }
  return merged
}

/** Inlines without white space and hard breaks at either end. */
export function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  const plain = plainOf(inlines)
  const start = plain.length - plain.trimStart().length
  return mergeInlines(sliceInlines(inlines, start, start + plain.trim().length))
}

/** Applies a change to the inlines of every paragraph, heading and caption, however deep; code is left alone. */
export function mapInlines(block: Block, change: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'caption':
      return withInlines(block, change(block.content ?? []))
    case 'blockquote':
      return { ...block, content: block.content.map((child) => mapInlines(child, change)) }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((child) => mapInlines(child, change)),
        })),
      }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({
            ...cell,
            content: cell.content.map((child) => mapInlines(child, change)),
          })),
        })),
      }
    case 'codeBlock':
      return block
  }
}

/** The same block over other inlines; `content` is absent when there are none. */
export function withInlines(
  block: Extract<Block, { type: 'paragraph' | 'heading' | 'caption' }>,
  inlines: readonly Inline[],
): Block {
  const { content: _, ...bare } = block
  return inlines.length > 0 ? { ...bare, content: inlines } : bare
}

/** The plain text of a paragraph, heading or caption; null for every other block. */
export function lineOf(block: Block | undefined): string | null {
  if (block?.type === 'paragraph' || block?.type === 'heading' || block?.type === 'caption') {
    return plainOf(block.content ?? [])
  }
  return null
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  if (a.length !== b.length) return false
  return a.every((mark) =>
    b.some((other) =>
      mark.type === 'link' ? other.type === 'link' && other.attrs.href === mark.attrs.href : other.type === mark.type,
    ),
  )
}
