import { expect, test } from 'vitest'
import { pool, transact } from '../platform/db'
import { freshDatabase, testDatabase } from './fresh-database'

const database = testDatabase()

test('server code works on the database of this file', async () => {
  const { rows } = await pool().query<{ name: string }>('select current_database() as name')
  expect(database().url).toContain(rows[0]?.name)
  await expect(transact({ role: 'system' }, (tx) => tx.user.count())).resolves.toBe(0)
})

test('the role is no superuser, and the system door sees past row security', async () => {
  const owner = await database().owner.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')
  expect(owner.rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
  const system = await database().system.query('select current_user::text as role')
  expect(system.rows).toEqual([{ role: 'variorum_system' }])
})

test('rows of one database are in no other', async () => {
  const other = await freshDatabase()
  await other.system.query(
    `insert into "User" ("id", "email", "name") values (gen_random_uuid(), 'a@example.org', 'A')`,
  )
  expect((await other.system.query('select 1 from "User"')).rowCount).toBe(1)
  expect((await database().system.query('select 1 from "User"')).rowCount).toBe(0)
  await other.drop()
  expect(
    (
      await database().owner.query('select 1 from pg_database where datname = $1', [
        new URL(other.url).pathname.slice(1),
      ])
    ).rowCount,
  ).toBe(0)
})
