import { beforeEach, describe, expect, test } from 'vitest'
import type { CategoryId } from '@/core/ids'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { deleteCategory } from './delete-category'
import { getCategory } from './get-category'
import { listCategories } from './list-categories'
import { putCategory } from './put-category'
import { restoreCategory } from './restore-category'
import { type CategoryInput, categoryInput } from './schema'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const events = () => countEvents(database().system, stage.projectId)
/** What the body says once it is parsed, as the endpoint hands it on. */
const body = (given: Record<string, unknown>): CategoryInput => categoryInput.parse(given)
const put = (
  id: CategoryId,
  given: Record<string, unknown>,
  ifMatch: number | null = null,
  actor: Actor = stage.lead,
) => putCategory(actor, stage.projectId, id, body(given), ifMatch)
const make = (given: Record<string, unknown>) => valueOf(put(newId<CategoryId>(), given))

describe('deleting a category', () => {
  test('is refused while it holds others, by name', async () => {
    const refused = await deleteCategory(stage.lead, stage.projectId, stage.categories.parent)
    expect(refused).toMatchObject({
      ok: false,
      error: { reason: 'has-children', detail: expect.stringContaining('“Volunteer units”') },
    })
    await valueOf(deleteCategory(stage.lead, stage.projectId, stage.categories.child))
    expect(await outcomeOf(deleteCategory(stage.lead, stage.projectId, stage.categories.parent))).toBe('ok')
  })

  test('keeps highlights and tags, frees name and key, and a repeat changes nothing', async () => {
    const highlightId = newId<never>()
    await database().system.query(
      'insert into "Highlight" ("projectId", "id", "articleId", "authorId") values ($1, $2, $3, $4)',
      [stage.projectId, highlightId, stage.articleId, stage.analyst.userId],
    )
    await database().system.query(
      'insert into "Tag" ("projectId", "highlightId", "categoryId", "authorId", "articleId") values ($1, $2, $3, $4, $5)',
      [stage.projectId, highlightId, stage.categories.child, stage.analyst.userId, stage.articleId],
    )
    const remove = () => outcomeOf(deleteCategory(stage.lead, stage.projectId, stage.categories.child))
    expect([await remove(), await remove()]).toEqual(['ok', 'ok'])
    expect(await events()).toBe(1)
    const { rows } = await database().system.query(
      'select t."deletedAt" as tag, h."deletedAt" as highlight from "Tag" t join "Highlight" h on h."id" = t."highlightId" where h."id" = $1',
      [highlightId],
    )
    expect(rows).toEqual([{ tag: null, highlight: null }])
    expect(await outcomeOf(getCategory(stage.lead, stage.projectId, stage.categories.child))).toBe('not-found')
    expect(await outcomeOf(put(stage.categories.child, { name: 'Volunteer units' }))).toBe('deleted')
    expect(
      await outcomeOf(
        put(newId<CategoryId>(), { name: 'Volunteer units', parentId: stage.categories.parent, key: 'v' }),
      ),
    ).toBe('ok')
  })

  test('while another is put below it leaves no orphan', async () => {
    const empty = await make({ name: 'Empty' })
    const outcomes = await Promise.all([
      outcomeOf(deleteCategory(stage.lead, stage.projectId, empty.id)),
      outcomeOf(put(newId<CategoryId>(), { name: 'Below', parentId: empty.id })),
    ])
    expect([
      ['ok', 'invalid'],
      ['has-children', 'ok'],
    ]).toContainEqual(outcomes)
  })
})

describe('restoring a category', () => {
  test('brings it back as it was; a repeat changes nothing', async () => {
    const before = await valueOf(getCategory(stage.lead, stage.projectId, stage.categories.child))
    await valueOf(deleteCategory(stage.lead, stage.projectId, stage.categories.child))
    expect(
      (await valueOf(listCategories(stage.reader, stage.projectId, { limit: 10, deleted: true }))).items,
    ).toMatchObject([{ id: stage.categories.child }])
    const restored = await valueOf(restoreCategory(stage.lead, stage.projectId, stage.categories.child))
    expect(restored).toEqual({ ...before, rev: 3, updatedAt: restored.updatedAt })
    expect(await valueOf(restoreCategory(stage.lead, stage.projectId, stage.categories.child))).toEqual(restored)
    expect(await events()).toBe(2)
    expect(await outcomeOf(restoreCategory(stage.lead, stage.projectId, newId<CategoryId>()))).toBe('not-found')
  })

  test('under the nearest living ancestor, and without a key that another has', async () => {
    const { parent, child } = stage.categories
    await valueOf(deleteCategory(stage.lead, stage.projectId, child))
    await valueOf(deleteCategory(stage.lead, stage.projectId, parent))
    await make({ name: 'Virtue', key: 'v' })
    expect(await valueOf(restoreCategory(stage.lead, stage.projectId, child))).toMatchObject({
      parentId: null,
      key: null,
    })
  })

  test('not beside one of its name', async () => {
    const { parent, child } = stage.categories
    await valueOf(deleteCategory(stage.lead, stage.projectId, child))
    await make({ name: 'volunteer units', parentId: parent })
    expect(await outcomeOf(restoreCategory(stage.lead, stage.projectId, child))).toBe('name-taken')
  })
})
