import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { deploy, status } from '../../scripts/migrate/deploy.mjs'
import { draftMigration } from '../../scripts/migrate/draft.mjs'
import { databaseUrl } from '../testing/database'

// Migrations of our own making, in a database of their own.
let folder = ''
let url = ''
let client = new pg.Client()

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-migrations-'))
  const name = `variorum_t_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name} template template0`)
  url = databaseUrl(inject('testServer').url, name)
  client = new pg.Client({ connectionString: url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await onServer(`drop database ${new URL(url).pathname.slice(1)} with (force)`)
  fs.rmSync(folder, { recursive: true })
})

async function onServer(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('testServer').url })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function tables(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like '\\_prisma%' order by 1",
  )
  return rows.map(({ name }) => name)
}

describe('deploy', () => {
  test('applies in order, once, and remembers as Prisma does', async () => {
    write('2_b', 'alter table a add y int; create table b ();')
    write(
      '1_a',
      "create table a (x text default ';');\ncreate function f() returns int language plpgsql as $$ begin return 1; end $$; -- the end",
    )
    expect(await deploy(url, folder)).toEqual(['1_a', '2_b'])
    expect(await deploy(url, folder)).toEqual([])
    expect(await tables()).toEqual(['a', 'b'])
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at is not null as done, rolled_back_at, applied_steps_count from _prisma_migrations order by 1',
    )
    expect(rows).toEqual([
      {
        migration_name: '1_a',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        done: true,
        rolled_back_at: null,
        applied_steps_count: 1,
      },
      {
        migration_name: '2_b',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        done: true,
        rolled_back_at: null,
        applied_steps_count: 1,
      },
    ])
  })

  test('keeps nothing of a file that fails, names its line, and goes on once it is mended', async () => {
    write('1_a', 'create table a ();')
    write('2_b', 'create table b ();\ncreate table c (x nonsense);')
    await expect(deploy(url, folder)).rejects.toThrow(/Migration 2_b failed: type "nonsense" does not exist \(line 2\)/)
    expect(await tables()).toEqual(['a'])
    write('2_b', 'create table b ();')
    expect(await deploy(url, folder)).toEqual(['2_b'])
  })

  test('several at once apply each file once', async () => {
    write('1_a', 'create table a (); select pg_sleep(0.2);')
    const answers = await Promise.all([deploy(url, folder), deploy(url, folder), deploy(url, folder)])
    expect(answers.flat()).toEqual(['1_a'])
  })

  test('touches nothing when a file was changed, or the database is newer', async () => {
    write('1_a', 'create table a ();')
    await deploy(url, folder)
    write('1_a', 'create table a (x int);')
    write('2_b', 'create table b ();')
    await expect(deploy(url, folder)).rejects.toThrow(/1_a was changed after it had been applied/)
    fs.rmSync(path.join(folder, '1_a'), { recursive: true })
    await expect(deploy(url, folder)).rejects.toThrow(/made by a newer Variorum: it has migration 1_a/)
    expect(await tables()).toEqual(['a'])
  })

  test('status tells without making anything', async () => {
    write('1_a', 'create table a ();')
    expect(await status(url, folder)).toMatchObject({ applied: [], pending: ['1_a'] })
    expect((await client.query(`select to_regclass('_prisma_migrations') as there`)).rows).toEqual([{ there: null }])
    await deploy(url, folder)
    expect(await status(url, folder)).toMatchObject({ applied: ['1_a'], pending: [], changed: [] })
  })
})

describe('the migrations of Variorum', () => {
  test('make exactly prisma/schema.prisma, and leave no shadow behind', async () => {
    expect(await draftMigration(url)).toBe('')
    expect((await client.query("select 1 from pg_database where datname like 'variorum\\_shadow%'")).rowCount).toBe(0)
  })

  test('apply to an empty database', async () => {
    expect((await deploy(url)).length).toBeGreaterThan(0)
    expect((await status(url)).pending).toEqual([])
  })
})
