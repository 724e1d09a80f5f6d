// How a server test gets a database of its own, empty but for the schema:
//
//   import { testDatabase } from '../testing/fresh-database'
//
//   const database = testDatabase()            // once, at the top of the file
//
//   test('a stranger is refused', async () => {
//     const answer = await act(stranger, projectId, 'comment', deed)   // server code finds it through DATABASE_URL
//     const { rows } = await database().system.query('select * from "Comment"')   // looking past row security
//   })
//
// It is made before the first test of the file, is dropped after the last, and is seen by no other file. Server modules
// may be imported as usual, for they read DATABASE_URL at their first query.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { disconnect } from '../platform/db'
import { databaseUrl } from './database'

/** A database for one test file. */
export interface FreshDatabase {
  /** DATABASE_URL of the application's role: the owner of the tables, but no superuser and bound by row security. */
  readonly url: string
  /** Connections of that role: for the catalogue and for DDL. */
  readonly owner: pg.Pool
  /** Connections that wear `variorum_system`: they see and write every row, past row security. */
  readonly system: pg.Pool
  /** Closes these connections and drops the database. */
  readonly drop: () => Promise<void>
}

/** Makes one by copying the template: for tests that need several; most files call {@link testDatabase}. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { url: server, template } = inject('testServer')
  const name = `variorum_t_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  const url = databaseUrl(server, name)
  const owner = new pg.Pool({ connectionString: url, max: 4 })
  const system = new pg.Pool({ connectionString: url, max: 4, options: '-c role=variorum_system' })
  return {
    url,
    owner,
    system,
    async drop() {
      await Promise.all([owner.end(), system.end()])
      await dropWhenLeft(server, name)
    },
  }
}

/** Gives the test file a database and sets the environment that server code reads. Call it once, outside any test. */
export function testDatabase(): () => FreshDatabase {
  let database: FreshDatabase | null = null
  beforeAll(async () => {
    database = await freshDatabase()
    process.env.DATABASE_URL = database.url
    process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url')
    process.env.NEXTAUTH_URL ??= 'http://localhost:3000'
  })
  afterAll(async () => {
    await disconnect()
    await database?.drop()
  })
  return () => {
    if (database === null) throw new Error('The database is made before the first test: use it inside tests and hooks.')
    return database
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** How long closed connections may take to be gone on the server, in milliseconds. */
const patience = 3_000

/**
 * Drops a database once everybody has left it. Force comes last: it would tell a connection that is just closing, and
 * nobody listens to that one any more.
 */
async function dropWhenLeft(server: string, name: string): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await onServer(server, `drop database if exists ${name}${Date.now() < end ? '' : ' with (force)'}`)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '55006') throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
