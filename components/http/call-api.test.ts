import { describe, expect, it } from 'vitest'
import { readAnswer } from './call-api'
import { faultAt, offline } from './problem'

const problem = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } })

describe('readAnswer', () => {
  it('gives body and revision of a success', async () => {
    const response = new Response('{"name":"Exile"}', { headers: { 'content-type': 'application/json', etag: '"7"' } })
    expect(await readAnswer<{ name: string }>(response)).toEqual({
      ok: true,
      value: { body: { name: 'Exile' }, rev: 7, status: 200 },
    })
  })

  it('takes an empty answer', async () => {
    expect(await readAnswer(new Response(null, { status: 204 }))).toEqual({
      ok: true,
      value: { body: undefined, rev: null, status: 204 },
    })
  })

  it('keeps the present row of a stale write', async () => {
    const answer = await readAnswer(problem(412, { code: 'stale', detail: 'Changed.', current: { rev: 9 } }))
    expect(answer).toMatchObject({ ok: false, error: { status: 412, code: 'stale', current: { rev: 9 } } })
  })

  it('finds what is wrong with a field', async () => {
    const answer = await readAnswer(
      problem(400, { code: 'invalid', errors: [{ path: 'name', message: 'Give it a name.' }, 'odd'] }),
    )
    if (answer.ok) throw new Error('a 400 is no success')
    expect(faultAt(answer.error, 'name')).toBe('Give it a name.')
    expect(faultAt(answer.error, 'colour')).toBeNull()
    expect(faultAt(offline(), 'name')).toBeNull()
  })

  it.each([
    ['a page of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 }), 'fault', 502],
    ['a list where an object belongs', problem(429, [], { 'retry-after': '4' }), 'http-429', 429],
  ])('makes a sentence of %s', async (_, response, code, status) => {
    const answer = await readAnswer(response)
    expect(answer).toMatchObject({
      ok: false,
      error: { code, status, detail: expect.stringContaining(String(status)) },
    })
  })

  it('reads how long to wait', async () => {
    const answer = await readAnswer(problem(503, { code: 'unavailable' }, { 'retry-after': '2' }))
    expect(answer).toMatchObject({ ok: false, error: { retryAfterSeconds: 2 } })
  })
})
