/**
 * Writes one line of plain text so that every Markdown reader (CommonMark and GFM) shows the same words again:
 * no emphasis, link, HTML, table, heading, list, quote or code comes out of it.
 * Line ends and runs of white space become one space; the result is a single line without space at its ends.
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeMarkdownInside(text.replace(/\s+/gu, ' ').trim()))
}

/** Escapes what has a meaning anywhere in a line; line starts are left to `escapeLineStart`. */
export function escapeMarkdownInside(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]/g, '\\$&').replace(/\0/g, '\uFFFD')
}

/** Escapes what begins a block at the start of an already inside-escaped line. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#+=:-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
}

/** The address as it may stand between the brackets of a Markdown link: nothing in it can end the link. */
export function escapeMarkdownHref(href: string): string {
  return href.replace(/[\\()<>"'`*_[\]|]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
