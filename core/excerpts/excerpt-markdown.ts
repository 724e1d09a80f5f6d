import { isHref } from '../text/href'
import { escapeMarkdown, escapeMarkdownHref, escapeMarkdownInside } from '../threads/escape-markdown'
import { threadSummary } from '../threads/gather'
import { pathInWords } from '../codebook/tree'
import type { Outcome } from '../disagreements/decision'
import type { Excerpt, ExcerptDispute } from './excerpt'
import type { ExportFoot, ExportHead } from './export-format'

/** The title, and what was exported when. */
export function makeMarkdownHead({ projectName, exportedAt, filter }: ExportHead): string {
  const what = filter === '' ? 'All excerpts' : escapeMarkdown(filter)
  return `# Excerpts: ${escapeMarkdown(projectName)}\n\n${what}. Exported ${minuteOf(exportedAt)}.\n`
}

/** One excerpt; an excerpt from another article than the `previous` one begins with that article's heading. */
export function makeMarkdownExcerpt(excerpt: Excerpt, previous: Excerpt | null): string {
  const heading = excerpt.article.id === previous?.article.id ? '' : headingOf(excerpt)
  const facts = factsOf(excerpt)
    .map((fact) => `- ${fact}\n`)
    .join('')
  return `${heading}\n${quoteOf(excerpt.quote)}\n\n${facts}`
}

/** The last line: by its count a reader sees that the file is whole. */
export function makeMarkdownFoot({ count }: ExportFoot): string {
  return `\n---\n\n${count === 1 ? '1 excerpt' : `${count} excerpts`}.\n`
}

function headingOf({ article }: Excerpt): string {
  const source = [article.author, article.outlet, article.publishedOn ?? ''].filter((part) => part.trim() !== '')
  const parts = source.map(escapeMarkdown)
  if (article.sourceUrl !== null) parts.push(linkTo(article.sourceUrl, 'source'))
  return `\n## ${escapeMarkdown(article.title) || 'Untitled'}\n${parts.length > 0 ? `\n${parts.join(' · ')}\n` : ''}`
}

/** Paragraphs of the quote stay paragraphs. */
function quoteOf(quote: string): string {
  const lines = quote.split(/\r\n|[\n\r\u2028\u2029]/).map(escapeMarkdown)
  return lines
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n')
}

function factsOf(excerpt: Excerpt): string[] {
  const { categories, coder, createdAt, note, threads, utf16, codePoints } = excerpt
  const names = categories.map(
    ({ path, definitionRev }) => `${inLine(pathInWords(path))} (definition ${definitionRev})`,
  )
  const facts = [
    `**Categories:** ${names.join('; ') || 'none'}`,
    `**Coder:** ${inLine(coder.name)}, ${createdAt.slice(0, 10)}`,
    `**Context:** ${contextOf(excerpt)}`,
  ]
  if (excerpt.layer === 'consensus') facts.push('**Layer:** consensus')
  if (excerpt.layer === 'blind') facts.push(`**Layer:** as coded when round ${excerpt.round ?? 1} ended`)
  if (excerpt.dispute !== null) facts.push(`**Decision:** ${disputeInWords(excerpt.dispute)}`)
  if (note.trim() !== '') facts.push(`**Note:** ${inLine(note)}`)
  const discussion = threadSummary(threads)
  if (discussion !== '') facts.push(`**Discussion:** ${discussion}`)
  facts.push(
    `**Place:** version ${excerpt.versionNumber}, code points ${codePoints.start}–${codePoints.end}, ` +
      `UTF-16 units ${utf16.start}–${utf16.end}`,
    linkTo(excerpt.link, 'Open in Variorum'),
  )
  return facts
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  side: 'one side is right',
  both: 'both are valid',
  neither: 'neither is right',
  unclear: 'the codebook is unclear',
  leftOpen: 'left open',
}

function disputeInWords({ state, kind, decision }: ExcerptDispute): string {
  const what = `${state === 'open' ? 'disputed' : state} (${kind})`
  if (decision === null) return what
  const { outcome, reason, by, at } = decision
  return `${what}: ${outcomeWords[outcome]}. ${inLine(reason)} (${inLine(by.name)}, ${at.slice(0, 10)})`
}

function contextOf({ prefix, quote, suffix }: Excerpt): string {
  const before = inLine(prefix)
  const after = inLine(suffix)
  // A long quote needs no repetition to be found between its neighbours.
  const middle = quote.length > 80 ? '…' : inLine(quote)
  return `…${before} \\[${middle}\\] ${after}…`
}

function linkTo(href: string, words: string): string {
  return isHref(href) ? `[${words}](${escapeMarkdownHref(href)})` : `${words}: ${inLine(href)}`
}

/** For the inside of a line, where nothing can begin a block. */
function inLine(text: string): string {
  return escapeMarkdownInside(text.replace(/\s+/gu, ' ').trim())
}

function minuteOf(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}
