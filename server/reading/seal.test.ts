import { beforeAll, expect, test } from 'vitest'
import { everyExcerpt } from '@/core/excerpts/query'
import type { CommentId, ThreadId } from '@/core/ids'
import type { Actor } from '../actor'
import { listShelf } from '../articles/read'
import { exportExcerpts } from '../excerpts/export-excerpts'
import { listExcerpts } from '../excerpts/list-excerpts'
import { makeCursor, parseCursor } from '../live/cursor'
import { readEvents } from '../live/read-events'
import { look } from '../look'
import { putComment } from '../threads/put-comment'
import { putThread } from '../threads/put-thread'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, markOf, newId, newPlace, setStage } from '../testing/stage'
import { putHighlight } from './put-highlight'
import { getReading } from './read'

const canary = 'CANARY of the colleague'
const database = testDatabase()
let stage: Stage

beforeAll(async () => {
  stage = await setStage(database().system)
  await database().system.query('update "Article" set "sealed" = true, "codingMode" = \'blind\' where "id" = $1', [
    stage.articleId,
  ])
  const place = newPlace(stage)
  await putHighlight(
    stage.colleague,
    place,
    { ...markOf(stage, 'exile council', [stage.categories.child]), note: canary },
    null,
  )
  const threadId = newId<ThreadId>()
  await putThread(
    stage.colleague,
    stage.projectId,
    threadId,
    { subject: { kind: 'highlight', id: place.highlightId }, resolved: false, assigneeId: null },
    null,
  )
  await putComment(
    stage.colleague,
    { projectId: stage.projectId, threadId, commentId: newId<CommentId>() },
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: canary }] }] },
    null,
  )
})

/** Everything an actor can get of the article through the reads of the server. */
async function everythingSeenBy(actor: Actor): Promise<string> {
  const { projectId, articleId } = stage
  const opened = await exportExcerpts(actor, projectId, everyExcerpt, 'jsonl')
  let file = ''
  if (opened.ok) for await (const piece of opened.value.pieces) file += piece
  return JSON.stringify([
    await getReading(actor, projectId, articleId),
    await listShelf(actor, projectId, { limit: 50 }),
    await listExcerpts(actor, projectId, everyExcerpt, { limit: 50 }),
    await look(actor, projectId, 'read', async (view) => ({ ok: true, value: (await readEvents(view, 0n)).events })),
    file,
  ])
}

test('the colleague sees the own coding everywhere', async () => {
  const seen = await everythingSeenBy(stage.colleague)
  expect(seen.split(canary).length - 1).toBeGreaterThanOrEqual(5)
})

test('nobody else sees a row, a count or an event of it: analyst, reader, lead and owner alike', async () => {
  for (const actor of [stage.analyst, stage.reader, stage.lead, stage.owner]) {
    const seen = await everythingSeenBy(actor)
    expect(seen).not.toContain(canary)
    expect(seen).toContain('"highlightCount":0')
    expect(seen).toContain('"total":0')
    expect(seen).toContain('"coderIds":[]')
  }
})

test('a stranger sees nothing at all', async () => {
  const seen = await everythingSeenBy(stage.stranger)
  expect(seen).not.toContain(canary)
  expect(seen).not.toContain('An article')
})

test('a colleague can’t probe for the id either: writing to it is refused as if it were absent', async () => {
  const { rows } = await database().system.query<{ id: string }>('select "id" from "Highlight" limit 1')
  const id = rows[0]?.id
  const probe = await putHighlight(
    stage.analyst,
    { ...newPlace(stage), highlightId: id as ReturnType<typeof newPlace>['highlightId'] },
    markOf(stage, 'river'),
    null,
  )
  expect(probe).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('the walls hold in bare SQL, whatever the application forgets', async () => {
  const client = await database().owner.connect()
  try {
    for (const actor of [stage.analyst, stage.lead, stage.owner, stage.stranger]) {
      await client.query('begin')
      await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
        actor.userId,
      ])
      for (const table of ['Highlight', 'Anchor', 'Tag', 'Thread', 'Comment']) {
        expect((await client.query(`select * from "${table}"`)).rowCount, `${table} as ${actor.name}`).toBe(0)
      }
      await client.query('rollback')
    }
    for (const table of ['Highlight', 'Anchor', 'Tag', 'Thread', 'Comment', 'Event', 'Article', 'User']) {
      expect((await client.query(`select * from "${table}"`)).rowCount, `${table} without a role`).toBe(0)
    }
  } finally {
    client.release()
  }
})

test('nobody unseals by hand, and nobody changes an event', async () => {
  const client = await database().owner.connect()
  const asColleague = async (statement: string) => {
    await client.query('begin')
    await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
      stage.colleague.userId,
    ])
    const code = await client.query(statement).then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
    await client.query('rollback')
    return code
  }
  try {
    expect(await asColleague('update "Highlight" set "sealed" = false')).toBe('42501')
    expect(await asColleague('update "Article" set "sealed" = false')).toBe('42501')
    expect(await asColleague('update "Event" set "kind" = \'x\'')).toBe('42501')
    expect(await asColleague('delete from "Event"')).toBe('42501')
    expect(await asColleague('update "Version" set "text" = \'x\'')).toBe('42501')
  } finally {
    client.release()
  }
  await expect(database().system.query('update "Event" set "after" = \'{}\'')).rejects.toThrow('never changed')
})

test('cursors that leave the server tell nothing and can’t be made', () => {
  const cursor = makeCursor({ projectId: stage.projectId, userId: stage.analyst.userId, seq: 12n })
  expect(parseCursor(cursor)).toEqual({ projectId: stage.projectId, userId: stage.analyst.userId, seq: 12n })
  expect(makeCursor({ projectId: stage.projectId, userId: stage.analyst.userId, seq: 12n })).not.toBe(cursor)
  expect(parseCursor(`${cursor.slice(0, -2)}AA`)).toBeNull()
  expect(parseCursor('12')).toBeNull()
})
