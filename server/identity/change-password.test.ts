import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { actorOf } from './actor-of'
import { changePassword } from './change-password'
import { identify } from './identify'
import { signIn } from './sign-in'
import { signOutEverywhere } from './sign-out-everywhere'
import { addPerson, goodPassword, sessionCookie } from './testing'

const database = testDatabase()

const nextPassword = 'another lamp another ocean'
const isSignedIn = async (cookie: string) =>
  (await identify(new Request('http://localhost:3000/', { headers: { cookie } }))).ok

test('a change ends every session but the one it was made in', async () => {
  const person = await addPerson(database().system)
  const others = await sessionCookie(person.userId)
  const changed = await changePassword(actorOf(person), goodPassword, nextPassword)
  expect(changed).toEqual({ ok: true, value: { sub: person.userId, epoch: 2 } })
  expect(await isSignedIn(others)).toBe(false)
  expect(await isSignedIn(await sessionCookie(person.userId, 2))).toBe(true)
  expect((await signIn(person.email, goodPassword, null)).ok).toBe(false)
  expect((await signIn(person.email, nextPassword, null)).ok).toBe(true)
})

test.each([
  [
    'the present password is wrong',
    'not the password',
    nextPassword,
    { code: 'invalid', errors: [{ path: 'current' }] },
  ],
  ['the new one breaks the rules', goodPassword, 'password123', { code: 'invalid', errors: [{ path: 'next' }] }],
])('nothing changes when %s', async (_, current, next, error) => {
  const person = await addPerson(database().system)
  const cookie = await sessionCookie(person.userId)
  expect(await changePassword(actorOf(person), current, next)).toMatchObject({ ok: false, error })
  expect(await isSignedIn(cookie)).toBe(true)
  expect((await signIn(person.email, goodPassword, null)).ok).toBe(true)
})

test('tokens, demo people and people of a provider change no password', async () => {
  const person = await addPerson(database().system)
  const outsider = await addPerson(database().system, { password: null })
  for (const actor of [
    { ...actorOf(person), via: 'token' as const },
    { ...actorOf(person), demo: true },
    actorOf(outsider),
  ]) {
    expect(await changePassword(actor, goodPassword, nextPassword)).toMatchObject({ error: { code: 'forbidden' } })
  }
})

test('guessing the present password ends after ten', async () => {
  const person = await addPerson(database().system)
  for (let attempt = 0; attempt < 10; attempt += 1)
    await changePassword(actorOf(person), 'a guess of mine', nextPassword)
  expect(await changePassword(actorOf(person), goodPassword, nextPassword)).toMatchObject({
    error: { code: 'too-many' },
  })
})

test('signing out everywhere ends every session, and nobody else’s', async () => {
  const [person, other] = [await addPerson(database().system), await addPerson(database().system)]
  const cookies = [await sessionCookie(person.userId), await sessionCookie(person.userId)]
  const theirs = await sessionCookie(other.userId)
  expect((await signOutEverywhere(actorOf(person))).ok).toBe(true)
  for (const cookie of cookies) expect(await isSignedIn(cookie)).toBe(false)
  expect(await isSignedIn(theirs)).toBe(true)
})
