import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { serve } from '../http/serve'
import { testDatabase } from '../testing/fresh-database'
import { createTokenEndpoint, getMeEndpoint, listTokensEndpoint, revokeTokenEndpoint } from './api'
import { addPerson, requestFromPage, sessionCookie } from './testing'

const database = testDatabase()

const call = {
  me: serve(getMeEndpoint),
  list: serve(listTokensEndpoint),
  create: serve(createTokenEndpoint),
  revoke: serve(revokeTokenEndpoint),
}
const nowhere = { params: Promise.resolve(undefined) }
const at = (id: string) => ({ params: Promise.resolve({ id }) })

/** A request of a script. */
function scripted(token: string, method = 'GET', body?: unknown): Request {
  return new Request('http://localhost:3000/api/v1/me', {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

const made = z.object({ id: z.string(), token: z.string() })

async function makeToken(cookie: string, body: object = { name: 'script', scope: 'write' }) {
  const answer = await call.create(requestFromPage('POST', '/api/v1/me/tokens', { cookie, body }), nowhere)
  expect(answer.status).toBe(201)
  return made.parse(await answer.json())
}

async function signedIn() {
  const person = await addPerson(database().system)
  return { ...person, cookie: await sessionCookie(person.userId) }
}

test('a stranger is refused everywhere', async () => {
  const { cookie } = await signedIn()
  const { id } = await makeToken(cookie)
  const body = { name: 'x', scope: 'read' }
  for (const answer of [
    await call.me(requestFromPage('GET', '/api/v1/me'), nowhere),
    await call.list(requestFromPage('GET', '/api/v1/me/tokens'), nowhere),
    await call.create(requestFromPage('POST', '/api/v1/me/tokens', { body }), nowhere),
    await call.revoke(requestFromPage('DELETE', '/api/v1/me/tokens'), at(id)),
  ]) {
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
})

test('a session and a token say who they are', async () => {
  const { cookie, userId, name, email } = await signedIn()
  const { token } = await makeToken(cookie, { name: 'script', scope: 'read' })
  const bySession = await (await call.me(requestFromPage('GET', '/api/v1/me', { cookie }), nowhere)).json()
  expect(bySession).toEqual({ id: userId, name, email, demo: false, via: 'session', scope: 'write' })
  const byToken = await (await call.me(scripted(token), nowhere)).json()
  expect(byToken).toEqual({ id: userId, name, email, demo: false, via: 'token', scope: 'read' })
})

test('a token to read writes nothing', async () => {
  const { cookie } = await signedIn()
  const { id, token } = await makeToken(cookie, { name: 'script', scope: 'read' })
  expect((await call.create(scripted(token, 'POST', { name: 'more', scope: 'write' }), nowhere)).status).toBe(403)
  expect((await call.revoke(scripted(token, 'DELETE'), at(id))).status).toBe(403)
  expect((await call.list(scripted(token), nowhere)).status).toBe(200)
})

test('a revoked token is refused at once, and revoking again changes nothing', async () => {
  const { cookie } = await signedIn()
  const { id, token } = await makeToken(cookie)
  expect((await call.me(scripted(token), nowhere)).status).toBe(200)
  for (let repeat = 0; repeat < 2; repeat += 1) {
    const answer = await call.revoke(requestFromPage('DELETE', '/api/v1/me/tokens', { cookie }), at(id))
    expect(answer.status).toBe(204)
    expect((await call.me(scripted(token), nowhere)).status).toBe(401)
  }
  const { items } = z
    .object({ items: z.array(z.unknown()) })
    .parse(await (await call.list(requestFromPage('GET', '/', { cookie }), nowhere)).json())
  expect(items).toEqual([])
})

test('an expired token is refused', async () => {
  const { cookie } = await signedIn()
  const { id, token } = await makeToken(cookie, {
    name: 'script',
    scope: 'write',
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  })
  expect((await call.me(scripted(token), nowhere)).status).toBe(200)
  await database().system.query('update "ApiToken" set "expiresAt" = now() - interval \'1 second\' where "id" = $1', [
    id,
  ])
  expect((await call.me(scripted(token), nowhere)).status).toBe(401)
})

test('somebody else’s token and an absent one get the same answer', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()]
  const { id, token } = await makeToken(theirs.cookie)
  const ask = async (which: string) => {
    const answer = await call.revoke(requestFromPage('DELETE', '/api/v1/me/tokens', { cookie: mine.cookie }), at(which))
    const { requestId: _, ...problem } = z.looseObject({}).parse(await answer.json())
    return { status: answer.status, problem }
  }
  expect(await ask(id)).toEqual(await ask(uuidv7()))
  expect((await ask(id)).status).toBe(404)
  expect(await ask('nonsense')).toEqual(await ask(id))
  expect((await call.me(scripted(token), nowhere)).status).toBe(200)
})

test('an id makes one token, whoever sends it how often', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()]
  const body = { id: uuidv7(), name: 'script', scope: 'read' }
  const send = (cookie: string) => call.create(requestFromPage('POST', '/api/v1/me/tokens', { cookie, body }), nowhere)
  const statuses = (await Promise.all([...Array<string>(10).fill(mine.cookie), theirs.cookie].map(send))).map(
    ({ status }) => status,
  )
  expect(statuses.toSorted()).toEqual([201, ...Array<number>(10).fill(409)])
  const { rowCount } = await database().system.query('select from "ApiToken" where "id" = $1', [body.id])
  expect(rowCount).toBe(1)
})

test('the secret is 256 bits and is stored as its hash alone', async () => {
  const { cookie, userId } = await signedIn()
  const { token } = await makeToken(cookie)
  expect(token).toMatch(/^vt_[\w-]{43}$/)
  const { rows } = await database().system.query<object>('select * from "ApiToken" where "userId" = $1', [userId])
  expect(JSON.stringify(rows)).not.toContain(token.slice(3))
})

test.each([
  [{ name: '', scope: 'read' }, 'name'],
  [{ name: 'x'.repeat(81), scope: 'read' }, 'name'],
  [{ name: 'x', scope: 'admin' }, 'scope'],
  [{ name: 'x', scope: 'read', id: 'seven' }, 'id'],
  [{ name: 'x', scope: 'read', expiresAt: 'tomorrow' }, 'expiresAt'],
  [{ name: 'x', scope: 'read', expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  [{ name: 'x', scope: 'read', userId: uuidv7() }, ''],
])('%j is refused at %j', async (body, path) => {
  const { cookie } = await signedIn()
  const answer = await call.create(requestFromPage('POST', '/api/v1/me/tokens', { cookie, body }), nowhere)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'invalid', errors: [{ path }] })
})

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another site that hides', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { origin: 'https://sister.localhost', 'sec-fetch-site': 'same-site' }],
  ['nobody says where', {}],
])('a cookie from %s writes nothing', async (_, headers) => {
  const { cookie } = await signedIn()
  const request = new Request('http://localhost:3000/api/v1/me/tokens', {
    method: 'POST',
    headers: { ...headers, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'x', scope: 'write' }),
  })
  expect((await call.create(request, nowhere)).status).toBe(403)
})

test('fifty living tokens are enough for anybody', async () => {
  const { cookie, userId } = await signedIn()
  await database().system.query(
    `insert into "ApiToken" ("id", "userId", "name", "tokenHash", "scope")
     select gen_random_uuid(), $1, 'one of many', gen_random_uuid()::text, 'read' from generate_series(1, 50)`,
    [userId],
  )
  const body = { name: 'one more', scope: 'read' }
  expect((await call.create(requestFromPage('POST', '/', { cookie, body }), nowhere)).status).toBe(400)
})
