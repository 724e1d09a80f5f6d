import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { firstRunLock, isFirstRun, makeFirstOwner } from './first-run'
import { foundServer } from './found-server'
import { signIn } from './sign-in'
import { goodPassword } from './testing'

const database = testDatabase()

async function countWaiting(): Promise<number> {
  const { rows } = await database().system.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_locks l join pg_database d on d."oid" = l."database"
     where d."datname" = current_database() and l."locktype" = 'advisory' and not l."granted"`,
  )
  return rows[0]?.waiting ?? 0
}

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
  // Held until several wait, so that they do meet.
  const holder = await database().owner.connect()
  await holder.query('select pg_advisory_lock($1)', [firstRunLock])
  const asked = Promise.all(visitors.map((visitor) => foundServer(visitor)))
  await expect.poll(countWaiting, { timeout: 20_000 }).toBeGreaterThan(5)
  await holder.query('select pg_advisory_unlock($1)', [firstRunLock])
  holder.release()
  const answers = await asked
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
