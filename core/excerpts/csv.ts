/** What a cell holds. Text is guarded against formulas; numbers are not, so that they stay numbers. */
export type CsvCell = string | number | null

/** Excel reads a file as UTF-8 only when it begins with this. */
export const byteOrderMark = '\uFEFF'

/** One row with its line end (CRLF). */
export function makeCsvRow(cells: readonly CsvCell[]): string {
  let row = ''
  for (let i = 0; i < cells.length; i++) row += (i > 0 ? ',' : '') + makeCsvCell(cells[i] ?? null)
  return `${row}\r\n`
}

/**
 * A text with an apostrophe before it where a spreadsheet might run it: when it begins with = + - @ | %, a tab, a line
 * end or one of ＝＋－＠, also after white space or apostrophes. Any other text stays as it is.
 */
export function neutralise(text: string): string {
  return isRisky(text) ? `'${text}` : text
}

/** Undoes `neutralise`, for every text. */
export function restore(cell: string): string {
  return cell.startsWith("'") && isRisky(cell.slice(1)) ? cell.slice(1) : cell
}

/**
 * The rows of a CSV file as lists of raw cells (apostrophes still on). Takes any line end, quoted cells and a byte order
 * mark; an empty line is a row of one empty cell. Null when a quoted cell is not closed or followed by other text.
 */
export function parseCsvRows(file: string): string[][] | null {
  const rows: string[][] = []
  const text = file.startsWith(byteOrderMark) ? file.slice(1) : file
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|[\r\n]|$)/y
  let row: string[] = []
  while (cell.lastIndex < text.length || row.length > 0) {
    const match = cell.exec(text)
    if (!match) return null
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const risky = /^'*[\s\u200B-\u200F\u2060]*[=+\-@|%\t\r\n＝＋－＠]/

function isRisky(text: string): boolean {
  // Most cells begin with a letter or digit of ASCII.
  const first = text.charCodeAt(0)
  if ((first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a) || (first >= 0x30 && first <= 0x39))
    return false
  return risky.test(text)
}

function makeCsvCell(value: CsvCell): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return String(value)
  const cell = neutralise(value)
  return needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

// Plain searches instead of one pattern: an export makes millions of cells.
function needsQuotes(cell: string): boolean {
  const isPadded = cell.charCodeAt(0) <= 0x20 || cell.charCodeAt(cell.length - 1) <= 0x20
  return isPadded || cell.includes(',') || cell.includes('"') || cell.includes('\n') || cell.includes('\r')
}
