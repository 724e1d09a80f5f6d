import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Role } from '@/core/rights'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, setStage } from '../testing/stage'
import { createUser } from './create-user'
import { join } from './join'
import { readInvitation } from './read-invitation'
import { hashSecret, makeSecret } from './secret'
import { signIn } from './sign-in'
import { addPerson, goodPassword } from './testing'

const database = testDatabase()

interface Traits {
  readonly email?: string
  readonly role?: Role
  readonly expired?: boolean
  readonly revoked?: boolean
}

/** An invitation written straight into the database; gives the secret of its link. */
async function invite(
  stage: Stage,
  { email = `${randomUUID()}@example.org`, role = 'analyst', expired, revoked }: Traits = {},
): Promise<{ secret: string; email: string }> {
  const secret = makeSecret()
  await database().system.query(
    `insert into "Invitation" ("projectId", "id", "email", "role", "tokenHash", "createdBy", "expiresAt", "revokedAt")
     values ($1, gen_random_uuid(), $2, $3, $4, $5, now() + $6::interval, $7)`,
    [
      stage.projectId,
      email,
      role,
      hashSecret(secret),
      stage.owner.userId,
      expired === true ? '-1 hour' : '1 hour',
      revoked === true ? new Date() : null,
    ],
  )
  return { secret, email }
}

const newcomer = (invitation: string) => ({ invitation, name: 'New Comer', password: goodPassword })

test('an invitation makes an account with its address and its role, once', async () => {
  const stage = await setStage(database().system)
  const { secret, email } = await invite(stage, { role: 'reader' })
  expect(await readInvitation(secret)).toEqual({
    projectId: stage.projectId,
    projectName: 'Stage',
    email,
    role: 'reader',
    state: 'open',
    hasAccount: false,
  })
  expect(await join(newcomer(secret), null)).toMatchObject({
    ok: true,
    value: { body: { projectId: stage.projectId }, session: { epoch: 1 } },
  })
  const { rows } = await database().system.query(
    'select m."role" from "Member" m join "User" u on u."id" = m."userId" where u."email" = $1',
    [email],
  )
  expect(rows).toEqual([{ role: 'reader' }])
  expect((await signIn(email, goodPassword, null)).ok).toBe(true)
  expect(await readInvitation(secret)).toMatchObject({ state: 'accepted', hasAccount: true })
  expect((await join(newcomer(secret), null)).ok).toBe(false)
})

test('of twenty at once one account comes to be', async () => {
  const stage = await setStage(database().system)
  const { secret, email } = await invite(stage)
  const answers = await Promise.all(Array.from({ length: 20 }, () => join(newcomer(secret), null)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const { rowCount } = await database().system.query('select from "User" where "email" = $1', [email])
  expect(rowCount).toBe(1)
})

test('without a good invitation nobody signs up', async () => {
  const stage = await setStage(database().system)
  const [expired, revoked] = [await invite(stage, { expired: true }), await invite(stage, { revoked: true })]
  const before = await database().system.query('select from "User"')
  for (const secret of [makeSecret(), '', 'x', expired.secret, revoked.secret, "' or true --"]) {
    expect(await join(newcomer(secret), null)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  }
  expect((await database().system.query('select from "User"')).rowCount).toBe(before.rowCount)
  expect(await readInvitation(revoked.secret)).toBeNull()
  expect(await readInvitation(expired.secret)).toMatchObject({ state: 'expired' })
})

test('an address that has an account signs in instead', async () => {
  const stage = await setStage(database().system)
  const person = await addPerson(database().system)
  const { secret } = await invite(stage, { email: person.email })
  expect(await join({ ...newcomer(secret), password: 'quite another phrase now' }, null)).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  })
  expect((await signIn(person.email, goodPassword, null)).ok).toBe(true)
})

test('guessing invitations from one place ends', async () => {
  const answers = await Promise.all(Array.from({ length: 61 }, () => join(newcomer(makeSecret()), '198.51.100.9')))
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'too-many')).toHaveLength(1)
})

test('the person who runs the server makes accounts, one for an address', async () => {
  expect(await createUser({ email: ' Nino@Example.ORG ', name: ' Nino ' })).toMatchObject({
    ok: true,
    value: { email: 'nino@example.org', name: 'Nino' },
  })
  expect(await createUser({ email: 'nino@example.org', name: 'Other' })).toMatchObject({
    error: { errors: [{ path: 'email' }] },
  })
  expect((await signIn('nino@example.org', '', null)).ok).toBe(false)
})

test.each([
  'plain',
  '"a@attacker.example"@victim.example',
  'a@b.example, c@d.example',
  'a@b.example\r\nBcc: c@d.example',
  'ａ@b.example',
  'a@vіctim.example',
  'a@b.example.',
  'a@@b.example',
  `${'a'.repeat(300)}@b.example`,
  'a@b',
  '',
])('%j is no address', async (email) => {
  expect(await createUser({ email, name: 'Somebody' })).toMatchObject({
    ok: false,
    error: { errors: [{ path: 'email' }] },
  })
})

test.each(['', '   ', 'x'.repeat(121), 'two\nlines', 'a\u0000b', 'a\u2028b'])('%j is no name', async (name) => {
  expect(await createUser({ email: 'somebody@example.org', name })).toMatchObject({
    ok: false,
    error: { errors: [{ path: 'name' }] },
  })
})
