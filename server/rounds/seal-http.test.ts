import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../actor'
import { type Described, manifest } from '../http/manifest'
import { makeCursor } from '../live/cursor'
import { addToken } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { sampleBody } from '../testing/sample-body'
import { valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { assignMany } from './assign-many'
import { beginRound } from './begin-round'
import { revealRound } from './reveal-round'
import { type Secret, canary, codeInSecret, makeSecret, roundOf } from './testing'

// Some eight hundred calls in a row.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/**
 * The seal through every route: each GET of the manifest, and each write that names something a colleague may have made,
 * is called as every role before and after a colleague codes a sealed article. The answers must be the same, byte for
 * byte, but for what is new in every answer: the id of the request, and cursors, which are encrypted with a nonce.
 * The article is in its second round, so that there is a revealed layer, too.
 */
const database = testDatabase()
const titles = ['reader', 'analyst', 'lead', 'owner'] as const
type Title = (typeof titles)[number] | 'colleague'
const gets = manifest.filter(({ method, path }) => method === 'GET' && path !== '/openapi.json')
/** Who makes a highlight or thread under an id that is taken hears that it is: an id has 74 random bits, nobody guesses one. */
const makes = (path: string) => /\/(highlights\/\{h\}|threads\/\{t\})$/.test(path)
const writes = manifest.filter(
  ({ method, path }) => method !== 'GET' && /\{[htkd]\}/.test(path) && !(method === 'PUT' && makes(path)),
)

let stage: Stage
let secret: Secret
let ids: Readonly<Record<string, string>>
let beginning: bigint
const tokens = new Map<Title, string>()
let before: ReadonlyMap<string, string>

/** More of the lists: what their filters could tell. */
const queries: readonly (readonly [RegExp, () => readonly string[]])[] = [
  [
    /\/excerpts/,
    () => [
      `?q=${canary.slice(0, 6).toLowerCase()}`,
      `?coder=${stage.colleague.userId}`,
      `?category=${stage.categories.child}`,
      `?article=${stage.articleId}`,
      '?sort=newest',
    ],
  ],
  [/\/(articles|progress)$/, () => ['?limit=1']],
  [/\/disagreements$/, () => [`?coder=${stage.colleague.userId}`, `?article=${stage.articleId}`]],
  [/\/recheck$/, () => [`?coder=${stage.colleague.userId}`, `?category=${stage.categories.child}`]],
  [/\/agreement/, () => [`?article=${stage.articleId}`, `?coder=${stage.colleague.userId}`, '?layer=blind']],
]

beforeAll(async () => {
  const { system, owner } = database()
  stage = await setStage(system)
  for (const title of [...titles, 'colleague'] as const) tokens.set(title, await addToken(system, stage[title]))
  const place = { projectId: stage.projectId, articleId: stage.articleId }
  const pairs = [stage.analyst, stage.colleague].map(({ userId }) => ({ articleId: stage.articleId, userId }))
  await valueOf(revealRound(stage.lead, { ...place, roundId: await roundOf(system, stage) }))
  await valueOf(beginRound(stage.lead, { ...place, roundId: newId() }, 'blind', null))
  await valueOf(assignMany(stage.lead, stage.projectId, pairs))
  secret = makeSecret()
  ids = {
    p: stage.projectId,
    a: stage.articleId,
    v: stage.versionId,
    r: await roundOf(system, stage),
    c: stage.categories.child,
    categoryId: stage.categories.child,
    userId: stage.colleague.userId,
    h: secret.highlightId,
    t: secret.threadId,
    k: secret.commentId,
  }
  beginning = BigInt(await countEvents(system, stage.projectId))
  before = await everythingAnswered()
  await codeInSecret(owner, stage, secret)
})

type Handler = (request: Request, context: { readonly params: Promise<Record<string, string>> }) => Promise<Response>

/** Calls an operation as Next does and gives all of the answer in one text. */
async function call(operation: Described, title: Title, query: string): Promise<string> {
  const params = Object.fromEntries(
    [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
      name,
      ids[name] ?? '01900000-0000-7000-8000-000000000000',
    ]),
  )
  const file = `../../app/api/v1${operation.path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`
  const route: Record<string, Handler> = await import(/* @vite-ignore */ file)
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const body = sampleBody(operation, stage)
  const request = new Request(`http://localhost:3000/api/v1${address}${query}`, {
    method: operation.method,
    headers: {
      authorization: `Bearer ${tokens.get(title) ?? ''}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'if-match': '"1"' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = await route[operation.method]?.(request, { params: Promise.resolve(params) })
  if (answer === undefined) throw new Error(`${file} has no ${operation.method}`)
  const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
  return masked(`${answer.status} ${JSON.stringify(headers)} ${await answer.text()}`)
}

/** Cursors are masked, but for their length. */
function masked(answer: string): string {
  return answer
    .replace(/"requestId":"[^"]*"/g, '')
    .replace(/"lastUsedAt":"[^"]*"/g, '')
    .replace(/Exported [^"]* UTC/g, '')
    .replace(/"cursor":"([^"]*)"/g, (_, cursor: string) => `"cursor":${cursor.length}`)
}

/** The answers somebody gets, by route and query. */
async function answersTo(title: Title, operations: readonly Described[]): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>()
  for (const operation of operations) {
    const more = queries.find(([pattern]) => pattern.test(operation.path))?.[1]() ?? []
    const news = operation.path.endsWith('/events') ? [cursorOf(stage[title])] : []
    for (const query of ['', ...(operation.method === 'GET' ? [...more, ...news] : [])])
      answers.set(
        `${operation.method} ${operation.path}${query.replace(/after=.*/, 'after')} as ${title}`,
        await call(operation, title, query),
      )
  }
  return answers
}

async function everythingAnswered(): Promise<ReadonlyMap<string, string>> {
  const answers: (readonly [string, string])[] = []
  for (const title of titles) answers.push(...(await answersTo(title, [...gets, ...writes])))
  return new Map(answers)
}

function cursorOf({ userId }: Actor): string {
  return `?after=${makeCursor({ projectId: stage.projectId, userId, seq: beginning })}`
}

const statusOf = (answer: string) => Number(answer.slice(0, 3))

test('the attack has routes to try, and most of them answer', () => {
  expect(gets.length).toBeGreaterThan(20)
  expect(writes.length).toBeGreaterThan(5)
  const statuses = [...before.values()].map(statusOf)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(60)
  expect(statuses.filter((status) => status >= 500)).toEqual([])
})

test('the colleague’s coding is there, for the colleague', async () => {
  const answers = await answersTo('colleague', gets)
  const telling = [...answers].filter(([, answer]) => answer.includes(canary)).map(([what]) => what)
  for (const route of ['/reading', '/excerpts', '/excerpts.csv', '/events?after', '/highlights/{h}', '/threads/{t}'])
    expect(telling.join('\n')).toContain(`${route} as colleague`)
})

test('every answer is what it was before, and nowhere is a word of the coding', async () => {
  const after = await everythingAnswered()
  expect([...after.keys()]).toEqual([...before.keys()])
  const changed = [...after].filter(([what, answer]) => answer !== before.get(what))
  expect(changed.map(([what, answer]) => ({ what, before: before.get(what), answer }))).toEqual([])
  expect([...after].filter(([, answer]) => answer.includes(canary))).toEqual([])
})

test('what names the colleague’s things answers as if they were absent', () => {
  const named = [...before].filter(([what]) => /\{[htkd]\}/.test(what))
  expect(named.length).toBeGreaterThan(20)
  for (const [what, answer] of named) expect([403, 404], `${what}: ${answer}`).toContain(statusOf(answer))
})

describe('the attack finds a leak that is planted', () => {
  test.each([
    ['Highlight', 'GET /projects/{p}/articles', 'lead'],
    ['Event', 'GET /projects/{p}/events', 'reader'],
    ['Comment', 'GET /projects/{p}/articles/{a}/reading', 'owner'],
  ] as const)('in %s', async (table, route, title) => {
    const owner = database().owner
    const rule = (sealed: string) =>
      `alter policy member on "${table}" using ("projectId" = any ((select app_projects())::uuid[])${sealed})`
    await owner.query(rule(''))
    try {
      const answers = await answersTo(
        title,
        gets.filter(({ method, path }) => `${method} ${path}` === route),
      )
      expect([...answers].some(([what, answer]) => answer !== before.get(what))).toBe(true)
    } finally {
      await owner.query(rule(' and (not "sealed" or "authorId" = (select app_user()))'))
    }
  })
})
