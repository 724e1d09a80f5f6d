import 'server-only'

import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { counted, type ImportChange } from '@/core/import/change'
import type { ParsedSource } from '@/core/import/draft'
import { HtmlBlocks } from './html-blocks'
import { readHead } from './html-head'
import { dropUnread } from './html-unread'
import { allowed } from './html-allowed'
import { textParser } from './source'

const parser = unified().use(rehypeParse, { fragment: false })
const sanitizer = unified().use(rehypeSanitize, allowed)

/** The tree rehype makes of an HTML page or fragment. */
export type HtmlRoot = ReturnType<typeof parser.parse>
export type HtmlNode = HtmlRoot['children'][number]
export type HtmlElement = Extract<HtmlNode, { type: 'element' }>

/** A page saved as HTML, or the rich half of what a browser or word processor puts on the clipboard. */
export const html = textParser({
  format: 'html',
  label: 'HTML (.html)',
  recognisesText: (text, name) =>
    /\.x?html?$/i.test(name) ||
    (name === '' && /^\s*<(?:!doctype html|html|head|body|meta|article|div|p|h1)\b/i.test(text)),
  parseText: blocksOfHtml,
})

/**
 * Reads HTML into blocks: what is no text (scripts, styles, forms, frames, hidden parts, navigation) is dropped first,
 * the rest sanitised by an allow list, and only then walked; nothing but text, our marks and checked links comes out.
 */
export function blocksOfHtml(text: string): ParsedSource {
  const tree = parser.parse(text)
  const known = readHead(tree)
  const dropped = dropUnread(tree)
  const reader = new HtmlBlocks()
  const blocks = reader.flow(sanitizer.runSync(tree).children)
  const count = (code: string, count: number, detail: string): readonly ImportChange[] =>
    count > 0 ? [{ code, detail, count }] : []
  return {
    blocks,
    known,
    changes: [
      ...count(
        'links-flattened',
        reader.emptyLinks,
        `Made plain text of ${counted(reader.emptyLinks, 'link')} that led nowhere.`,
      ),
      ...count('pictures-dropped', dropped.pictures, `Left ${counted(dropped.pictures, 'picture')} out.`),
      ...count(
        'markup-dropped',
        dropped.parts,
        `Left ${counted(dropped.parts, 'part')} of the page out: scripts, forms, menus and hidden text.`,
      ),
    ],
  }
}
