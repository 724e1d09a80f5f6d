import { beforeEach, describe, expect, test } from 'vitest'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { ThreadId } from '@/core/ids'
import { ok } from '@/core/result'
import { act } from '../act'
import { deleteHighlight, restoreHighlight } from '../reading/bury-highlight'
import { getReading } from '../reading/read'
import { deleteTag, putTag } from '../reading/tag-highlight'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, addPerson, countEvents, newId, newPlace, setStage } from '../testing/stage'
import { putThread } from '../threads/put-thread'
import { refreshDisagreements } from './refresh'
import { mark, seen, submitAll, theOne } from './testing'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const refresh = () =>
  act(stage.analyst, stage.projectId, 'submit', async (scene) =>
    ok({ answer: null, changes: await refreshDisagreements(scene, stage.articleId) }),
  )
const shown = ({ kind, state, start, end }: Disagreement) => `${kind} ${state} ${stage.text.slice(start, end)}`

/** Two analysts who submitted and put different categories on the river. */
async function quarrel() {
  await submitAll(database().system, stage, [stage.analyst, stage.colleague])
  const own = await mark(stage, stage.analyst, 'crossed the river', [stage.categories.parent])
  const others = await mark(stage, stage.colleague, 'crossed the river', [])
  return { own, others }
}

describe('what is compared', () => {
  test('nothing before two have submitted', async () => {
    await mark(stage, stage.analyst, 'river', [stage.categories.parent])
    await submitAll(database().system, stage, [stage.analyst])
    await mark(stage, stage.colleague, 'river', [])
    await refresh()
    expect(await seen(stage)).toEqual([])
  })

  test('the coding of all who submitted and of nobody else', async () => {
    const third = await addPerson(database().system, 'Third')
    await database().system.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, \'analyst\')', [
      stage.projectId,
      third.userId,
    ])
    await mark(stage, third, 'Riga', [stage.categories.child])
    await mark(stage, stage.analyst, 'river', [stage.categories.parent])
    await submitAll(database().system, stage, [stage.analyst, stage.colleague])
    await refresh()
    const one = await theOne(stage)
    expect(shown(one)).toBe('missed open river')
    expect(one.sides.map(({ authorId }) => authorId)).toEqual([stage.analyst.userId, stage.colleague.userId].sort())
    await submitAll(database().system, stage, [third])
    await refresh()
    expect((await seen(stage)).map(shown)).toEqual(['missed open river', 'missed open Riga'])
  })

  test('a category that was deleted counts as none', async () => {
    await quarrel()
    expect(shown(await theOne(stage))).toBe('extra open crossed the river')
    await database().system.query('update "Category" set "deletedAt" = now() where "projectId" = $1', [stage.projectId])
    await refresh()
    expect(await seen(stage)).toEqual([])
  })

  test('a category above another is depth', async () => {
    const { others } = await quarrel()
    await mark(stage, stage.colleague, 'crossed the river', [stage.categories.child], others)
    expect(shown(await theOne(stage))).toBe('depth open crossed the river')
  })

  test('of a withdrawn assignment no more: with fewer than two what is open goes', async () => {
    await quarrel()
    await database().system.query('update "Assignment" set "removedAt" = now() where "userId" = $1', [
      stage.colleague.userId,
    ])
    await refresh()
    expect(await seen(stage)).toEqual([])
  })
})

describe('every write to coding keeps step', () => {
  test('with one event for what changed, and none for what did not', async () => {
    const { own } = await quarrel()
    const before = await theOne(stage)
    const logged = await countEvents(database().system, stage.projectId)
    await mark(stage, stage.analyst, 'crossed the river at dawn', [stage.categories.child], own)
    expect(await countEvents(database().system, stage.projectId)).toBe(logged + 2)
    expect(await theOne(stage)).toMatchObject({ id: before.id, rev: before.rev + 1 })
    await mark(stage, stage.analyst, 'Families waited', [])
    await refresh()
    const settled = await countEvents(database().system, stage.projectId)
    await refresh()
    expect(await countEvents(database().system, stage.projectId)).toBe(settled)
  })

  test('the event is the row as a reading gives it', async () => {
    await quarrel()
    const { rows } = await database().system.query<{ after: Disagreement; sealed: boolean }>(
      'select "after", "sealed" from "Event" where "projectId" = $1 and "kind" = \'disagreement.put\' order by "seq" desc limit 1',
      [stage.projectId],
    )
    expect(rows[0]).toEqual({ after: await theOne(stage), sealed: false })
  })

  test('a tag, its removal, a deletion and a restoration', async () => {
    const { others } = await quarrel()
    const place = { ...newPlace(stage), highlightId: others.id }
    const one = await theOne(stage)
    await putTag(stage.colleague, place, stage.categories.parent)
    expect(await seen(stage)).toEqual([])
    await deleteTag(stage.colleague, place, stage.categories.parent)
    expect(await theOne(stage)).toMatchObject({ id: one.id, state: 'open', kind: 'extra' })
    await deleteHighlight(stage.colleague, place)
    expect(await theOne(stage)).toMatchObject({ id: one.id, state: 'open', kind: 'missed' })
    await restoreHighlight(stage.colleague, place)
    expect(await theOne(stage)).toMatchObject({ id: one.id, state: 'open', kind: 'extra' })
  })
})

describe('identity', () => {
  test('a disagreement and its thread stay through changes, through being gone, and back', async () => {
    const { own, others } = await quarrel()
    const { id } = await theOne(stage)
    const threadId = newId<ThreadId>()
    await putThread(
      stage.reader,
      stage.projectId,
      threadId,
      { subject: { kind: 'disagreement', id }, resolved: false, assigneeId: null },
      null,
    )
    const wider = await mark(stage, stage.analyst, 'crossed the river at dawn', [stage.categories.child], own)
    expect((await theOne(stage)).id).toBe(id)
    const gone = await mark(stage, stage.analyst, 'crossed the river', [], wider)
    expect(await seen(stage)).toEqual([])
    await mark(stage, stage.analyst, 'crossed', [stage.categories.parent], gone)
    expect(await theOne(stage)).toMatchObject({ id, state: 'open' })
    expect(others.rev).toBe(1)
    const reading = await getReading(stage.analyst, stage.projectId, stage.articleId)
    expect(reading).toMatchObject({
      ok: true,
      value: { disagreements: [{ id }], threads: [{ id: threadId, subject: { kind: 'disagreement', id } }] },
    })
  })
})

describe('the seal', () => {
  test('nothing is written while the article is sealed, and the walls refuse it too', async () => {
    const { own } = await quarrel()
    await database().system.query('update "Article" set "sealed" = true where "id" = $1', [stage.articleId])
    const before = await database().system.query('select * from "Disagreement"')
    await database().system.query('update "Assignment" set "submittedAt" = null where "userId" = $1', [
      stage.analyst.userId,
    ])
    await mark(stage, stage.analyst, 'dawn', [stage.categories.child], own)
    expect((await database().system.query('select * from "Disagreement"')).rows).toEqual(before.rows)
    const client = await database().owner.connect()
    try {
      for (const statement of [
        `update "Disagreement" set "state" = 'gone'`,
        `insert into "Disagreement" ("projectId", "id", "articleId", "versionId", "roundId", "kind", "start", "end", "sides")
         select "projectId", gen_random_uuid(), "articleId", "versionId", "roundId", "kind", "start", "end", "sides" from "Disagreement" limit 1`,
        `insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "outcome", "reason", "state", "consensus", "sides", "decidedBy")
         select "projectId", gen_random_uuid(), "id", "articleId", 'both', 'x', 'final', '[]', '[]', app_user() from "Disagreement" limit 1`,
      ]) {
        await client.query('begin')
        await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
          stage.lead.userId,
        ])
        await expect(client.query(statement)).rejects.toThrow('sealed')
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
  })

  test('nobody outside the project sees or writes a row in bare SQL', async () => {
    await quarrel()
    const client = await database().owner.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
        stage.stranger.userId,
      ])
      for (const table of ['Disagreement', 'Decision'])
        expect((await client.query(`select from "${table}" where "projectId" = $1`, [stage.projectId])).rowCount).toBe(
          0,
        )
      expect((await client.query('update "Disagreement" set "ownerId" = app_user()')).rowCount).toBe(0)
      await expect(client.query('delete from "Disagreement"')).rejects.toThrow('permission denied')
      await client.query('rollback')
    } finally {
      client.release()
    }
  })
})
