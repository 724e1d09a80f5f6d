import 'server-only'

import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { counted, type ImportChange, type ImportSwitches } from '@/core/import/change'
import type { ParsedSource } from '@/core/import/draft'
import { splitFrontMatter } from '@/core/import/front-matter'
import { makeLineJoiner } from '@/core/import/line-joiner'
import { parsePlainText } from '@/core/import/plain-text'
import { MarkdownBlocks } from './markdown-blocks'
import { textParser } from './source'
import { isTangled } from './tangled'

const processor = unified().use(remarkParse).use(remarkGfm)

/** The tree remark makes of a Markdown text. */
export type MarkdownRoot = ReturnType<typeof processor.parse>

/**
 * Markdown as GitHub writes it, with front matter; HTML inside it goes through the parser of HTML. Text with more signs
 * than anybody means is read as plain text.
 */
export const markdown = textParser({
  format: 'markdown',
  label: 'Markdown (.md)',
  recognisesText: (text, name) =>
    /\.(?:md|markdown|mdown|mkd)$/i.test(name) || (name === '' && looksLikeMarkdown(text)),
  parseText: parseMarkdown,
})

function parseMarkdown(text: string, switches: ImportSwitches): ParsedSource {
  if (isTangled(text)) {
    const plain = parsePlainText(text, switches)
    const detail = 'Read this as plain text: its Markdown signs are too many to be meant.'
    return { ...plain, changes: [{ code: 'markdown-ignored', detail, count: 1 }, ...plain.changes] }
  }
  const { body, known } = splitFrontMatter(text)
  const joiner = makeLineJoiner(body, switches.undoHyphenation)
  const reader = new MarkdownBlocks(processor.parse(body), switches.rejoinLines ? joiner : null)
  const blocks = reader.blocks()
  const count = (code: string, count: number, detail: string): readonly ImportChange[] =>
    count > 0 ? [{ code, detail, count }] : []
  return {
    blocks,
    known,
    changes: [
      ...count(
        'hyphens-closed',
        joiner.closed,
        `Made ${counted(joiner.closed, 'word')} whole that the end of a line had divided.`,
      ),
      ...count(
        'links-flattened',
        reader.emptyLinks,
        `Made plain text of ${counted(reader.emptyLinks, 'link')} that led nowhere.`,
      ),
      ...count('pictures-dropped', reader.pictures, `Left ${counted(reader.pictures, 'picture')} out.`),
      ...count('markup-dropped', reader.tags, `Left ${counted(reader.tags, 'piece')} of HTML markup out.`),
    ],
  }
}

/** True for text without a name that has Markdown's headings or links in it. */
function looksLikeMarkdown(text: string): boolean {
  return /^#{1,6} \S/mu.test(text) || /\[[^[\]\n]+\]\((?:https?:|#|\/|mailto:)[^)\s]*\)/u.test(text)
}
