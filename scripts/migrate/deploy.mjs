// @ts-check
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { PlainFailure, isDiskFull } from '../start/failure.mjs'
import { compareHistory, objection } from './history.mjs'
import { readMigrations } from './files.mjs'

/** The advisory lock that Prisma's own migrate takes, so that both exclude each other. */
const LOCK = 72707369

/** A migration waits this long for a table in use (ms), then lets the others through and tries again. */
const LOCK_TIMEOUT = 10_000
const ATTEMPTS = 5

const TABLE = `create table if not exists public."_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/**
 * Applies what is pending, each file in one transaction together with its row in `_prisma_migrations`: a file that
 * fails, or a process that dies, leaves nothing behind.
 * @param {string} url
 * @param {string} [folder] of migrations
 * @returns {Promise<string[]>} names of those applied now
 * @throws {PlainFailure} when the database is newer, a file was changed, or a file fails
 */
export async function deploy(url, folder) {
  const files = readMigrations(folder)
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const history = compareHistory(files, await readApplied(client))
    const problem = objection(history)
    if (problem) throw new PlainFailure(problem.message, problem.advice)
    const pending = files.filter(({ name }) => history.pending.includes(name))
    for (const file of pending) await apply(client, file)
    return pending.map(({ name }) => name)
  })
}

/**
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<import('./history.mjs').History & { applied: string[] }>}
 */
export async function status(url, folder) {
  return withClient(url, async (client) => {
    const applied = await readApplied(client)
    return { applied: applied.map(({ name }) => name), ...compareHistory(readMigrations(folder), applied) }
  })
}

/**
 * @param {pg.Client} client
 * @param {import('./files.mjs').MigrationFile} file
 */
async function apply(client, file) {
  const row = `insert into public."_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
    values ('${randomUUID()}', '${file.checksum}', clock_timestamp(), ${client.escapeLiteral(file.name)}, now(), 1)`
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`set lock_timeout = ${LOCK_TIMEOUT}`)
      await client.query(`${file.sql}\n;\nreset role;\n${row}`)
      return
    } catch (error) {
      await client.query('rollback')
      if (codeOf(error) === '55P03' && attempt < ATTEMPTS) continue
      if (isDiskFull(error)) throw error
      throw new PlainFailure(
        `Migration ${file.name} failed: ${describe(error, file.sql)}`,
        'Nothing of it was kept; the database is as before.',
        {
          cause: error,
        },
      )
    }
  }
}

/**
 * @param {pg.Client} client
 * @returns {Promise<import('./history.mjs').Applied[]>}
 */
async function readApplied(client) {
  const { rows: tables } = await client.query(`select to_regclass('public."_prisma_migrations"') as found`)
  if (tables[0].found === null) return []
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished
     from public."_prisma_migrations" where rolled_back_at is null order by started_at, migration_name`,
  )
  return rows
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(url, work) {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'variorum migrate',
    connectionTimeoutMillis: 15_000,
  })
  // The error that ended the connection is thrown by the query under way; a second report of it must not end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/**
 * @param {unknown} error
 * @param {string} sql
 * @returns {string} the message with the line it points at
 */
function describe(error, sql) {
  if (!(error instanceof Error)) return String(error)
  const position = 'position' in error ? Number(error.position) : 0
  return position > 0
    ? `${error.message} (line ${[...sql].slice(0, position).join('').split('\n').length})`
    : error.message
}
