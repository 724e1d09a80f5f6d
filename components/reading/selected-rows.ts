import type { TextChunks } from './text-chunks'

const none = [0, 0] as const

/** The chunks that the page's selection (not a mere caret) touches, `from … to - 1`: to be left alone until it is free. */
export function selectedRows(root: Element, chunks: TextChunks): readonly [from: number, to: number] {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return none
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return none
  const from = rowOf(chunks, range.startContainer)
  const to = rowOf(chunks, range.endContainer)
  // An end beside the text, or between two blocks: everything from, or up to, the other end.
  return [from ?? 0, (to ?? chunks.elements.length - 1) + 1]
}

function rowOf(chunks: TextChunks, node: Node): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const chunk = element?.closest('[data-chunk]')
  return chunk ? chunks.rowOf.get(chunk) : undefined
}
