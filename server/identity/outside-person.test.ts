import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { setStage } from '../testing/stage'
import { gateAdapter } from './adapter'
import { authOptions } from './auth-options'
import { type AdmissionRules, turnAway } from './outside-person'
import { hashSecret, makeSecret } from './secret'
import { addPerson } from './testing'

const database = testDatabase()

const closed: AdmissionRules = { openSignUp: false, trustEmail: false }
const verified = { email_verified: true }
const outsider = (email: string | null) => ({ id: '4711', email })
const link = (userId: string, providerAccountId: string) =>
  gateAdapter.linkAccount?.({ userId, type: 'oauth', provider: 'oidc', providerAccountId })

async function makeOutsider(email: string) {
  const made: unknown = await gateAdapter.createUser?.({ email, emailVerified: null, name: 'Out Sider' })
  const { rows } = await database().system.query<{ id: string }>('select "id" from "User" where "email" = $1', [
    email.toLowerCase(),
  ])
  expect(made).toMatchObject({ id: rows[0]?.id })
  return rows[0]?.id ?? ''
}

test('a stranger needs an invitation, or the setting', async () => {
  expect(await turnAway('oidc', outsider('stranger@example.org'), verified, closed)).toBe('NotInvited')
  expect(await turnAway('oidc', outsider('stranger@example.org'), verified, { ...closed, openSignUp: true })).toBeNull()
  const stage = await setStage(database().system)
  await database().system.query(
    `insert into "Invitation" ("projectId", "id", "email", "role", "tokenHash", "createdBy", "expiresAt")
     values ($1, gen_random_uuid(), 'guest@example.org', 'analyst', $2, $3, now() + interval '1 hour')`,
    [stage.projectId, hashSecret(makeSecret()), stage.owner.userId],
  )
  expect(await turnAway('oidc', outsider('Guest@example.org'), verified, closed)).toBeNull()
  await database().system.query(`update "Invitation" set "expiresAt" = now() where "email" = 'guest@example.org'`)
  expect(await turnAway('oidc', outsider('guest@example.org'), verified, closed)).toBe('NotInvited')
})

test.each([
  ['not verified', 'oidc', 'a@example.org', { email_verified: false }, 'NoEmail'],
  ['nothing said', 'oidc', 'a@example.org', {}, 'NoEmail'],
  ['verified in words only', 'oidc', 'a@example.org', { email_verified: 'true' }, 'NoEmail'],
  ['nothing said by Google', 'google', 'a@example.org', {}, 'NoEmail'],
  ['no address', 'github', null, {}, 'NoEmail'],
  ['two addresses', 'github', 'a@example.org,b@example.org', {}, 'NoEmail'],
])('an address with %s is not taken', async (_, provider, email, profile, reason) => {
  expect(await turnAway(provider, outsider(email), profile, { ...closed, openSignUp: true })).toBe(reason)
})

test('a provider of one’s own may be trusted without the claim, but not against it', async () => {
  const rules = { openSignUp: true, trustEmail: true }
  expect(await turnAway('oidc', outsider('a@example.org'), {}, rules)).toBeNull()
  expect(await turnAway('oidc', outsider('a@example.org'), { email_verified: false }, rules)).toBe('NoEmail')
  expect(await turnAway('google', outsider('a@example.org'), {}, rules)).toBe('NoEmail')
})

test('the same address is no reason to link', async () => {
  const person = await addPerson(database().system)
  expect(await turnAway('oidc', outsider(person.email), verified, { ...closed, openSignUp: true })).toBe(
    'OAuthAccountNotLinked',
  )
  // However a session came to be open: an account with a password takes no second key.
  await expect(link(person.userId, 'a')).rejects.toThrow()
  const demo = await addPerson(database().system, { demo: true, password: null })
  await expect(link(demo.userId, 'b')).rejects.toThrow()
  for (const { allowDangerousEmailAccountLinking } of authOptions()
    .providers.filter(({ type }) => type === 'oauth')
    .map((provider) => ({ allowDangerousEmailAccountLinking: false, ...provider.options }))) {
    expect(allowDangerousEmailAccountLinking).toBe(false)
  }
})

test('an account made for an outsider gets one key, by which it is known again until it is closed', async () => {
  const userId = await makeOutsider('New.Person@Example.org')
  await link(userId, 'first')
  await expect(link(userId, 'second')).rejects.toThrow()
  expect(await gateAdapter.getUserByAccount?.({ provider: 'oidc', providerAccountId: 'first' })).toMatchObject({
    id: userId,
    email: 'new.person@example.org',
  })
  const known = { id: userId, email: 'new.person@example.org' }
  expect(await turnAway('oidc', known, {}, closed)).toBeNull()
  await database().system.query('update "User" set "disabledAt" = now() where "id" = $1', [userId])
  expect(await turnAway('oidc', known, {}, closed)).toBe('AccessDenied')
})

test('next-auth never gets to see a hash', async () => {
  const person = await addPerson(database().system)
  for (const seen of [await gateAdapter.getUser?.(person.userId), await gateAdapter.getUserByEmail?.(person.email)]) {
    expect(seen).toEqual({
      id: person.userId,
      email: person.email,
      name: person.name,
      emailVerified: null,
      image: null,
    })
  }
})

test('next-auth leads to pages of ours only, and puts nothing but a name tag into the token', async () => {
  const { callbacks } = authOptions()
  const baseUrl = 'https://variorum.example.org'
  expect(await callbacks?.redirect?.({ url: '//evil.example', baseUrl })).toBe(`${baseUrl}/`)
  expect(await callbacks?.redirect?.({ url: '/projects?x=1', baseUrl })).toBe(`${baseUrl}/projects?x=1`)
  const person = await addPerson(database().system)
  const user = { id: person.userId, name: person.name, email: person.email }
  const token = { sub: person.userId, name: person.name, email: person.email }
  expect(await callbacks?.jwt?.({ token, user, account: null, trigger: 'signIn' })).toEqual({
    sub: person.userId,
    epoch: 1,
    sid: expect.any(String),
  })
})
