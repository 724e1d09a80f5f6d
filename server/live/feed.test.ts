import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProjectEvent } from '@/core/events/event'
import { ok } from '@/core/result'
import type { Actor } from '../actor'
import { serve } from '../http/serve'
import { look } from '../look'
import { putHighlight } from '../reading/put-highlight'
import { addToken } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, markOf, newPlace, setStage } from '../testing/stage'
import { getEventsEndpoint } from './api'
import { makeCursor } from './cursor'

const database = testDatabase()
const run = promisify(execFile)
const handler = serve(getEventsEndpoint)
let stage: Stage
beforeAll(async () => {
  stage = await setStage(database().system)
})

interface Message {
  readonly event: string
  readonly id: string
  readonly data: string
}

/** Opens a stream as a browser does; `next` gives its messages one by one, comments left out. */
async function openStream(actor: Actor, lastEventId?: string) {
  const token = await addToken(database().system, actor, 'read')
  const stop = new AbortController()
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'text/event-stream',
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  }
  const answer = await handler(
    new Request(`http://localhost:3000/api/v1/projects/${stage.projectId}/events`, { headers, signal: stop.signal }),
    { params: Promise.resolve({ p: stage.projectId }) },
  )
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  const next = async (): Promise<Message> => {
    for (;;) {
      const end = buffer.indexOf('\n\n')
      if (end >= 0) {
        const lines = buffer.slice(0, end).split('\n')
        buffer = buffer.slice(end + 2)
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
        if (field('event') !== '') return { event: field('event'), id: field('id'), data: field('data') }
        continue
      }
      const read = await reader?.read()
      if (read === undefined || read.done) throw new Error('the stream ended')
      buffer += read.value
    }
  }
  return { next, close: () => stop.abort() }
}

const rowOf = (message: Message): string => {
  const event: ProjectEvent = JSON.parse(message.data)
  return 'id' in event.row ? event.row.id : event.row.userId
}

describe('the stream', () => {
  test('tells a write of this process at once, and goes on after its cursor', async () => {
    const stream = await openStream(stage.colleague)
    const [first, second] = [newPlace(stage), newPlace(stage)]
    await putHighlight(stage.analyst, first, markOf(stage, 'river'), null)
    const heard = await stream.next()
    expect([heard.event, rowOf(heard)]).toEqual(['change', first.highlightId])
    stream.close()
    await putHighlight(stage.analyst, second, markOf(stage, 'dawn'), null)
    const again = await openStream(stage.colleague, heard.id)
    expect(rowOf(await again.next())).toBe(second.highlightId)
    again.close()
  })

  test('tells a write of another server process on the same database', async () => {
    const stream = await openStream(stage.colleague)
    const place = newPlace(stage)
    const script = path.resolve(import.meta.dirname, '../testing/other-process.ts')
    const begun = performance.now()
    const other = run(
      process.execPath,
      [
        '--conditions=react-server',
        '--import',
        'tsx',
        script,
        JSON.stringify(stage.analyst),
        JSON.stringify(place),
        JSON.stringify(markOf(stage, 'exile council')),
      ],
      {
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    )
    expect(rowOf(await stream.next())).toBe(place.highlightId)
    expect(performance.now() - begun).toBeLessThan(60_000)
    expect(JSON.parse((await other).stdout)).toMatchObject({ ok: true })
    stream.close()
  })

  test('ends when the viewer is no member any more', async () => {
    const stream = await openStream(stage.reader)
    await database().system.query('update "Member" set "leftAt" = now() where "projectId" = $1 and "userId" = $2', [
      stage.projectId,
      stage.reader.userId,
    ])
    expect((await stream.next()).event).toBe('closed')
    await database().system.query('update "Member" set "leftAt" = null where "projectId" = $1 and "userId" = $2', [
      stage.projectId,
      stage.reader.userId,
    ])
  }, 15_000)

  test('ends when the token is revoked', async () => {
    const stream = await openStream(stage.reader)
    await database().system.query('update "ApiToken" set "revokedAt" = now() where "userId" = $1', [
      stage.reader.userId,
    ])
    expect((await stream.next()).event).toBe('closed')
  }, 15_000)

  test.each([
    ['garbage', () => 'garbage'],
    ['somebody else’s', () => makeCursor({ projectId: stage.projectId, userId: stage.lead.userId, seq: 0n })],
    [
      'one of the future',
      () => makeCursor({ projectId: stage.projectId, userId: stage.colleague.userId, seq: 99_999n }),
    ],
  ])('asks to read everything again for a cursor that is %s', async (_name, cursor) => {
    const stream = await openStream(stage.colleague, cursor())
    expect((await stream.next()).event).toBe('reload')
    stream.close()
  })
})

describe('catching up without a stream', () => {
  const catchUp = async (actor: Actor, after?: string) => {
    const token = await addToken(database().system, actor, 'read')
    const url = `http://localhost:3000/api/v1/projects/${stage.projectId}/events${after === undefined ? '' : `?after=${after}`}`
    const answer = await handler(new Request(url, { headers: { authorization: `Bearer ${token}` } }), {
      params: Promise.resolve({ p: stage.projectId }),
    })
    return { status: answer.status, body: await answer.json() }
  }

  test('gives what came after the cursor, once', async () => {
    const { body: begin } = await catchUp(stage.colleague)
    expect(begin.items).toEqual([])
    const place = newPlace(stage)
    await putHighlight(stage.analyst, place, markOf(stage, 'Riga'), null)
    const { body: news } = await catchUp(stage.colleague, begin.cursor)
    expect(news.items.map((event: ProjectEvent) => 'id' in event.row && event.row.id)).toEqual([place.highlightId])
    expect((await catchUp(stage.colleague, news.cursor)).body.items).toEqual([])
  })

  test('refuses a stranger and a cursor of somebody else', async () => {
    expect((await catchUp(stage.stranger)).status).toBe(404)
    const foreign = makeCursor({ projectId: stage.projectId, userId: stage.lead.userId, seq: 0n })
    expect((await catchUp(stage.colleague, foreign)).status).toBe(400)
  })
})

test('the log has no gaps after forty writes at once, and each is told in order', async () => {
  const before = await look(stage.colleague, stage.projectId, 'read', async ({ eventSeq }) => ok(eventSeq))
  if (!before.ok) throw new Error('not a member')
  const stream = await openStream(
    stage.colleague,
    makeCursor({ projectId: stage.projectId, userId: stage.colleague.userId, seq: before.value }),
  )
  const places = Array.from({ length: 40 }, () => newPlace(stage))
  await Promise.all(
    places.map((place, n) =>
      putHighlight(n % 2 === 0 ? stage.analyst : stage.lead, place, markOf(stage, 'river'), null),
    ),
  )
  const heard: string[] = []
  while (heard.length < places.length) heard.push(rowOf(await stream.next()))
  stream.close()
  expect(new Set(heard)).toEqual(new Set(places.map((place) => place.highlightId)))
  const { rows } = await database().system.query<{ subjectId: string }>(
    'select "subjectId" from "Event" where "projectId" = $1 and "seq" > $2 order by "seq"',
    [stage.projectId, String(before.value)],
  )
  expect(heard).toEqual(rows.map((row) => row.subjectId))
})
