// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** Codes of a server that lives but takes no sessions: starting, recovering, shutting down. */
const BUSY = new Set(['57P03', '57P01', '57P02'])

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * @param {number} pid
 * @returns {string | null} name of the executable, `defunct` for one that has ended but still has its entry, or null
 *   where the system does not tell
 */
export function programOf(pid) {
  if (process.platform === 'win32') return null
  const stat = `/proc/${pid}/stat`
  if (fs.existsSync(stat)) {
    const [, name, state] = /\((.*)\) (\w)/s.exec(fs.readFileSync(stat, 'utf8')) ?? []
    return state === 'Z' || state === 'X' ? 'defunct' : (name ?? null)
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? path.basename(stdout.trim()) : null
}

/**
 * @param {number} pid
 * @param {string} folder
 * @returns {boolean | null} whether the process works in that folder; null where the system does not tell
 */
export function worksIn(pid, folder) {
  try {
    return fs.realpathSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

/**
 * Asks what listens on a port of this machine.
 * @param {{ port: number, password: string, folder: string }} cluster our own
 * @returns {Promise<'ours' | 'other' | 'busy' | 'silent'>}
 */
export async function askPort({ port, password, folder }) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    return sameFolder(String(rows[0].data_directory), folder) ? 'ours' : 'other'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (BUSY.has(code)) return 'busy'
    return /^[0-9A-Z]{5}$/.test(code) ? 'other' : 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * A folder that was moved while its server ran is still ours: the old name leads nowhere.
 * @param {string} told
 * @param {string} folder
 */
function sameFolder(told, folder) {
  const there = fs.statSync(told, { throwIfNoEntry: false })
  const here = fs.statSync(folder)
  return there === undefined || (there.dev === here.dev && there.ino === here.ino)
}
