// @ts-check
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PlainFailure } from '../start/failure.mjs'

/**
 * The system account PostgreSQL runs under: PostgreSQL refuses root. Empty = the account of this process.
 * @typedef {{ uid?: number | undefined, gid?: number | undefined }} Account
 */

/** Where root keeps what the PostgreSQL account must reach but cannot where the checkout lies (as under /root). */
export const SHARED_PLACE = '/var/lib/variorum'

export function isRoot() {
  return process.getuid?.() === 0
}

/**
 * @param {string} data the cluster's folder; when it exists its owner runs it
 * @returns {Account}
 */
export function serverAccount(data) {
  const found = fs.statSync(data, { throwIfNoEntry: false })
  if (!isRoot()) {
    if (found && process.getuid && found.uid !== process.getuid()) {
      throw new PlainFailure(
        `The database in ${data} belongs to another account of this machine (number ${found.uid}).`,
        'Start Variorum under that account or as root, or name another folder with VARIORUM_HOME.',
      )
    }
    return {}
  }
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid }
  const account = lookUp('postgres') ?? createAccount()
  if (found) giveTree(data, account)
  return account
}

/**
 * @param {string} name
 * @returns {{ uid: number, gid: number } | null}
 */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** @returns {{ uid: number, gid: number }} */
function createAccount() {
  const attempts = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ]
  for (const [command = '', ...args] of attempts) {
    if (spawnSync(command, args).status === 0) break
  }
  const account = lookUp('postgres')
  if (account) return account
  throw new PlainFailure(
    'PostgreSQL does not run as root, and no account named postgres could be made for it.',
    'Make one (useradd --system postgres), or start Variorum as an ordinary user.',
  )
}

/**
 * Whether an account may enter a folder and every folder above it (mode bits only).
 * @param {string} folder
 * @param {Account} account
 */
export function mayEnter(folder, { uid, gid }) {
  if (uid === undefined) return true
  return ancestors(fs.realpathSync(folder)).every((above) => allows(fs.statSync(above), uid, gid, 1))
}

/**
 * Whether an account may read a file or list a folder, and get there.
 * @param {string} place
 * @param {Account} account
 */
export function mayRead(place, { uid, gid }) {
  if (uid === undefined) return true
  return mayEnter(path.dirname(place), { uid, gid }) && allows(fs.statSync(place), uid, gid, 4)
}

/**
 * @param {{ mode: number, uid: number, gid: number }} stat
 * @param {number} uid
 * @param {number | undefined} gid
 * @param {1 | 4} bit 1 = pass through or execute, 4 = read
 */
export function allows(stat, uid, gid, bit) {
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0
  return ((stat.mode >> shift) & bit) !== 0
}

/**
 * Makes a folder that the PostgreSQL account can pass through, whatever umask this process has.
 * @param {string} folder
 */
export function makePassable(folder) {
  const made = fs.mkdirSync(folder, { recursive: true })
  if (!isRoot() || made === undefined) return
  for (const place of ancestors(folder).filter((above) => above.startsWith(made))) fs.chmodSync(place, 0o755)
}

/**
 * @param {string} place
 * @param {Account} account
 */
export function give(place, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) fs.chownSync(place, uid, gid)
}

/**
 * @param {string} place
 * @param {Account} account
 */
function giveTree(place, account) {
  give(place, account)
  for (const entry of fs.readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(place, entry), account.uid ?? 0, account.gid ?? 0)
  }
}

/**
 * @param {string} place
 * @returns {string[]} the path and every folder above it
 */
function ancestors(place) {
  const above = path.dirname(place)
  return above === place ? [place] : [...ancestors(above), place]
}
