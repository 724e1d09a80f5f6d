import { changeOf, counted, type ImportChange } from './change'

// On fewer pages a repeated line may be the author's own.
const fewestPages = 3

/**
 * Takes page numbers and running heads off the pages of a text layer (pages are divided by form feeds), and joins
 * the pages with blank lines. A first or last line goes when, its digits aside, it is the same on most pages.
 */
export function dropRunningHeads(
  text: string,
  separate: boolean,
): { readonly text: string; readonly changes: readonly ImportChange[] } {
  const pages = text.split('\f').map((page) =>
    page
      .trimEnd()
      .replace(/^\s*\n/, '')
      .split('\n'),
  )
  const passages: string[] = []
  const repeated = separate && pages.length >= fewestPages ? repeatedEdges(pages) : new Set<string>()
  for (const page of pages) {
    for (const edge of [0, page.length - 1]) {
      const line = page[edge]?.trim() ?? ''
      if (!repeated.has(maskOf(line))) continue
      passages.push(line)
      page[edge] = ''
    }
  }
  const detail = `Took ${counted(passages.length, 'page number or running head', 'page numbers and running heads')} off the pages.`
  return {
    text: pages.map((page) => page.join('\n')).join('\n\n'),
    changes: changeOf('running-heads', detail, passages),
  }
}

function repeatedEdges(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const mask of new Set([maskOf(page[0] ?? ''), maskOf(page.at(-1) ?? '')])) {
      if (mask !== '') counts.set(mask, (counts.get(mask) ?? 0) + 1)
    }
  }
  return new Set(
    [...counts].filter(([, count]) => count >= Math.max(fewestPages, pages.length / 2 - 1)).map(([mask]) => mask),
  )
}

function maskOf(line: string): string {
  return line.trim().replace(/\d+/g, '#')
}
