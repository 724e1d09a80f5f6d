import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { pool } from './db'

/**
 * Whether this process can serve: it reaches the database, and the database has every migration this build brings
 * and none begun and unfinished. Throws when the database can't be reached.
 */
export async function isReady(): Promise<boolean> {
  const { rows } = await pool().query<{ name: string; done: boolean }>(
    'select migration_name as name, finished_at is not null as done from _prisma_migrations where rolled_back_at is null',
  )
  const done = new Set(rows.filter((row) => row.done).map(({ name }) => name))
  return rows.length === done.size && broughtMigrations().every((name) => done.has(name))
}

let brought: readonly string[] | null = null

/** The migrations that came with this build; they don't change while it runs. */
function broughtMigrations(): readonly string[] {
  brought ??= fs
    .readdirSync(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return brought
}
