import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { isFirstRun, makeFirstOwner } from './first-run'
import { foundServer } from './found-server'
import { signIn } from './sign-in'
import { goodPassword } from './testing'

const database = testDatabase()

test('of twenty first visitors one becomes the owner, and then the door is closed', async () => {
  expect(await isFirstRun()).toBe(true)
  expect(await makeFirstOwner({ name: 'Olga', email: 'olga@example.org', password: 'password123' })).toMatchObject({
    error: { code: 'invalid', errors: [{ path: 'password' }] },
  })
  const visitors = Array.from({ length: 20 }, (_, at) => ({
    name: `Visitor ${at}`,
    email: `visitor-${at}@example.org`,
    password: goodPassword,
    project: 'Exile press',
  }))
  const answers = await Promise.all(visitors.map((visitor) => foundServer(visitor)))
  const winners = visitors.filter((_, at) => answers[at]?.ok === true)
  expect(winners).toHaveLength(1)
  for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('forbidden')

  const { rows } = await database().system.query(
    `select u."email", p."name", m."role", p."eventSeq"::int as events from "User" u
     join "Member" m on m."userId" = u."id" join "Project" p on p."id" = m."projectId"`,
  )
  expect(rows).toEqual([{ email: winners[0]?.email, name: 'Exile press', role: 'owner', events: 2 }])
  expect(await isFirstRun()).toBe(false)
  expect((await signIn(winners[0]?.email, goodPassword, null)).ok).toBe(true)
  expect(
    await foundServer({ name: 'Late', email: 'late@example.org', password: goodPassword, project: 'Mine' }),
  ).toMatchObject({ error: { code: 'forbidden' } })
})
