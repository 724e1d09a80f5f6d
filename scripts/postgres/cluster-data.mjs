// @ts-check
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { PlainFailure, diskFull, isDiskFull } from '../start/failure.mjs'
import { runCommand } from '../start/run-command.mjs'
import { give } from './account.mjs'
import { POSTGRES_MAJOR } from './binaries.mjs'

/** Free space (bytes) below which a first start would only half succeed. */
const ROOM_FOR_NEW = 300 * 1024 * 1024
/** Free space (bytes) below which PostgreSQL cannot even write its journal. */
const ROOM_FOR_START = 40 * 1024 * 1024

/**
 * Refuses a data folder that this PostgreSQL must not touch.
 * @param {string} data
 * @returns {boolean} whether a cluster is there
 */
export function checkData(data) {
  if (!fs.existsSync(data)) return false
  const versionFile = path.join(data, 'PG_VERSION')
  if (!fs.existsSync(versionFile)) {
    throw new PlainFailure(
      `${data} is not a PostgreSQL data folder: PG_VERSION is missing.`,
      'Nothing was changed. Restore the folder from a backup, or name another one with VARIORUM_HOME.',
    )
  }
  const major = Number.parseInt(fs.readFileSync(versionFile, 'utf8'), 10)
  if (major === POSTGRES_MAJOR) return true
  throw new PlainFailure(
    `${data} was made by PostgreSQL ${major}; this Variorum brings PostgreSQL ${POSTGRES_MAJOR}.`,
    major > POSTGRES_MAJOR
      ? 'Nothing was changed. Start the newer Variorum that made it, or name another folder with VARIORUM_HOME.'
      : 'Nothing was changed. Move the data with pg_dump and pg_restore, or name another folder with VARIORUM_HOME.',
  )
}

/**
 * @param {string} folder an existing one
 * @param {boolean} fresh whether a cluster has yet to be made
 */
export function checkRoom(folder, fresh) {
  const { bavail, bsize } = fs.statfsSync(folder)
  if (bavail * bsize < (fresh ? ROOM_FOR_NEW : ROOM_FOR_START)) throw diskFull(folder)
}

/**
 * Makes a cluster beside its final place and moves it there when it is whole.
 * @param {{ data: string, binaries: import('./binaries.mjs').Binaries, account: import('./account.mjs').Account,
 *   password: string, log: string, lasting: boolean }} wish `lasting` false skips the final sync to disk
 */
export async function makeCluster({ data, binaries, account, password, log, lasting }) {
  const part = `${data}.new`
  fs.rmSync(part, { recursive: true, force: true })
  fs.mkdirSync(part, { recursive: true, mode: 0o700 })
  give(part, account)
  const passwordFile = `${data}.${randomBytes(6).toString('hex')}.pw`
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  give(passwordFile, account)
  try {
    const args = [
      `--pgdata=${part}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${utf8Locale()}`,
      '--lc-messages=C',
      '--locale-provider=icu',
      '--icu-locale=und',
      ...(lasting ? [] : ['--no-sync']),
    ]
    const { code, tail } = await runCommand(binaries.initdb, args, {
      cwd: '/',
      env: serverEnvironment(),
      log,
      ...account,
    })
    if (code !== 0 && isDiskFull(tail)) throw diskFull(data)
    if (code !== 0)
      throw new PlainFailure(`The database could not be made:\n${tail.trim()}`, `The whole output is in ${log}.`)
    fs.renameSync(part, data)
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(part, { recursive: true, force: true })
  }
}

/**
 * What PostgreSQL needs of our environment: no PG… variable may bend it, messages stay in English for us to read.
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment() {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  const kept = Object.entries({ PATH, SystemRoot, TEMP, TMP }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' }
}

/** Letters beyond ASCII are letters to trigrams and full text only under a UTF-8 locale of the system. */
function utf8Locale() {
  if (process.platform === 'win32') return 'C'
  const { stdout } = spawnSync('locale', ['-a'], { encoding: 'utf8' })
  const present = (stdout ?? '').split(/\s+/)
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => present.includes(name)) ?? 'C'
}
