import { beforeAll, describe, expect, test } from 'vitest'
import type { CategoryId, ProjectId, VersionId } from '@/core/ids'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { deleteHighlight, restoreHighlight } from './bury-highlight'
import { putHighlight } from './put-highlight'
import { deleteTag, putTag } from './tag-highlight'

const database = testDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(database().system)
})

const events = () => countEvents(database().system, stage.projectId)
const refused = async (
  call: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string; readonly reason?: string } }>,
) => {
  const result = await call
  return result.ok ? 'ok' : (result.error?.reason ?? result.error?.code)
}

describe('putting a highlight', () => {
  test('a stranger is refused as if there were no such project', async () => {
    const foreign = await putHighlight(stage.stranger, newPlace(stage), markOf(stage, 'river'), null)
    const absent = await putHighlight(
      stage.stranger,
      { ...newPlace(stage), projectId: newId<ProjectId>() },
      markOf(stage, 'river'),
      null,
    )
    expect(foreign).toEqual(absent)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  test('a reader is told which role it takes', async () => {
    expect(await putHighlight(stage.reader, newPlace(stage), markOf(stage, 'river'), null)).toMatchObject({
      ok: false,
      error: { code: 'forbidden', detail: expect.stringContaining('analyst') },
    })
  })

  test('a repeat changes nothing', async () => {
    const place = newPlace(stage)
    const input = markOf(stage, 'Ладога battalion', [stage.categories.child])
    const first = await putHighlight(stage.analyst, place, input, null)
    const before = await events()
    expect(first).toMatchObject({
      ok: true,
      value: { rev: 1, exact: 'Ладога battalion', prefix: 'The ', authorId: stage.analyst.userId },
    })
    expect(
      await Promise.all(Array.from({ length: 10 }, () => putHighlight(stage.analyst, place, input, null))),
    ).toEqual(Array.from({ length: 10 }, () => first))
    expect(await events()).toBe(before)
  })

  test('twenty at once with one id are one row', async () => {
    const place = newPlace(stage)
    const before = await events()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => putHighlight(stage.analyst, place, markOf(stage, 'dawn'), null)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await events()).toBe(before + 1)
  })

  test('a change needs the present revision; a stale one gets the current row', async () => {
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'crossed'), null)
    const wider = {
      ...markOf(stage, 'crossed the river', [stage.categories.parent, stage.categories.child]),
      note: 'wider',
    }
    expect(await putHighlight(stage.analyst, place, wider, null)).toMatchObject({
      ok: false,
      error: { code: 'stale', current: { rev: 1, exact: 'crossed' } },
    })
    const changed = await putHighlight(stage.analyst, place, wider, 1)
    expect(changed).toMatchObject({
      ok: true,
      value: {
        rev: 2,
        exact: 'crossed the river',
        note: 'wider',
        tags: [{ categoryId: stage.categories.parent }, { categoryId: stage.categories.child }],
      },
    })
    expect(await putHighlight(stage.analyst, place, wider, 1)).toEqual(changed)
    expect(await putHighlight(stage.analyst, place, markOf(stage, 'at dawn'), 1)).toMatchObject({
      ok: false,
      error: { code: 'stale', current: { rev: 2 } },
    })
  })

  test('of fifty changes from one revision exactly one is acknowledged', async () => {
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'river'), null)
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        putHighlight(stage.analyst, place, { ...markOf(stage, 'river'), note: `note ${n}` }, 1),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'stale')).toHaveLength(49)
  })

  test('nobody changes another analyst’s highlight, a lead neither', async () => {
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'Riga'), null)
    for (const other of [stage.colleague, stage.lead, stage.owner]) {
      expect(await refused(putHighlight(other, place, markOf(stage, 'Riga became'), 1))).toBe('forbidden')
      expect(await refused(deleteHighlight(other, place))).toBe('forbidden')
      expect(await refused(putTag(other, place, stage.categories.child))).toBe('forbidden')
    }
  })

  const wrong: readonly (readonly [string, (s: Stage) => Partial<ReturnType<typeof markOf>>, string])[] = [
    ['other words at the place', () => ({ exact: 'stream' }), 'stale-text'],
    ['an end beyond the text', () => ({ end: 100_000, exact: 'x' }), 'stale-text'],
    ['an empty span', () => ({ start: 5, end: 5 }), 'invalid'],
    ['only white space', (s) => ({ start: s.text.indexOf(' '), end: s.text.indexOf(' ') + 1, exact: ' ' }), 'invalid'],
    [
      'half of an emoji family',
      (s) => ({ start: s.text.indexOf('👨'), end: s.text.indexOf('👨') + 2, exact: '👨' }),
      'invalid',
    ],
    [
      'a letter without its accent',
      (s) => ({ start: s.text.indexOf('cafe'), end: s.text.indexOf('cafe') + 4, exact: 'cafe' }),
      'invalid',
    ],
    ['a category of nowhere', () => ({ categoryIds: [newId<CategoryId>()] }), 'invalid'],
    ['a version of nowhere', () => ({ versionId: newId<VersionId>() }), 'not-found'],
  ]
  test.each(wrong)('%s is refused', async (_name, change, code) => {
    const before = await events()
    expect(
      await refused(
        putHighlight(stage.analyst, newPlace(stage), { ...markOf(stage, 'river'), ...change(stage) }, null),
      ),
    ).toBe(code)
    expect(await events()).toBe(before)
  })

  test('a whole emoji family and an accented letter are taken', async () => {
    expect(await refused(putHighlight(stage.analyst, newPlace(stage), markOf(stage, '👨‍👩‍👧 Families'), null))).toBe('ok')
    expect(await refused(putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'cafe\u0301'), null))).toBe('ok')
  })
})

describe('deleting and restoring', () => {
  test('comes back with its tags; late writes do not bring it back', async () => {
    const place = newPlace(stage)
    const input = markOf(stage, 'exile council', [stage.categories.child])
    await putHighlight(stage.analyst, place, input, null)
    const gone = await deleteHighlight(stage.analyst, place)
    expect(gone).toMatchObject({ ok: true, value: { rev: 2, deletedAt: expect.any(String) } })
    expect(await deleteHighlight(stage.analyst, place)).toEqual(gone)
    expect(await refused(putHighlight(stage.analyst, place, input, null))).toBe('deleted')
    const back = await restoreHighlight(stage.analyst, place)
    expect(back).toMatchObject({
      ok: true,
      value: { rev: 3, deletedAt: null, tags: [{ categoryId: stage.categories.child }] },
    })
    expect(await restoreHighlight(stage.analyst, place)).toEqual(back)
  })

  test('a stranger is refused', async () => {
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'council'), null)
    expect(await refused(deleteHighlight(stage.stranger, place))).toBe('not-found')
    expect(await refused(restoreHighlight(stage.stranger, place))).toBe('not-found')
  })
})

describe('tags', () => {
  test('each is there once, and goes', async () => {
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'seat'), null)
    const { parent, child } = stage.categories
    await Promise.all([
      putTag(stage.analyst, place, parent),
      putTag(stage.analyst, place, child),
      putTag(stage.analyst, place, child),
    ])
    const put = await putTag(stage.analyst, place, child)
    expect(put.ok && put.value.tags.map((tag) => tag.categoryId).sort()).toEqual([parent, child].sort())
    const left = await deleteTag(stage.analyst, place, parent)
    expect(left.ok && left.value.tags.map((tag) => tag.categoryId)).toEqual([child])
    expect(await deleteTag(stage.analyst, place, parent)).toEqual(left)
  })

  test('a retired category stays where it is and is not put on anew', async () => {
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'Families', [stage.categories.parent]), null)
    await database().system.query('update "Category" set "retiredAt" = now() where "id" = $1', [
      stage.categories.parent,
    ])
    expect(
      await refused(
        putHighlight(
          stage.analyst,
          place,
          { ...markOf(stage, 'Families', [stage.categories.parent]), note: 'kept' },
          1,
        ),
      ),
    ).toBe('ok')
    expect(
      await refused(
        putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'Families', [stage.categories.parent]), null),
      ),
    ).toBe('invalid')
    await database().system.query('update "Category" set "retiredAt" = null where "id" = $1', [stage.categories.parent])
  })
})

test('every anchor in the database is the text at its place', async () => {
  const { rows } = await database().system.query<{ start: number; end: number; exact: string; text: string }>(
    'select n."start", n."end", n."exact", v."text" from "Anchor" n join "Version" v on v."id" = n."versionId"',
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { start, end, exact, text } of rows) expect(text.slice(start, end)).toBe(exact)
})
