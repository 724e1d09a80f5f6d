import { expect, test } from 'vitest'
import { z } from 'zod'
import { ok } from '@/core/result'
import { testDatabase } from '../testing/fresh-database'
import { emailAddress } from './email'
import { requestReset } from './request-reset'
import { serveAnybody } from './serve-identity'
import { addPerson, requestFromPage } from './testing'

const database = testDatabase()

/** As the route has it, with the work that is left collected instead of done. */
const left: (() => Promise<void>)[] = []
const ask = serveAnybody(
  z.object({ email: emailAddress }),
  async ({ body, address }) => {
    const asked = await requestReset(body.email, address)
    return asked.ok ? ok({ after: asked.value.work }) : asked
  },
  (work) => void left.push(work),
)

async function answerFor(email: string) {
  const answer = await ask(requestFromPage('POST', '/api/identity/reset', { body: { email } }))
  return { status: answer.status, body: await answer.text(), headers: [...answer.headers] }
}

test('the answer does not tell whether the address has an account', async () => {
  const { email } = await addPerson(database().system)
  expect(await answerFor(email)).toEqual(await answerFor('nobody@example.org'))
  expect((await answerFor(email)).status).toBe(204)
  expect(left).toHaveLength(3)
  // No mail server here: the work ends in the log, and nobody hears of it.
  await Promise.all(left.map((work) => work()))
})

test('a fourth link in an hour is refused, for known and unknown alike', async () => {
  const { email } = await addPerson(database().system)
  for (const address of [email, 'nobody-at-all@example.org']) {
    for (let time = 0; time < 3; time += 1) expect((await answerFor(address)).status).toBe(204)
    const refused = await answerFor(address)
    expect(refused.status).toBe(429)
    expect(refused.headers.find(([name]) => name === 'retry-after')?.[1]).toMatch(/^\d+$/)
  }
})

test.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['nobody says where', {}],
])('pages of %s are refused', async (_, headers) => {
  const request = new Request('http://localhost:3000/api/identity/reset', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'a@example.org' }),
  })
  expect((await ask(request)).status).toBe(403)
})

test.each([
  ['a form', 'application/x-www-form-urlencoded', 'email=a@example.org', 415],
  ['plain text', 'text/plain', '{"email":"a@example.org"}', 415],
  ['broken JSON', 'application/json', '{', 400],
  ['no address', 'application/json', '{"email":7}', 400],
  ['a flood', 'application/json', JSON.stringify({ email: 'x'.repeat(10_000) }), 413],
])('%s is refused', async (_, type, body, status) => {
  const origin = new URL(process.env.NEXTAUTH_URL ?? '').origin
  const headers = { origin, 'sec-fetch-site': 'same-origin', 'content-type': type }
  expect((await ask(new Request(`${origin}/api/identity/reset`, { method: 'POST', headers, body }))).status).toBe(
    status,
  )
})
