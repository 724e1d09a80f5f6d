import type { Block } from '../text/content'
import { isBareLinks } from './bare-link'
import { counted, type ImportChange, type ImportSwitches } from './change'
import { paragraphOf } from './inlines'
import type { LineJoiner } from './line-joiner'
import { continuesSentence, endsSentence } from './sentence-edge'

interface Line {
  readonly text: string
  /** White space before it, beyond what all lines have. */
  readonly indent: number
}

/** How the lines of a text are broken, learned from all of them. */
interface Setting {
  /** True when lines end where the measure ends, not where a paragraph does. */
  readonly wrapped: boolean
  /** The measure: characters of a full line. */
  readonly width: number
}

/**
 * Makes paragraphs of plain text: blank lines divide them, and so does an indented line after a line that is not.
 * Hard-wrapped lines are joined through `joiner`; in a text that isn't wrapped every line is a paragraph.
 * With `rejoinLines` off the lines between blank ones stay lines (hard breaks) of one paragraph.
 */
export function rejoin(
  text: string,
  joiner: LineJoiner,
  switches: ImportSwitches,
): { readonly blocks: readonly Block[]; readonly changes: readonly ImportChange[] } {
  const groups = groupsOf(text)
  if (!switches.rejoinLines) {
    return { blocks: groups.map((group) => paragraphOf(group.map((line) => line.text).join('\n'))), changes: [] }
  }
  const setting = settingOf(groups)
  const paragraphs = groups.flatMap((group) => {
    const made: string[][] = []
    group.forEach((line, i) => {
      const open = startsParagraph(group, i, setting) ? undefined : made.at(-1)
      if (open) open.push(line.text)
      else made.push([line.text])
    })
    return made
  })
  const blocks = paragraphs.map((lines) => paragraphOf(joiner.join(lines)))
  const joined = paragraphs.reduce((sum, lines) => sum + lines.length - 1, 0)
  const changes = [
    {
      code: 'lines-joined',
      detail: `Joined ${counted(joined, 'wrapped line')} into paragraphs.`,
      count: joined,
    },
    {
      code: 'hyphens-closed',
      detail: `Made ${counted(joiner.closed, 'word')} whole that the end of a line had divided.`,
      count: joiner.closed,
    },
  ].filter(({ count }) => count > 0)
  return { blocks, changes }
}

function groupsOf(text: string): readonly (readonly Line[])[] {
  const rows = text.split('\n')
  const margins = rows.filter((row) => row.trim() !== '').map(marginOf)
  const margin = margins.reduce((least, each) => Math.min(least, each), Infinity)
  const groups: Line[][] = []
  let open = false
  for (const row of rows) {
    const line = { text: row.trim(), indent: marginOf(row) - margin }
    if (line.text === '') open = false
    else if (open) groups.at(-1)?.push(line)
    else {
      groups.push([line])
      open = true
    }
  }
  return groups
}

function marginOf(row: string): number {
  return row.length - row.trimStart().length
}

// Narrower than this are lists and verse, wider than this are paragraphs of one line.
const narrowest = 35
const widest = 160
// A line is full when the next word would not have fitted; the slack is for proportional type, where letters differ.
const slack = 0.85
// In a wrapped text all lines are full but the last of each paragraph.
const mostly = 0.6
// Fewer lines than that tell nothing about the measure.
const fewest = 3

function settingOf(groups: readonly (readonly Line[])[]): Setting {
  const pairs = groups.flatMap((group) =>
    group.slice(0, -1).map((line, i) => ({ line: line.text, next: group[i + 1]?.text ?? '' })),
  )
  const lengths = pairs.map(({ line }) => line.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const full = pairs.filter(({ line, next }) => isFull(line, next, width)).length
  return {
    wrapped: pairs.length >= fewest && width >= narrowest && width <= widest && full >= pairs.length * mostly,
    width,
  }
}

function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? ''
  return line.length + 1 + word.length >= width * slack
}

// What an item of a list or a line of dialogue begins with; after a full line a dash may be a mere dash.
const mark = /^(?:[•◦▪‣·]|[*\-–—]\s|\(?\d{1,3}[.)]\s|\(?\p{L}\)\s)/u

function startsParagraph(group: readonly Line[], i: number, setting: Setting): boolean {
  const before = group[i - 1]
  const line = group[i]
  if (!before || !line) return true
  if (isBareLinks(line.text)) return !isInSentence(group, i)
  if (isBareLinks(before.text)) return !isInSentence(group, i - 1)
  const full = setting.wrapped && isFull(before.text, line.text, setting.width)
  const torn = !endsSentence(before.text) && continuesSentence(line.text)
  if (torn && (setting.wrapped || before.text.length >= narrowest)) return false
  if (line.indent > before.indent) return true
  if (mark.test(line.text)) return !full || endsSentence(before.text)
  return !full
}

/** True when the link that fills line `i` stands in the middle of a sentence, as its neighbours show. */
function isInSentence(group: readonly Line[], i: number): boolean {
  const before = group[i - 1]?.text ?? ''
  const after = group[i + 1]?.text ?? ''
  return before !== '' && !isBareLinks(before) && !endsSentence(before) && continuesSentence(after)
}
