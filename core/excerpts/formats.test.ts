import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { categoryColours } from '../colour/palette'
import { outcomes } from '../disagreements/decision'
import { disagreementKinds } from '../disagreements/disagreement'
import type { ArticleId, CategoryId, DisagreementId, HighlightId, UserId, VersionId } from '../ids'
import { parseCsvRows } from './csv'
import { excerptLayers, type Excerpt } from './excerpt'
import { makeCsvHead, makeExcerptCsvRow, parseExcerptsCsv } from './excerpt-csv'
import { makeJsonlLine, parseJsonlLine } from './excerpt-jsonl'
import { exportFormats, isExportExtension } from './export-format'
import { decided, plain } from './testing'

describe('CSV', () => {
  it('has a mark of UTF-8, named columns and one row an excerpt', () => {
    const file = makeCsvHead() + makeExcerptCsvRow(plain)
    const [headers = [], cells = []] = parseCsvRows(file) ?? []
    expect(file.startsWith('\ufeffquote,categories,coder,')).toBe(true)
    expect(headers.length).toBe(cells.length)
    expect(new Set(headers).size).toBe(headers.length)
    const shown = Object.fromEntries(headers.map((header, i) => [header, cells[i]]))
    expect(shown).toMatchObject({
      quote: 'the volunteer unit',
      categories: 'Actors / Volunteer units; Tone',
      discussion: '3 comments, resolved',
      start_utf16_units: '10',
      start_code_points: '9',
      category_definition_revisions: '2; 1',
    })
  })

  it('gives the same excerpts again', () => {
    fc.assert(
      fc.property(fc.array(excerpts, { maxLength: 3 }), (given) => {
        const file = makeCsvHead() + given.map(makeExcerptCsvRow).join('')
        expect(parseExcerptsCsv(file)).toEqual({ ok: true, value: given })
      }),
      { seed: 42 },
    )
  })

  it.each([
    ['', 'not a CSV'],
    ['a,b\r\n', 'column “quote” is missing'],
    [makeCsvHead() + 'x\r\n', 'Row 2'],
  ])('refuses %j', (file, sentence) => {
    const parsed = parseExcerptsCsv(file)
    expect(parsed.ok ? '' : parsed.error.detail).toContain(sentence)
  })
})

describe('JSON Lines', () => {
  it('gives the same excerpt again, from one line', () => {
    fc.assert(
      fc.property(excerpts, (given) => {
        const line = makeJsonlLine(given)
        expect(line.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(2)
        expect(parseJsonlLine(line)).toEqual({ ok: true, value: given })
      }),
      { seed: 42 },
    )
  })

  it.each([
    ['x', 'not JSON'],
    ['[]', '“excerpt”'],
    [JSON.stringify({ ...plain, utf16: { start: -1, end: 2 } }), '“utf16.start”'],
    [JSON.stringify({ ...plain, article: { ...plain.article, id: 'x' } }), '“article.id”'],
    [JSON.stringify({ ...plain, layer: 'mine' }), '“layer”'],
    [JSON.stringify({ ...decided, dispute: { ...decided.dispute, state: 'gone' } }), '“dispute.state”'],
    [JSON.stringify({ ...plain, categories: [{ ...plain.categories[0], colour: 'pink' }] }), '“categories.0.colour”'],
  ])('refuses %j', (line, sentence) => {
    const parsed = parseJsonlLine(line)
    expect(parsed.ok ? '' : parsed.error.detail).toContain(sentence)
  })
})

describe('Markdown', () => {
  const md = exportFormats.md

  it('groups by article and ends with the count', () => {
    const second = {
      ...plain,
      quote: 'two\n\n# lines',
      note: 'a *note*',
      categories: [],
      threads: { open: 0, resolved: 0, comments: 0 },
    }
    const head = md.head({
      projectName: 'Exile & war',
      exportedAt: '2026-05-06T07:08:09.000Z',
      filter: 'tagged Actors',
    })
    expect(head + md.excerpt(plain, null) + md.excerpt(second, plain) + md.foot({ count: 2 })).toBe(
      `# Excerpts: Exile \\& war

tagged Actors. Exported 2026-05-06 07:08 UTC.

## A quiet spring

M. Example · The Paper · 2026-03-04 · [source](https://paper.test/a)

> the volunteer unit

- **Categories:** Actors / Volunteer units (definition 2); Tone (definition 1)
- **Coder:** Ann, 2026-04-05
- **Context:** …he joined \\[the volunteer unit\\] in spring…
- **Discussion:** 3 comments, resolved
- **Place:** version 1, code points 9–27, UTF-16 units 10–28
- [Open in Variorum](https://variorum.test/p/a#h)

> two
>
> \\# lines

- **Categories:** none
- **Coder:** Ann, 2026-04-05
- **Context:** …he joined \\[two \\# lines\\] in spring…
- **Note:** a \\*note\\*
- **Place:** version 1, code points 9–27, UTF-16 units 10–28
- [Open in Variorum](https://variorum.test/p/a#h)

---

2 excerpts.
`.replace('two \\# lines', 'two # lines'),
    )
  })

  it('shows a Markdown reader no links, pictures, HTML or headings but ours', () => {
    fc.assert(
      fc.property(excerpts, fc.boolean(), (given, isFirst) => {
        const seen = kindsIn(md.excerpt(given, isFirst ? null : given))
        for (const kind of [
          'html',
          'image',
          'code',
          'inlineCode',
          'table',
          'delete',
          'emphasis',
          'definition',
          'footnoteReference',
        ]) {
          expect(seen.get(kind) ?? 0).toBe(0)
        }
        expect(seen.get('heading') ?? 0).toBe(isFirst ? 1 : 0)
        expect(seen.get('list')).toBe(1)
        expect(seen.get('thematicBreak') ?? 0).toBe(0)
      }),
      { seed: 42 },
    )
  })
})

describe('exportFormats', () => {
  it('knows its extensions', () => {
    expect(['csv', 'jsonl', 'md', 'exe', null].map(isExportExtension)).toEqual([true, true, true, false, false])
  })
})

const cellText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '=',
        '+',
        '-',
        '@',
        '|',
        '%',
        '\t',
        '\r',
        '\n',
        '＝',
        ' ',
        '\ufeff',
        '\u200b',
        '"',
        ',',
        ';',
        'a',
        '1',
        '/',
        '\\',
      ),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const markdownText = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      'b>',
      '#',
      '-',
      '1.',
      '|',
      '~',
      '&',
      '\n',
      '\\',
      '\u2028',
      '+',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const text = fc.oneof(cellText, markdownText)
const id = <Id extends string>() => fc.uuid().map((value) => value as Id)
const count = fc.integer({ min: 0, max: 1_000 })
const range = fc.record({ start: count, end: count })
const time = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString())
const name = text.filter((each) => each !== '')
const excerpts: fc.Arbitrary<Excerpt> = fc.record({
  id: id<HighlightId>(),
  quote: text,
  prefix: text,
  suffix: text,
  note: text,
  categories: fc.array(
    fc.record({
      id: id<CategoryId>(),
      path: fc.array(name, { minLength: 1, maxLength: 3 }),
      colour: fc.constantFrom(...categoryColours),
      definitionRev: count,
    }),
    { maxLength: 3 },
  ),
  coder: fc.record({ id: id<UserId>(), name: text }),
  article: fc.record({
    id: id<ArticleId>(),
    title: text,
    author: text,
    outlet: text,
    publishedOn: fc.option(fc.constant('2026-01-02')),
    sourceUrl: fc.option(fc.constantFrom('https://a.test/(x)', 'javascript:alert(1)', '=1')),
    language: fc.constantFrom('en', 'und'),
  }),
  versionId: id<VersionId>(),
  versionNumber: count,
  textHash: fc.constant('00'.repeat(32)),
  utf16: range,
  codePoints: range,
  threads: fc.record({ open: count, resolved: count, comments: count }),
  link: fc.constant('https://variorum.test/x'),
  createdAt: time,
  updatedAt: time,
  layer: fc.constantFrom(...excerptLayers),
  round: fc.option(count),
  dispute: fc.option(
    fc.record({
      disagreementId: id<DisagreementId>(),
      kind: fc.constantFrom(...disagreementKinds),
      state: fc.constantFrom('open', 'decided', 'reopened'),
      decision: fc.option(
        fc.record({
          outcome: fc.constantFrom(...outcomes),
          reason: text,
          by: fc.record({ id: id<UserId>(), name: text }),
          at: time,
        }),
      ),
    }),
  ),
})

function kindsIn(markdown: string): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  const visit = (node: Nodes) => {
    seen.set(node.type, (seen.get(node.type) ?? 0) + 1)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown))
  return seen
}
