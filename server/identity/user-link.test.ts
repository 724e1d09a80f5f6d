import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { changePassword } from './change-password'
import { identify } from './identify'
import { isPassword } from './password'
import { actorOf } from './actor-of'
import { makeSecret } from './secret'
import { addPerson, goodPassword, sessionCookie } from './testing'
import { useUserLink as spendUserLink } from './use-user-link'
import { makeUserLink, readUserLink } from './user-link'

const database = testDatabase()

const secretOf = ({ url }: { readonly url: string }) => url.slice(url.lastIndexOf('/') + 1)
const nextPassword = 'another lamp another ocean'
let addresses = 0
const elsewhere = () => `203.0.113.${(addresses += 1)}`

async function storedHash(userId: string): Promise<string | null> {
  const { rows } = await database().system.query<{ hash: string }>(
    'select "passwordHash" as hash from "User" where "id" = $1',
    [userId],
  )
  return rows[0]?.hash ?? null
}

test('a link sets the password once and ends every session', async () => {
  const person = await addPerson(database().system)
  const cookie = await sessionCookie(person.userId)
  const link = await makeUserLink(person.userId, 'reset')
  expect(await readUserLink(secretOf(link))).toEqual({ ...person, isFirst: false })
  const used = await spendUserLink(secretOf(link), nextPassword, elsewhere())
  expect(used).toEqual({ ok: true, value: { sub: person.userId, epoch: 2 } })
  expect(await isPassword(nextPassword, await storedHash(person.userId))).toBe(true)
  expect((await identify(new Request('http://localhost:3000/', { headers: { cookie } }))).ok).toBe(false)
  expect(await spendUserLink(secretOf(link), 'yet another long phrase', elsewhere())).toMatchObject({
    error: { code: 'not-found' },
  })
  expect(await readUserLink(secretOf(link))).toBeNull()
})

test('of twenty uses at once one succeeds', async () => {
  const { userId } = await addPerson(database().system)
  const link = secretOf(await makeUserLink(userId, 'reset'))
  const phrases = Array.from({ length: 20 }, (_, at) => `lamp ocean staple number ${at}`)
  const answers = await Promise.all(phrases.map((phrase) => spendUserLink(link, phrase, elsewhere())))
  const winners = answers.flatMap((answer, at) => (answer.ok ? [at] : []))
  expect(winners).toHaveLength(1)
  expect(await isPassword(phrases[winners[0] ?? -1] ?? '', await storedHash(userId))).toBe(true)
  const { rows } = await database().system.query('select "sessionEpoch" as epoch from "User" where "id" = $1', [userId])
  expect(rows).toEqual([{ epoch: 2 }])
})

test('a password that breaks the rules leaves the link good', async () => {
  const { userId } = await addPerson(database().system)
  const link = secretOf(await makeUserLink(userId, 'set'))
  expect(await spendUserLink(link, 'password123', elsewhere())).toMatchObject({
    error: { code: 'invalid', errors: [{ path: 'password' }] },
  })
  expect((await spendUserLink(link, nextPassword, elsewhere())).ok).toBe(true)
})

test('a change of the password makes open links void', async () => {
  const person = await addPerson(database().system)
  const links = [await makeUserLink(person.userId, 'reset'), await makeUserLink(person.userId, 'set')].map(secretOf)
  expect((await changePassword(actorOf(person), goodPassword, nextPassword)).ok).toBe(true)
  for (const link of links) expect(await readUserLink(link)).toBeNull()
})

test('using one of two links makes the other void', async () => {
  const { userId } = await addPerson(database().system)
  const [one = '', two = ''] = [await makeUserLink(userId, 'reset'), await makeUserLink(userId, 'reset')].map(secretOf)
  expect((await spendUserLink(one, nextPassword, elsewhere())).ok).toBe(true)
  expect((await spendUserLink(two, nextPassword, elsewhere())).ok).toBe(false)
})

test.each([
  ['reset', 60],
  ['set', 72 * 60],
] as const)('a %s link holds %i minutes and no longer', async (purpose, minutes) => {
  const { userId } = await addPerson(database().system)
  const link = await makeUserLink(userId, purpose)
  expect(Math.abs(link.expiresAt.getTime() - Date.now() - minutes * 60_000)).toBeLessThan(5_000)
  await database().system.query(
    'update "UserLink" set "expiresAt" = now() - interval \'1 second\' where "userId" = $1',
    [userId],
  )
  expect(await readUserLink(secretOf(link))).toBeNull()
  expect((await spendUserLink(secretOf(link), nextPassword, elsewhere())).ok).toBe(false)
})

test('people who may not sign in get nothing from a link', async () => {
  for (const traits of [{ disabled: true }, { demo: true }]) {
    const { userId } = await addPerson(database().system, traits)
    expect(await readUserLink(secretOf(await makeUserLink(userId, 'reset')))).toBeNull()
  }
})

test('the link is 256 bits, only its hash is stored, and it begins with the configured address', async () => {
  const { userId } = await addPerson(database().system)
  const { url } = await makeUserLink(userId, 'reset')
  expect(url).toMatch(new RegExp(`^${new URL(process.env.NEXTAUTH_URL ?? '').origin}/set-password/[\\w-]{43}$`))
  const { rows } = await database().system.query<{ tokenHash: string }>(
    'select "tokenHash" from "UserLink" where "userId" = $1',
    [userId],
  )
  expect(rows[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
})

test('guessing links from one place ends', async () => {
  const address = elsewhere()
  const answers = await Promise.all(
    Array.from({ length: 61 }, () => spendUserLink(makeSecret(), nextPassword, address)),
  )
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'too-many')).toHaveLength(1)
})
