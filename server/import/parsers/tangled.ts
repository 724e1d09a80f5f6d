import 'server-only'

// People nest three or four deep; the reader of Markdown takes time in the square of the depth.
const deepest = 50
const widestIndent = 500
// Signs that open something in one paragraph: a reader of Markdown looks from each for the end of what it opens.
const mostSigns = 1000

/** True for text whose Markdown signs nest or pile up as no person's do: reading it as Markdown could take for ever. */
export function isTangled(text: string): boolean {
  let signs = 0
  for (const line of text.split('\n')) {
    const begin = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
    const markers = begin.match(/>|[-*+] |\d[.)] /g)?.length ?? 0
    const indent = /^\s*/.exec(line)?.[0].length ?? 0
    if (markers > deepest || (indent > widestIndent && indent < line.length)) return true
    signs = line.trim() === '' ? 0 : signs + (line.match(/[[`<]|[*_]+/g)?.length ?? 0)
    if (signs > mostSigns) return true
  }
  return false
}
