import { beforeAll, describe, expect, test } from 'vitest'
import { type ArticleId, type ImportId, type ProjectId, asId } from '@/core/ids'
import { allSteps } from '@/core/import/change'
import { listShelf } from '../articles/read'
import { getReading } from '../reading/read'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { acceptImport } from './accept-import'
import { type Brought, createImport, discardImport, getImport, reparseImport } from './create-import'

const database = testDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(database().system)
})

const markdown =
  '# Boats on the Дунай\n\nBy Mara Iliev\n\nMarch 03, 2025\n\nThe convoy left before dawn. Nobody counted the boats.\n\nA second paragraph follows, with an emoji 🚤 in it.\n'
const brought = (text: string, name = 'boats.md'): Brought => ({
  bytes: new TextEncoder().encode(text),
  name,
  format: undefined,
})
const events = () => countEvents(database().system, stage.projectId)

describe('bringing a text in', () => {
  test('is refused to a stranger, absent and foreign alike, and to a reader with the role it takes', async () => {
    const foreign = await createImport(stage.stranger, stage.projectId, brought(markdown))
    expect(foreign).toEqual(await createImport(stage.stranger, newId<ProjectId>(), brought(markdown)))
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await createImport(stage.reader, stage.projectId, brought(markdown))).toMatchObject({
      ok: false,
      error: { code: 'forbidden', detail: expect.stringContaining('analyst') },
    })
  })

  test('offers text and details, and waits: nothing is on the shelf, and nobody else sees it', async () => {
    const before = await events()
    const draft = await valueOf(createImport(stage.analyst, stage.projectId, brought(markdown)))
    expect(draft).toMatchObject({
      title: 'Boats on the Дунай',
      author: 'Mara Iliev',
      publishedOn: '2025-03-03',
      similar: [],
      articleId: null,
    })
    expect(draft.text).toContain('The convoy left before dawn.')
    expect(await events()).toBe(before)
    expect(await outcomeOf(getImport(stage.analyst, stage.projectId, draft.id))).toBe('ok')
    for (const other of [stage.colleague, stage.lead, stage.owner])
      expect(await outcomeOf(getImport(other, stage.projectId, draft.id))).toBe('not-found')
  })

  test('reads the source again with other steps', async () => {
    const paragraph =
      'The committee met again on the following Tuesday and heard from three people who had crossed the border that week. '
        .repeat(6)
        .trim()
    const wrapped = `${paragraph.replace(/(.{60,72}) /g, '$1\n')}\n\n${paragraph.replace(/(.{60,72}) /g, '$1\n')}`
    const draft = await valueOf(createImport(stage.analyst, stage.projectId, brought(wrapped, 'wrapped.txt')))
    expect(draft.text).toBe(`${paragraph}\n${paragraph}`)
    const again = await valueOf(
      reparseImport(stage.analyst, stage.projectId, draft.id, { ...allSteps, rejoinLines: false }),
    )
    expect(again.text.split('\n').length).toBeGreaterThan(10)
    expect(again.switches.rejoinLines).toBe(false)
    expect(await outcomeOf(reparseImport(stage.colleague, stage.projectId, draft.id, allSteps))).toBe('not-found')
  })

  test.each([
    ['nothing', new Uint8Array(), 'empty.txt'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), 'photo.txt'],
    ['a word processor’s file', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]), 'report.docx'],
  ])('%s is refused with a sentence', async (_name, bytes, name) => {
    const refused = await createImport(stage.analyst, stage.projectId, { bytes, name, format: undefined })
    expect(refused).toMatchObject({ ok: false, error: { detail: expect.stringMatching(/\.$/) } })
  })
})

describe('putting it on the shelf', () => {
  test('with corrections, once however often it is asked for; the text is the one that was shown', async () => {
    const draft = await valueOf(createImport(stage.analyst, stage.projectId, brought(markdown)))
    const id = newId<ArticleId>()
    const accept = () =>
      acceptImport(stage.analyst, stage.projectId, draft.id, {
        as: 'article',
        id,
        title: 'Boats',
        outlet: 'The Delta Courier',
      })
    const before = await events()
    const article = await valueOf(accept())
    expect(article).toMatchObject({ id, title: 'Boats', outlet: 'The Delta Courier', author: 'Mara Iliev', rev: 1 })
    const answers = await Promise.all(Array.from({ length: 10 }, accept))
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: article })
    expect(await events()).toBe(before + 1)
    const reading = await valueOf(getReading(stage.reader, stage.projectId, id))
    expect(reading.version.text).toBe(draft.text)
    expect(reading.version.wordCount).toBeGreaterThan(15)
    const shelf = await valueOf(listShelf(stage.reader, stage.projectId, { limit: 10 }))
    expect(shelf.items.filter((row) => row.id === id)).toHaveLength(1)
  })

  test('says when this very text is there already', async () => {
    const again = await valueOf(createImport(stage.colleague, stage.projectId, brought(markdown)))
    expect(again.similar).toEqual([expect.objectContaining({ title: 'Boats', similarity: 1 })])
  })

  test('is refused for what was thrown away, and under an id that is taken', async () => {
    const draft = await valueOf(
      createImport(stage.analyst, stage.projectId, brought('A short text. It has two sentences.', 'a.txt')),
    )
    expect(
      await outcomeOf(acceptImport(stage.analyst, stage.projectId, draft.id, { as: 'article', id: stage.articleId })),
    ).toBe('id-taken')
    await discardImport(stage.analyst, stage.projectId, draft.id)
    expect(
      await outcomeOf(
        acceptImport(stage.analyst, stage.projectId, draft.id, { as: 'article', id: newId<ArticleId>() }),
      ),
    ).toBe('not-found')
    expect(
      await outcomeOf(
        acceptImport(stage.analyst, stage.projectId, asId<ImportId>(newId()), {
          as: 'article',
          id: newId<ArticleId>(),
        }),
      ),
    ).toBe('not-found')
  })
})
