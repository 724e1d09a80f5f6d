// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { PlainFailure } from '../start/failure.mjs'
import { MIGRATIONS, readMigrations } from './files.mjs'
import { loadSchemaEngine } from './schema-engine.mjs'

const SCHEMA = path.join(MIGRATIONS, '../schema.prisma')

/**
 * What the migrations lack to make the schema, found by replaying them in a shadow database.
 * @param {string} url
 * @returns {Promise<string>} SQL, '' when the migrations make exactly the schema
 */
export async function draftMigration(url) {
  if (!fs.existsSync(SCHEMA)) throw new PlainFailure('prisma/schema.prisma is not here.', 'Run this in a checkout.')
  const content = fs.readFileSync(SCHEMA, 'utf8')
  const engine = await loadSchemaEngine(url, [['prisma/schema.prisma', content]])
  const { exitCode, stdout } = await engine
    .diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
      shadowDatabaseUrl: null,
    })
    .catch((/** @type {unknown} */ error) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new PlainFailure(`The migrations do not apply to an empty database: ${why}`, '', { cause: error })
    })
  return exitCode === 2 ? `${(stdout ?? '').trim()}\n` : ''
}

/**
 * Writes a new migration.
 * @param {string} url
 * @param {string} name words of its purpose
 * @param {{ empty?: boolean, now?: Date }} [options] `empty` writes one to be filled by hand when nothing differs
 * @returns {Promise<string>} the file
 */
export async function newMigration(url, name, { empty = false, now = new Date() } = {}) {
  const folder = migrationName(name, now)
  const sql = await draftMigration(url)
  if (sql === '' && !empty) {
    throw new PlainFailure(
      'The migrations already make the schema: there is nothing to write.',
      'For SQL that the schema cannot say, add --empty.',
    )
  }
  const file = path.join(MIGRATIONS, folder, 'migration.sql')
  fs.mkdirSync(path.dirname(file))
  fs.writeFileSync(file, sql)
  return file
}

/**
 * @param {string} words
 * @param {Date} now
 * @returns {string} `20261122134500_add_due_dates`
 */
export function migrationName(words, now) {
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (name === '')
    throw new PlainFailure(
      `"${words}" makes no migration name.`,
      'Use letters and digits, for example: migrate new add_due_dates',
    )
  return `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
}

function migrationList() {
  const lock = path.join(MIGRATIONS, 'migration_lock.toml')
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
