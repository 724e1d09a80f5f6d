import { beforeAll, describe, expect, test } from 'vitest'
import { encode } from 'next-auth/jwt'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../actor'
import { putHighlight } from '../reading/put-highlight'
import { addToken } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { sampleBody } from '../testing/sample-body'
import { type Stage, countEvents, markOf, newPlace, setStage } from '../testing/stage'
import { manifest } from './manifest'

/**
 * The walls, tried through every operation of the manifest: whoever adds a route is tested here without a word.
 * Handlers are called as Next calls them, with a token in the header.
 */
const database = testDatabase()
const operations = manifest.filter((operation) => operation.path.includes('{p}'))
const tokens = new Map<string, string>()
let stage: Stage
let highlightId: string

beforeAll(async () => {
  stage = await setStage(database().system)
  for (const actor of [stage.owner, stage.lead, stage.analyst, stage.reader, stage.stranger])
    tokens.set(actor.userId, await addToken(database().system, actor))
  const place = newPlace(stage)
  highlightId = place.highlightId
  await putHighlight(stage.analyst, place, markOf(stage, 'river'), null)
})

type Operation = (typeof operations)[number]
type Handler = (request: Request, context: { readonly params: Promise<Record<string, string>> }) => Promise<Response>

async function handlerOf({ method, path }: Operation): Promise<Handler> {
  const file = `../../app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`
  const route: Record<string, Handler> = await import(/* @vite-ignore */ file)
  const handler = route[method]
  if (handler === undefined) throw new Error(`${file} has no ${method}`)
  return handler
}

/** Ids of things that are there. */
const realIds = (): Record<string, string> => ({
  p: stage.projectId,
  a: stage.articleId,
  v: stage.versionId,
  h: highlightId,
  c: stage.categories.child,
  categoryId: stage.categories.child,
  userId: stage.analyst.userId,
})

async function call(
  operation: Operation,
  actor: Actor | null,
  ids: Record<string, string>,
  extra: Record<string, string> = {},
) {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const params = Object.fromEntries(names.map((name) => [name, ids[name] ?? uuidv7()]))
  const body = sampleBody(operation, stage)
  const request = new Request(
    `http://localhost:3000/api/v1${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')}`,
    {
      method: operation.method,
      headers: {
        ...(actor === null ? {} : { authorization: `Bearer ${tokens.get(actor.userId) ?? ''}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...extra,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  )
  const answer = await (await handlerOf(operation))(request, { params: Promise.resolve(params) })
  const words = answer.headers.get('content-type')?.includes('json') === true ? await answer.text() : ''
  await answer.body?.cancel().catch(() => undefined)
  return { status: answer.status, body: words.replace(/"requestId":"[^"]*"/, '') }
}

const titled = operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const)
/** Making a project is open to everybody who is signed in; the id decides whether it is a change. */
const founding = (operation: Operation) => operation.method === 'PUT' && operation.path === '/projects/{p}'

test('there are operations to try', () => {
  expect(operations.length).toBeGreaterThan(35)
})

describe.each(titled)('%s', (_name, operation) => {
  test('asks who one is', async () => {
    expect((await call(operation, null, realIds())).status).toBe(401)
    expect(
      (await call(operation, null, realIds(), { authorization: 'Bearer vt_not-a-token-of-ours-at-all' })).status,
    ).toBe(401)
    expect(
      (await call(operation, null, realIds(), { cookie: 'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.' })).status,
    ).toBe(401)
  })

  test('answers a stranger as if the project were not there, and changes nothing', async () => {
    const before = await countEvents(database().system, stage.projectId)
    const foreign = await call(operation, stage.stranger, realIds())
    expect(foreign.status).toBe(404)
    if (!founding(operation))
      expect(foreign).toEqual(await call(operation, stage.stranger, { ...realIds(), p: uuidv7() }))
    expect(await countEvents(database().system, stage.projectId)).toBe(before)
  })

  test('takes a malformed id for an absent one', async () => {
    for (const p of ['1', '../../etc', "' or 1=1 --", '\u0000', '\ud800'])
      expect((await call(operation, stage.owner, { ...realIds(), p })).status).toBe(404)
  })

  test('lets a reader write nothing but discussion', async () => {
    if (operation.method === 'GET' || operation.noun === 'thread' || operation.noun === 'comment') return
    const own = operation.path.includes('members/{userId}') && operation.method === 'DELETE'
    const { status } = await call(
      operation,
      stage.reader,
      own ? { ...realIds(), userId: stage.analyst.userId } : realIds(),
    )
    expect([403, 404]).toContain(status)
  })

  test('refuses a write by a token that may only read, and by a cookie that comes from another site', async () => {
    if (operation.method === 'GET') return
    const token = await addToken(database().system, stage.owner, 'read')
    expect((await call(operation, null, realIds(), { authorization: `Bearer ${token}` })).status).toBe(403)
    const secret = process.env.NEXTAUTH_SECRET ?? ''
    const session = await encode({ token: { sub: stage.owner.userId, epoch: 1 }, secret })
    const cookie = `next-auth.session-token=${session}`
    const foreign: readonly Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      expect((await call(operation, null, realIds(), { cookie, ...headers })).status).toBe(403)
    }
  })
})
