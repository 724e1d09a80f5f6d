import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/generated/prisma/client'
import type { UserId } from '@/core/ids'

/** A Prisma client inside one transaction, already wearing its role. */
export type Tx = Prisma.TransactionClient

/**
 * As whom a transaction runs. Everything a signed-in person asks for runs as `app`; `gate` is sign-in,
 * before anybody is known; `system` is for the few deeds above the projects (seeding, the doctor).
 */
export type Door =
  { readonly role: 'app'; readonly userId: UserId } | { readonly role: 'gate' } | { readonly role: 'system' }

interface Connections {
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
}

declare global {
  var variorumConnections: Connections | undefined
}

function connect(): Connections {
  const connectionString = process.env.DATABASE_URL
  if (connectionString === undefined || connectionString === '') {
    throw new Error('DATABASE_URL is not set: start Variorum with `npm start`, or set it to a PostgreSQL address.')
  }
  const pool = new pg.Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 20),
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'variorum',
  })
  // A backend that dies while idle is replaced by the pool at the next use; without a listener it would end the process.
  pool.on('error', (error) => process.stderr.write(`database connection lost: ${error.message}\n`))
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** One pool per process, kept through module reloads of the development server. */
function connections(): Connections {
  globalThis.variorumConnections ??= connect()
  return globalThis.variorumConnections
}

/** The pool itself, for LISTEN and for COPY; such a connection takes its role by `wear`. */
export function pool(): pg.Pool {
  return connections().pool
}

/** Closes every connection: for scripts and tests, which end. */
export async function disconnect(): Promise<void> {
  const open = globalThis.variorumConnections
  globalThis.variorumConnections = undefined
  await open?.prisma.$disconnect()
  if (open !== undefined && !open.pool.ended) await open.pool.end()
}

/** The statement every transaction begins with, for connections outside Prisma. The settings end with the transaction. */
export function wear(door: Door): { readonly text: string; readonly values: readonly string[] } {
  return {
    text: "select set_config('role', $1, true), set_config('app.user_id', $2, true)",
    values: [`variorum_${door.role}`, door.role === 'app' ? door.userId : ''],
  }
}

export interface TransactionOptions {
  /** One snapshot for all statements, and no writes: for answers made of several reads, and exports. */
  readonly snapshot?: boolean
}

/** Runs `work` in one transaction under `door`. Throws what `work` throws, after rolling back. */
export function transact<T>(door: Door, work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  return connections().prisma.$transaction(
    async (tx) => {
      const [role, userId] = wear(door).values
      if (options.snapshot === true) await tx.$executeRaw`set transaction read only`
      await tx.$queryRaw`select set_config('role', ${role}, true), set_config('app.user_id', ${userId}, true)`
      return work(tx)
    },
    {
      maxWait: 10_000,
      timeout: 60_000,
      ...(options.snapshot === true ? { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } : {}),
    },
  )
}

/** True for a failure that goes away when the same transaction is tried again. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || /40001|40P01/.test(JSON.stringify(error.meta ?? ''))
}

/** True when the database can't be reached, or has no room for one more connection now. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return (
      ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'].includes(error.code) ||
      /57P0[123]|ECONN|08006|08001/.test(JSON.stringify(error.meta ?? ''))
    )
  }
  return (
    error instanceof Error &&
    /ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|terminated unexpectedly/.test(error.message)
  )
}

/** The name of the unique index or key a write ran into, or null. */
export function brokenUnique(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const meta = JSON.stringify(error.meta ?? '')
  if (error.code !== 'P2002' && !meta.includes('23505')) return null
  return meta
}

/** A value of ours as Prisma takes it for a jsonb column. */
export function jsonb(value: object): Prisma.InputJsonObject {
  const plain: Prisma.InputJsonObject = JSON.parse(JSON.stringify(value))
  return plain
}

/** Asks one question in SQL, by Prisma or by a connection of the pool: what is read must not care which. */
export type Ask = <Row>(sql: Prisma.Sql) => Promise<readonly Row[]>

/** Asks inside a Prisma transaction. */
export function askOf(tx: Tx): Ask {
  return (sql) => tx.$queryRaw(sql)
}

/** Asks on a connection of the pool, which has begun its transaction and wears its role. */
export function askOn(client: pg.PoolClient): Ask {
  return async <Row>(sql: Prisma.Sql) => (await client.query<Row & pg.QueryResultRow>(sql.text, sql.values)).rows
}

export { Prisma }
/** For the next-auth adapter only, which brings its own queries about identity. */
export function prisma(): PrismaClient {
  return connections().prisma
}
