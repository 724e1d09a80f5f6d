import { invalid, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import { threadSummary } from '../threads/gather'
import { byteOrderMark, makeCsvRow, parseCsvRows, restore, type CsvCell } from './csv'
import type { Excerpt } from './excerpt'
import { makePaths, parsePaths } from './name-list'
import { parseExcerpt } from './parse-excerpt'

type Column = readonly [header: string, cell: (excerpt: Excerpt) => CsvCell]

/** What people read comes first, what programs need after it. Names tell the unit of each number. */
const columns: readonly Column[] = [
  ['quote', (e) => e.quote],
  ['categories', (e) => makePaths(e.categories.map(({ path }) => path))],
  ['coder', (e) => e.coder.name],
  ['note', (e) => e.note],
  ['discussion', (e) => threadSummary(e.threads)],
  ['article_title', (e) => e.article.title],
  ['article_author', (e) => e.article.author],
  ['article_outlet', (e) => e.article.outlet],
  ['article_published_on', (e) => e.article.publishedOn],
  ['article_source_url', (e) => e.article.sourceUrl],
  ['article_language', (e) => e.article.language],
  ['context_before', (e) => e.prefix],
  ['context_after', (e) => e.suffix],
  ['link', (e) => e.link],
  ['created_at', (e) => e.createdAt],
  ['updated_at', (e) => e.updatedAt],
  ['start_utf16_units', (e) => e.utf16.start],
  ['end_utf16_units', (e) => e.utf16.end],
  ['start_code_points', (e) => e.codePoints.start],
  ['end_code_points', (e) => e.codePoints.end],
  ['version_number', (e) => e.versionNumber],
  ['text_sha256', (e) => e.textHash],
  ['threads_open', (e) => e.threads.open],
  ['threads_resolved', (e) => e.threads.resolved],
  ['comments', (e) => e.threads.comments],
  ['excerpt_id', (e) => e.id],
  ['article_id', (e) => e.article.id],
  ['version_id', (e) => e.versionId],
  ['coder_id', (e) => e.coder.id],
  ['category_ids', (e) => e.categories.map(({ id }) => id).join('; ')],
  ['category_colours', (e) => e.categories.map(({ colour }) => colour).join('; ')],
  ['category_definition_revisions', (e) => e.categories.map(({ definitionRev }) => definitionRev).join('; ')],
  ['layer', (e) => e.layer],
  ['round', (e) => e.round],
  ['dispute', (e) => e.dispute?.state ?? null],
  ['dispute_kind', (e) => e.dispute?.kind ?? null],
  ['decision', (e) => e.dispute?.decision?.outcome ?? null],
  ['decision_reason', (e) => e.dispute?.decision?.reason ?? null],
  ['decided_by', (e) => e.dispute?.decision?.by.name ?? null],
  ['decided_at', (e) => e.dispute?.decision?.at ?? null],
  ['disagreement_id', (e) => e.dispute?.disagreementId ?? null],
  ['decided_by_id', (e) => e.dispute?.decision?.by.id ?? null],
]

/** The first row: byte order mark, column names, CRLF. */
export function makeCsvHead(): string {
  return byteOrderMark + makeCsvRow(columns.map(([header]) => header))
}

/** One excerpt as a row with its line end; formulas neutralised. */
export function makeExcerptCsvRow(excerpt: Excerpt): string {
  return makeCsvRow(columns.map(([, cell]) => cell(excerpt)))
}

/** Reads a whole file that `makeCsvHead` and `makeExcerptCsvRow` made, columns in any order. */
export function parseExcerptsCsv(file: string): Result<readonly Excerpt[], Refusal> {
  const rows = parseCsvRows(file)
  const [headers, ...lines] = rows ?? []
  if (!headers) return invalid('This is not a CSV file: a quotation mark is not closed, or the file is empty.')
  const missing = columns.find(([header]) => !headers.includes(header))
  if (missing) return invalid(`The column “${missing[0]}” is missing. Export the excerpts again.`)
  const excerpts: Excerpt[] = []
  for (const [i, cells] of lines.entries()) {
    const excerpt = parseExcerpt(fieldsOf(new Map(headers.map((header, k) => [header, restore(cells[k] ?? '')]))))
    if (!excerpt.ok) return invalid(`Row ${i + 2} can't be read: ${excerpt.error.detail}`)
    excerpts.push(excerpt.value)
  }
  return ok(excerpts)
}

function fieldsOf(cells: ReadonlyMap<string, string>): unknown {
  const text = (header: string) => cells.get(header) ?? ''
  const number = (header: string) => numberIn(text(header))
  const list = (header: string) => (text(header) === '' ? [] : text(header).split('; '))
  const paths = parsePaths(text('categories'))
  const colours = list('category_colours')
  const revisions = list('category_definition_revisions')
  return {
    id: text('excerpt_id'),
    quote: text('quote'),
    prefix: text('context_before'),
    suffix: text('context_after'),
    note: text('note'),
    categories: list('category_ids').map((id, i) => ({
      id,
      path: paths[i],
      colour: colours[i],
      definitionRev: numberIn(revisions[i] ?? ''),
    })),
    coder: { id: text('coder_id'), name: text('coder') },
    article: {
      id: text('article_id'),
      title: text('article_title'),
      author: text('article_author'),
      outlet: text('article_outlet'),
      publishedOn: text('article_published_on') || null,
      sourceUrl: text('article_source_url') || null,
      language: text('article_language'),
    },
    versionId: text('version_id'),
    versionNumber: number('version_number'),
    textHash: text('text_sha256'),
    utf16: { start: number('start_utf16_units'), end: number('end_utf16_units') },
    codePoints: { start: number('start_code_points'), end: number('end_code_points') },
    threads: { open: number('threads_open'), resolved: number('threads_resolved'), comments: number('comments') },
    link: text('link'),
    createdAt: text('created_at'),
    updatedAt: text('updated_at'),
    layer: text('layer'),
    round: text('round') === '' ? null : number('round'),
    dispute:
      text('dispute') === ''
        ? null
        : {
            disagreementId: text('disagreement_id'),
            kind: text('dispute_kind'),
            state: text('dispute'),
            decision:
              text('decision') === ''
                ? null
                : {
                    outcome: text('decision'),
                    reason: text('decision_reason'),
                    by: { id: text('decided_by_id'), name: text('decided_by') },
                    at: text('decided_at'),
                  },
          },
  }
}

function numberIn(cell: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null
}
