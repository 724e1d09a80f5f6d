import { beforeAll, describe, expect, test } from 'vitest'
import { parseExcerptsCsv } from '@/core/excerpts/excerpt-csv'
import { parseJsonlLine } from '@/core/excerpts/excerpt-jsonl'
import { type ExportExtension, exportExtensions } from '@/core/excerpts/export-format'
import { type ExcerptQuery, everyExcerpt, excerptSorts } from '@/core/excerpts/query'
import type { CommentId, ProjectId, ThreadId } from '@/core/ids'
import type { Actor } from '../actor'
import { deleteHighlight } from '../reading/bury-highlight'
import { putHighlight } from '../reading/put-highlight'
import { putComment } from '../threads/put-comment'
import { putThread } from '../threads/put-thread'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, addArticle, markOf, newId, newPlace, setStage } from '../testing/stage'
import { exportExcerpts } from './export-excerpts'
import { listExcerpts } from './list-excerpts'

const database = testDatabase()
let stage: Stage
let riverId: string

beforeAll(async () => {
  stage = await setStage(database().system)
  const { parent, child } = stage.categories
  const river = newPlace(stage)
  riverId = river.highlightId
  await putHighlight(
    stage.analyst,
    river,
    { ...markOf(stage, 'the river', [child]), note: '=HYPERLINK("http://example.org")' },
    null,
  )
  await putHighlight(stage.analyst, newPlace(stage), markOf(stage, '👨‍👩‍👧 Families', [parent, child]), null)
  await putHighlight(stage.colleague, newPlace(stage), markOf(stage, 'exile council', [parent]), null)
  await putHighlight(stage.colleague, newPlace(stage), markOf(stage, 'Riga'), null)
  const gone = newPlace(stage)
  await putHighlight(stage.colleague, gone, markOf(stage, 'dawn', [parent]), null)
  await deleteHighlight(stage.colleague, gone)
  const other = await addArticle(database().system, stage.projectId, stage.lead, stage.text)
  await putHighlight(
    stage.lead,
    { ...newPlace(stage), articleId: other.articleId },
    { ...markOf(stage, 'crossed', [child]), versionId: other.versionId },
    null,
  )
  const threadId = newId<ThreadId>()
  await putThread(
    stage.colleague,
    stage.projectId,
    threadId,
    { subject: { kind: 'highlight', id: river.highlightId }, resolved: false, assigneeId: null },
    null,
  )
  await putComment(
    stage.colleague,
    { projectId: stage.projectId, threadId, commentId: newId<CommentId>() },
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Why?' }] }] },
    null,
  )
})

const found = async (query: Partial<ExcerptQuery>, actor: Actor = stage.reader) =>
  (await valueOf(listExcerpts(actor, stage.projectId, { ...everyExcerpt, ...query }, { limit: 200 }))).items
    .map((excerpt) => excerpt.quote)
    .sort()

async function fileOf(extension: ExportExtension, query: Partial<ExcerptQuery> = {}): Promise<string> {
  const opened = await valueOf(exportExcerpts(stage.reader, stage.projectId, { ...everyExcerpt, ...query }, extension))
  let file = ''
  for await (const piece of opened.pieces) file += piece
  return file
}

describe('finding', () => {
  test('a stranger is refused', async () => {
    expect(await outcomeOf(listExcerpts(stage.stranger, stage.projectId, everyExcerpt, { limit: 1 }))).toBe('not-found')
    expect(await outcomeOf(exportExcerpts(stage.stranger, newId<ProjectId>(), everyExcerpt, 'csv'))).toBe('not-found')
  })

  test('by text, category with what is below, coder and article; deleted ones never', async () => {
    const { parent, child } = stage.categories
    expect(await found({})).toEqual(['Riga', 'crossed', 'exile council', 'the river', '👨‍👩‍👧 Families'].sort())
    expect(await found({ text: 'RIVER' })).toEqual(['the river'])
    expect(await found({ text: '%' })).toEqual([])
    expect(await found({ categoryIds: [child] })).toEqual(['crossed', 'the river', '👨‍👩‍👧 Families'].sort())
    expect(await found({ categoryIds: [parent], withDescendants: false })).toEqual(
      ['exile council', '👨‍👩‍👧 Families'].sort(),
    )
    expect(await found({ categoryIds: [parent] })).toEqual(
      ['crossed', 'exile council', 'the river', '👨‍👩‍👧 Families'].sort(),
    )
    expect(await found({ coderIds: [stage.colleague.userId] })).toEqual(['Riga', 'exile council'])
    expect(await found({ articleIds: [stage.articleId], categoryIds: [child] })).toEqual(
      ['the river', '👨‍👩‍👧 Families'].sort(),
    )
  })

  test.each(excerptSorts)('pages by %s give each excerpt once, in one order', async (sort) => {
    const query = { ...everyExcerpt, sort }
    const all = (await valueOf(listExcerpts(stage.reader, stage.projectId, query, { limit: 200 }))).items.map(
      (excerpt) => excerpt.id,
    )
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await valueOf(listExcerpts(stage.reader, stage.projectId, query, { limit: 2, cursor }))
      expect(page.total).toBe(all.length)
      seen.push(...page.items.map((excerpt) => excerpt.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(all)
  })
})

describe('exporting', () => {
  test('CSV and JSON Lines hold the same excerpts as the screen, to the letter', async () => {
    const { items } = await valueOf(listExcerpts(stage.reader, stage.projectId, everyExcerpt, { limit: 200 }))
    const csv = parseExcerptsCsv(await fileOf('csv'))
    expect(csv).toEqual({ ok: true, value: items })
    const lines = (await fileOf('jsonl')).trimEnd().split('\n').map(parseJsonlLine)
    expect(lines).toEqual(items.map((value) => ({ ok: true, value })))
  })

  test('a formula in a note is no formula in a spreadsheet', async () => {
    const csv = await fileOf('csv', { text: 'river' })
    expect(csv).toContain('HYPERLINK')
    expect(csv).not.toMatch(/(^|,)"?=HYPERLINK/m)
  })

  test('places count in UTF-16 units and in code points', async () => {
    const { items } = await valueOf(
      listExcerpts(stage.reader, stage.projectId, { ...everyExcerpt, text: 'exile' }, { limit: 1 }),
    )
    const [excerpt] = items
    const start = stage.text.indexOf('exile council')
    expect(excerpt?.utf16).toEqual({ start, end: start + 13 })
    expect(excerpt?.codePoints.start).toBe([...stage.text.slice(0, start)].length)
    expect(excerpt?.codePoints.start).toBeLessThan(start)
  })

  test('Markdown has quote, source, categories, coder, discussion and a link back', async () => {
    const markdown = await fileOf('md', { text: 'river' })
    for (const part of ['the river', 'An article', 'Volunteer units', 'Ana Analyst', '1 comment', riverId])
      expect(markdown).toContain(part)
  })

  test.each(exportExtensions)('an export of nothing is a whole %s file', async (extension) => {
    expect((await fileOf(extension, { text: 'not in any text' })).length).toBeGreaterThanOrEqual(
      extension === 'jsonl' ? 0 : 1,
    )
  })
})
