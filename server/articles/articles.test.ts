import { beforeAll, expect, test } from 'vitest'
import type { ArticleId, ProjectId } from '@/core/ids'
import { putHighlight } from '../reading/put-highlight'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, addArticle, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { deleteArticle, patchArticle, restoreArticle } from './change-article'
import { getArticle, listShelf } from './read'

const database = testDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(database().system)
})
const events = () => countEvents(database().system, stage.projectId)

test('a stranger is refused, foreign and absent alike', async () => {
  const { projectId, articleId, stranger } = stage
  expect(await getArticle(stranger, projectId, articleId)).toEqual(
    await getArticle(stranger, newId<ProjectId>(), articleId),
  )
  for (const call of [
    patchArticle(stranger, projectId, articleId, { title: 'x' }, 1),
    deleteArticle(stranger, projectId, articleId),
    restoreArticle(stranger, projectId, articleId),
    listShelf(stranger, projectId, { limit: 1 }),
  ]) {
    expect(await outcomeOf(call)).toBe('not-found')
  }
  expect(await outcomeOf(getArticle(stage.reader, projectId, newId<ArticleId>()))).toBe('not-found')
})

test('a lead corrects details by revision; a repeat changes nothing; an analyst only what he brought in', async () => {
  const { projectId, articleId, lead, analyst } = stage
  expect(await outcomeOf(patchArticle(analyst, projectId, articleId, { title: 'Mine' }, 1))).toBe('forbidden')
  const own = await addArticle(database().system, projectId, analyst, 'A text of my own.')
  expect(await outcomeOf(patchArticle(analyst, projectId, own.articleId, { title: 'Mine' }, 1))).toBe('ok')
  const patched = await patchArticle(lead, projectId, articleId, { title: 'Corrected', publishedOn: '2026-02-28' }, 1)
  const before = await events()
  expect(patched).toMatchObject({ ok: true, value: { title: 'Corrected', publishedOn: '2026-02-28', rev: 2 } })
  expect(await patchArticle(lead, projectId, articleId, { title: 'Corrected' }, 1)).toEqual(patched)
  expect(await events()).toBe(before)
  expect(await patchArticle(lead, projectId, articleId, { title: 'Other' }, 1)).toMatchObject({
    ok: false,
    error: { code: 'stale', current: { title: 'Corrected', rev: 2 } },
  })
})

test('the trash takes an article out of sight with all in it, and gives it back', async () => {
  const { projectId, lead, analyst } = stage
  const { articleId, versionId } = await addArticle(database().system, projectId, lead, stage.text)
  const place = { ...newPlace(stage), articleId }
  await valueOf(putHighlight(analyst, place, { ...markOf(stage, 'river'), versionId }, null))
  expect(await outcomeOf(deleteArticle(analyst, projectId, articleId))).toBe('forbidden')
  const gone = await valueOf(deleteArticle(lead, projectId, articleId))
  const before = await events()
  expect(await valueOf(deleteArticle(lead, projectId, articleId))).toEqual(gone)
  expect(await events()).toBe(before)
  expect(await outcomeOf(getArticle(lead, projectId, articleId))).toBe('not-found')
  expect((await valueOf(listShelf(lead, projectId, { limit: 100 }))).items.map((row) => row.id)).not.toContain(
    articleId,
  )
  expect(
    await outcomeOf(
      putHighlight(analyst, { ...newPlace(stage), articleId }, { ...markOf(stage, 'river'), versionId }, null),
    ),
  ).toBe('not-found')
  await valueOf(restoreArticle(lead, projectId, articleId))
  const shelf = await valueOf(listShelf(analyst, projectId, { limit: 100 }))
  expect(shelf.items.find((row) => row.id === articleId)).toMatchObject({
    highlightCount: 1,
    ownHighlightCount: 1,
    coderIds: [analyst.userId],
    createdBy: lead.userId,
  })
})

test('pages of the shelf give each article once, whatever the page size', async () => {
  const { projectId, lead, reader } = stage
  for (let n = 0; n < 7; n += 1) await addArticle(database().system, projectId, lead, `Text ${n}.`)
  const all = (await valueOf(listShelf(reader, projectId, { limit: 200 }))).items.map((row) => row.id)
  for (const limit of [1, 2, 3, 5]) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await valueOf(listShelf(reader, projectId, { limit, cursor }))
      seen.push(...page.items.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(all)
  }
})
