// Set-up of all tests that meet a database (vitest `globalSetup`): a PostgreSQL server and, on it, one template
// database with every migration applied. The server is TEST_DATABASE_URL's, else an embedded one that trades safety
// for speed, kept between runs in the system's folder for temporary files and stopped when the last run ends.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { deploy } from '../../scripts/migrate/deploy.mjs'
import { readMigrations } from '../../scripts/migrate/files.mjs'
import { openCluster } from '../../scripts/postgres/cluster.mjs'

/** Where tests find their database server. */
export interface TestServer {
  /** Address with a role that is no superuser and may make databases; its path names a database to connect to. */
  readonly url: string
  /** A database with every migration applied and no rows. Nobody connects to it: it is copied. */
  readonly template: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Advisory lock all runs share while they work; who gets it alone may sweep. */
const runLock = 0x76617274

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  const cluster = given === undefined ? await openCluster(embeddedHome(), { lasting: false }) : null
  const url = given ?? cluster?.url ?? ''
  const client = new pg.Client({ connectionString: url })
  const tearDown = async () => {
    await client.end()
    await cluster?.stop()
  }
  try {
    await client.connect()
    await sweepAlone(client)
    await client.query('select pg_advisory_lock_shared($1)', [runLock])
    project.provide('testServer', { url, template: await makeTemplate(client, url) })
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}

/** One folder per checkout and account, outside the checkout so that the database's own account reaches it. */
function embeddedHome(): string {
  const key = createHash('sha256')
    .update(`${process.cwd()} ${process.getuid?.() ?? ''}`)
    .digest('hex')
    .slice(0, 10)
  const folder = path.join(os.tmpdir(), `variorum-test-${key}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (process.getuid !== undefined && fs.statSync(folder).uid !== process.getuid()) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set TMPDIR to a folder of your own.`)
  }
  return folder
}

/** Drops what killed runs left, unless another run is under way. */
async function sweepAlone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [runLock])
  if (rows[0]?.alone !== true) return
  const left = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'variorum\\_t\\_%' and pg_has_role(datdba, 'USAGE')",
  )
  for (const { datname } of left.rows)
    await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
  await client.query('select pg_advisory_unlock($1)', [runLock])
}

/** The template for exactly these migrations, made at the first run that needs it. */
async function makeTemplate(client: pg.Client, url: string): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations()) hash.update(`${name} ${checksum}\n`)
  const template = `variorum_template_${hash.digest('hex').slice(0, 12)}`
  const lock = `select pg_advisory_lock(hashtext($1)), 1`
  await client.query(lock, [template])
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 0) await buildTemplate(client, url, template)
    return template
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [template])
  }
}

/** Migrates under another name first, so that a template that exists is a whole one. */
async function buildTemplate(client: pg.Client, url: string, template: string): Promise<void> {
  const stale = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'variorum\\_template\\_%' and pg_has_role(datdba, 'USAGE')",
  )
  for (const { datname } of stale.rows)
    await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
  const part = `${template}_part`
  await client.query(`create database ${part} template template0`)
  await deploy(databaseUrl(url, part))
  await client.query(`alter database ${part} rename to ${template}`)
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
