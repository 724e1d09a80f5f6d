import { afterEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { hashPassword } from './password'
import { signIn, signInDemo } from './sign-in'
import { addPerson, goodPassword } from './testing'

const database = testDatabase()

afterEach(() => vi.unstubAllEnvs())

/** A new address for each attempt, so that only the limit under test can be met. */
let addresses = 0
const elsewhere = () => `203.0.113.${(addresses += 1)}`

test('the right password lets in, in any case of the address', async () => {
  const person = await addPerson(database().system)
  expect(await signIn(` ${person.email.toUpperCase()} `, goodPassword, elsewhere())).toEqual({
    ok: true,
    value: person,
  })
})

test('composed and decomposed letters are one password', async () => {
  const { email } = await addPerson(database().system, { password: 'cafe\u0301 in the harbour' })
  expect(await signIn(email, 'caf\u00e9 in the harbour', elsewhere())).toMatchObject({ ok: true })
})

test('a long password counts to its last letter, and NUL does not end it', async () => {
  const long = 'a quiet evening by the river, '.repeat(6)
  const { email } = await addPerson(database().system, { password: `${long}x` })
  expect(await signIn(email, `${long}y`, elsewhere())).toMatchObject({ ok: false })
  const { email: other } = await addPerson(database().system, { password: `before\u0000after it all` })
  expect(await signIn(other, 'before', elsewhere())).toMatchObject({ ok: false })
  expect(await signIn(other, 'before\u0000after it all', elsewhere())).toMatchObject({ ok: true })
})

test('whatever is wrong, the answer is one and the same', async () => {
  const system = database().system
  const person = await addPerson(system)
  const closed = await addPerson(system, { disabled: true })
  const outsider = await addPerson(system, { password: null })
  const demo = await addPerson(system, { email: 'somebody@demo.test', demo: true })
  const answers = [
    await signIn(person.email, 'not the password', elsewhere()),
    await signIn('nobody@example.org', goodPassword, elsewhere()),
    await signIn(closed.email, goodPassword, elsewhere()),
    await signIn(outsider.email, '', elsewhere()),
    await signIn(demo.email, goodPassword, elsewhere()),
    await signIn('not an address', goodPassword, elsewhere()),
    await signIn(undefined, undefined, elsewhere()),
    await signIn(person.email, 'x'.repeat(10_000), elsewhere()),
  ]
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
})

test('an unknown address takes as long as a known one', async () => {
  const known = await addPerson(database().system)
  const times = { known: [] as number[], unknown: [] as number[] }
  await signIn('warm@example.org', 'up', elsewhere())
  for (let round = 0; round < 9; round += 1) {
    for (const [kind, email] of [
      ['known', known.email],
      ['unknown', `${round}@example.net`],
    ] as const) {
      const begin = performance.now()
      await signIn(email, 'not the password', elsewhere())
      times[kind].push(performance.now() - begin)
    }
  }
  const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[4] ?? 0
  // A machine under test is noisy; without the dummy hash the difference is more than nine tenths.
  expect(Math.abs(median(times.known) - median(times.unknown)) / median(times.known)).toBeLessThan(0.4)
})

test('one account from one place has ten attempts, and success does not count', async () => {
  const { email } = await addPerson(database().system)
  const address = elsewhere()
  for (let success = 0; success < 3; success += 1) expect((await signIn(email, goodPassword, address)).ok).toBe(true)
  for (let failure = 0; failure < 10; failure += 1) {
    expect(await signIn(email, 'not the password', address)).toMatchObject({ error: { code: 'unauthenticated' } })
  }
  const eleventh = await signIn(email, goodPassword, address)
  expect(eleventh).toMatchObject({ ok: false, error: { code: 'too-many' } })
  expect(eleventh.ok ? 0 : eleventh.error.code === 'too-many' && eleventh.error.retryAfterSeconds).toBeGreaterThan(0)
  expect((await signIn(email, goodPassword, elsewhere())).ok).toBe(true)
})

test('of twenty attempts at once no more than ten are looked at', async () => {
  const { email } = await addPerson(database().system)
  const address = elsewhere()
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'not the password', address)))
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'unauthenticated')).toHaveLength(10)
})

test('one account from everywhere has fifty, however the attacker moves', async () => {
  const { email } = await addPerson(database().system, { password: null })
  const answers = []
  for (let attempt = 0; attempt < 51; attempt += 1) answers.push(await signIn(email, 'x', elsewhere()))
  expect(answers.map((answer) => (answer.ok ? '' : answer.error.code)).indexOf('too-many')).toBe(50)
})

test('one place has a hundred attempts at any account', async () => {
  const address = elsewhere()
  const answers = await Promise.all(Array.from({ length: 101 }, (_, at) => signIn(`${at}@example.com`, 'x', address)))
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'too-many')).toHaveLength(1)
})

test('no address stands in the table of counters', async () => {
  await signIn('visible@example.org', 'x', '198.51.100.77')
  const { rows } = await database().system.query<{ key: string }>('select "key" from "RateLimit"')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ key }) => /visible|198\.51/.test(key))).toEqual([])
})

test('the hash is argon2id with the parameters in it', async () => {
  expect(await hashPassword(goodPassword)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a demo person comes in by handle, in demo mode only', async () => {
  const demo = await addPerson(database().system, { email: 'visitor@demo.test', password: null, demo: true })
  await addPerson(database().system, { email: 'impostor@demo.test', demo: false })
  vi.stubEnv('VARIORUM_DEMO', '1')
  expect(await signInDemo('visitor')).toEqual({ ok: true, value: demo })
  expect((await signInDemo('impostor')).ok).toBe(false)
  expect((await signInDemo('nobody')).ok).toBe(false)
  expect((await signInDemo(undefined)).ok).toBe(false)
  vi.stubEnv('VARIORUM_DEMO', '0')
  expect((await signInDemo('visitor')).ok).toBe(false)
  vi.stubEnv('VARIORUM_DEMO', '')
  vi.stubEnv('NODE_ENV', 'production')
  expect((await signInDemo('visitor')).ok).toBe(false)
})
