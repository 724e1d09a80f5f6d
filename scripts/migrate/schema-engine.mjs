// @ts-check
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { PlainFailure } from '../start/failure.mjs'
import { shadowDatabase } from './shadow-database.mjs'

/** PostgreSQL's one-byte type "char", which catalogs use and the adapter does not know; and plain text, which it does. */
const CHAR = 18
const TEXT = 25

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter
 * @typedef {{ diff(input: object): Promise<{ exitCode: number, stdout: string | null }> }} SchemaEngine
 */

/**
 * Prisma's schema engine as WebAssembly, so that nothing is downloaded.
 * @param {string} url database whose role may create and drop a shadow database
 * @param {[path: string, content: string][]} datamodels
 * @returns {Promise<SchemaEngine>}
 */
export async function loadSchemaEngine(url, datamodels) {
  const factory = {
    provider: /** @type {const} */ ('postgres'),
    adapterName: '@prisma/adapter-pg',
    connect: () => connectAdapter({ connectionString: url }),
    connectToShadowDb: async () => {
      const shadow = await shadowDatabase(url)
      return connectAdapter({ connectionString: shadow.url }, shadow.drop)
    },
  }
  const { SchemaEngine } = await instantiate()
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, bound)
  return { diff: (input) => engine.diff(input).catch((error) => Promise.reject(rootOf(error, bound.errorRegistry))) }
}

/**
 * The adapter with what the engine needs besides: whole scripts in one go, and the type "char".
 * @param {pg.PoolConfig} config
 * @param {() => Promise<void>} [afterwards] runs when the connections are closed
 * @returns {Promise<Adapter>}
 */
async function connectAdapter(config, afterwards) {
  const pool = new pg.Pool({ ...config, max: 1 })
  // Dropping the shadow ends its idle connection; whoever has a query under way is told by that.
  pool.on('error', () => undefined)
  const answers = spellOutChar(pool)
  const inner = await new PrismaPg(pool).connect()
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    executeRaw: (query) => inner.executeRaw(query),
    startTransaction: (level) => inner.startTransaction(level),
    getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    async executeScript(script) {
      await pool.query(script)
    },
    async queryRaw(query) {
      answers.length = 0
      const result = await inner.queryRaw(query)
      for (const column of answers) result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    },
    async dispose() {
      await inner.dispose()
      if (!pool.ended) await pool.end()
      await afterwards?.()
    },
  }
}

/**
 * Lets the adapter read "char" columns as text, and remembers which they were in the last answer.
 * @param {pg.Pool} pool
 * @returns {number[]} columns of the last answer, filled anew each time
 */
function spellOutChar(pool) {
  /** @type {number[]} */
  const columns = []
  /** @type {(...input: unknown[]) => Promise<pg.QueryResult | pg.QueryResult[]>} */
  const query = pool.query.bind(pool)
  /** @param {unknown[]} input */
  const watched = async (...input) => {
    const result = await query(...input)
    const fields = Array.isArray(result) ? [] : result.fields
    fields.forEach((field, at) => {
      if (field.dataTypeID !== CHAR) return
      field.dataTypeID = TEXT
      columns.push(at)
    })
    return result
  }
  Object.assign(pool, { query: watched })
  return columns
}

/** @returns {Promise<{ SchemaEngine: { 'new': (...input: unknown[]) => Promise<SchemaEngine> } }>} */
async function instantiate() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message: (message) => console.error(`schema engine: ${message}`),
    },
  })
  const folder = findEngine()
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: begin } = instance.exports
  if (typeof begin === 'function') begin()
  return glue
}

/** @returns {string} its folder */
function findEngine() {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  } catch (error) {
    throw new PlainFailure(
      '"migrate check" and "migrate new" need the development dependencies.',
      'Run them in a checkout after npm ci.',
      { cause: error },
    )
  }
}

/**
 * The engine names errors of the database by a number; this is what they were.
 * @param {unknown} error
 * @param {import('@prisma/driver-adapter-utils').ErrorRegistry} registry
 */
function rootOf(error, registry) {
  const id = /External error id#(\d+)/.exec(error instanceof Error ? error.message : String(error))?.[1]
  return (id === undefined ? undefined : registry.consumeError(Number(id))?.error) ?? error
}
