import type { ImportSwitches } from './change'
import type { ParsedSource } from './draft'
import { splitFrontMatter } from './front-matter'
import { makeLineJoiner } from './line-joiner'
import { rejoin } from './rejoin'
import { dropRunningHeads } from './running-heads'

/** Reads plain text that came through `admitText`: pages (form feeds), lines and paragraphs. */
export function parsePlainText(text: string, switches: ImportSwitches): ParsedSource {
  const { body, known } = splitFrontMatter(text)
  const pages = dropRunningHeads(body, switches.separateFurniture)
  const { blocks, changes } = rejoin(pages.text, makeLineJoiner(pages.text, switches.undoHyphenation), switches)
  return { blocks, known, changes: [...pages.changes, ...changes] }
}
