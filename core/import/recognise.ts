import type { Block } from '../text/content'
import { hostOf, isBareLinks, linksIn } from './bare-link'
import { beginningOf, changeOf, type ImportChange } from './change'
import { firstAddress, parseDetailsLine, parseSourceLine } from './details-line'
import { isDisclaimer } from './furniture'
import { readGluedDate } from './glued-date'
import { findHeadline } from './headline'
import { lineOf, sliceInlines, withInlines } from './inlines'
import { bestOf, type Metadata, type Suggestion } from './metadata'
import { outletOfAddress, outletOfDisclaimer } from './outlet'

// The body begins with the first paragraph that is longer than a headline, standfirst or byline.
const shortestBody = 200
const takenDetail = 'Took what is about the article (headline, byline, date or address) out of its text.'
// Details stand within so many blocks of the beginning or the end.
const reach = 8

/**
 * Recognises what the blocks say about the article (headline, byline, date, outlet, address) and takes those lines out
 * of the text. `known` is what the format itself told; it wins, but a line that repeats it still leaves the text.
 * Lines about the source stay unless `separate` is set; they belong to the page's furniture.
 */
export function recogniseMetadata(
  blocks: readonly Block[],
  known: readonly Suggestion[],
  separate: boolean,
): {
  readonly blocks: readonly Block[]
  readonly suggestions: readonly Suggestion[]
  readonly changes: readonly ImportChange[]
} {
  const found: Suggestion[] = [...known]
  const taken = new Map<number, string>()
  const lines = blocks.map((block) => lineOf(block)?.trim() ?? '')
  const headEnd = headEndOf(blocks, lines)

  const headline = findHeadline(blocks, headEnd)
  if (headline && fitsTitle(lines[headline.at] ?? '', bestOf(known, 'title')?.value)) {
    const title = lines[headline.at] ?? ''
    found.unshift({
      field: 'title',
      value: title,
      certain: headline.certain,
      why: 'The first line stands as a headline.',
    })
    taken.set(headline.at, title)
  }
  for (let i = 0; i < headEnd; i++) {
    const line = lines[i] ?? ''
    const details = blocks[i]?.type === 'codeBlock' || taken.has(i) ? null : parseDetailsLine(line)
    if (!details) continue
    found.push(
      ...details.map((detail) => ({ ...detail, why: `The lines above the article say “${beginningOf(line, 80)}”.` })),
    )
    taken.set(i, line)
  }
  for (const { at, count, address } of sourceLines(lines, headEnd)) {
    found.push({
      field: 'sourceUrl',
      value: address,
      certain: count > 1 || !isBareLinks(lines[at] ?? ''),
      why: 'The text names its address.',
    })
    if (separate) for (let i = at; i < at + count; i++) taken.set(i, lines[i] ?? '')
  }

  const rest: Block[] = []
  let first = true
  for (const [i, block] of blocks.entries()) {
    if (taken.has(i)) continue
    const glued = first && block.type === 'paragraph' && lines[i] !== '' ? readGluedDate(lineOf(block) ?? '') : null
    if (block.type === 'paragraph' && (lines[i]?.length ?? 0) > 0) first = first && i < headEnd
    if (glued && block.type === 'paragraph') {
      found.push({
        field: 'publishedOn',
        value: glued.iso,
        certain: true,
        why: 'The date stood before the first sentence.',
      })
      taken.set(i, (lineOf(block) ?? '').slice(0, glued.length).trim())
      rest.push(withInlines(block, sliceInlines(block.content ?? [], glued.length)))
    } else rest.push(block)
  }
  found.push(...outletsOf(lines, found), ...dateOfAddress(found))
  return {
    blocks: rest,
    suggestions: distinct(found),
    changes: changeOf('details-taken', takenDetail, [...taken.values()]),
  }
}

/** How many blocks stand before the body of the article. */
function headEndOf(blocks: readonly Block[], lines: readonly string[]): number {
  const body = blocks.findIndex(
    (block, i) =>
      (lines[i]?.length ?? 0) >= shortestBody ||
      (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'caption'),
  )
  return Math.min(reach, body < 0 ? blocks.length : body)
}

/** A headline that contradicts what the format calls the title is a section's, and stays in the text. */
function fitsTitle(headline: string, title: string | undefined): boolean {
  if (title === undefined) return true
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return letters(title).includes(letters(headline))
}

interface SourceLine {
  readonly at: number
  readonly count: number
  readonly address: string
}

function sourceLines(lines: readonly string[], headEnd: number): readonly SourceLine[] {
  const found: SourceLine[] = []
  for (const [i, line] of lines.entries()) {
    if (i >= headEnd && i < lines.length - reach) continue
    const source = parseSourceLine(line)
    const next = lines[i + 1] ?? ''
    const address = source === '' && isBareLinks(next) ? firstAddress(next) : source
    if (address) found.push({ at: i, count: source === '' ? 2 : 1, address })
  }
  const top = lines.findIndex((line, i) => i < headEnd && isBareLinks(line))
  const lone = found.length === 0 && top >= 0 ? firstAddress(lines[top] ?? '') : null
  return lone && linksIn(lines[top] ?? '').length === 1 ? [{ at: top, count: 1, address: lone }] : found
}

function outletsOf(lines: readonly string[], found: readonly Suggestion[]): readonly Suggestion[] {
  const text = lines.join('\n')
  const outlets: Suggestion[] = []
  const add = (value: string | null, certain: boolean, why: string) => {
    if (value) outlets.push({ field: 'outlet', value, certain, why })
  }
  const disclaimers = lines.filter(isDisclaimer).slice(-reach)
  const hosts = disclaimers.length > 0 ? linksIn(text).flatMap((link) => hostOf(link) ?? []) : []
  for (const line of disclaimers) {
    const named = outletOfDisclaimer(line, hosts)
    if (named) add(named.name, named.certain, 'The disclaimer speaks for this outlet.')
  }
  const address = bestOf(found, 'sourceUrl')?.value
  if (address) add(outletOfAddress(address, text), false, 'The address belongs to this outlet.')
  return outlets
}

/** Each value of a field once: the certain one, or the first. */
function distinct(found: readonly Suggestion[]): readonly Suggestion[] {
  return found.filter((each, i) => {
    const same = found.filter(({ field, value }) => field === each.field && value === each.value)
    return (same.find(({ certain }) => certain) ?? same[0]) === found[i]
  })
}

function dateOfAddress(found: readonly Suggestion[]): readonly Suggestion[] {
  const [, year, month, day] = /\/(\d{4})\/(\d{2})\/(\d{2})(?:\/|$)/.exec(bestOf(found, 'sourceUrl')?.value ?? '') ?? []
  const iso = year && month && day ? readGluedDate(`${year}-${month}-${day} X`)?.iso : null
  return iso ? [{ field: 'publishedOn', value: iso, certain: false, why: 'The address holds this date.' }] : []
}

// What the shelf has room for, in UTF-16 units; a longer address is none.
const room = { title: 500, author: 300, outlet: 300, publishedOn: 10, sourceUrl: 2000, language: 35 } as const

/** The best value of every field, as a line the shelf has room for. */
export function metadataOf(suggestions: readonly Suggestion[]): Metadata {
  const fields = ['title', 'author', 'outlet', 'publishedOn', 'sourceUrl', 'language'] as const
  const fitting = suggestions.filter(
    ({ field, value }) => field !== 'sourceUrl' || (value.length <= room.sourceUrl && /^https?:/i.test(value)),
  )
  return Object.fromEntries(
    fields.flatMap((field) => {
      const best = bestOf(fitting, field)?.value
      return best === undefined ? [] : [[field, beginningOf(best.replace(/\s+/gu, ' '), room[field])]]
    }),
  )
}
