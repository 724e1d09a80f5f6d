import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { isReady } from './readiness'

const database = testDatabase()

test('a migrated database is ready; one with a migration missing or unfinished is not', async () => {
  const { owner } = database()
  expect(await isReady()).toBe(true)
  await owner.query('update _prisma_migrations set finished_at = null')
  expect(await isReady()).toBe(false)
  await owner.query('update _prisma_migrations set finished_at = now()')
  expect(await isReady()).toBe(true)
  await owner.query('delete from _prisma_migrations')
  expect(await isReady()).toBe(false)
})
