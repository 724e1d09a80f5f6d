// @ts-check
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { PlainFailure } from '../start/failure.mjs'
import { makePassable } from './account.mjs'

/** Layout of the folder; raised when an older Variorum could not read it any more. */
const FORMAT = 1

/** What may lie in the folder before Variorum has moved in. */
const HARMLESS = /^(logs|lost\+found|\.DS_Store|\.gitkeep|.*\.tsbuildinfo)$/

/**
 * @typedef {object} Home what `variorum.json` in VARIORUM_HOME says
 * @property {string} folder
 * @property {string} id random, given at the first start
 * @property {string} data folder of the PostgreSQL cluster
 */

/**
 * @typedef {object} Secrets kept in `secrets.json`, readable by its owner only
 * @property {string} superuserPassword of the PostgreSQL role postgres
 * @property {string} databasePassword of the role variorum
 * @property {string} sessionSecret NEXTAUTH_SECRET
 */

/**
 * Looks at a folder without changing it.
 * @param {string} folder
 * @returns {Home | null} null when it is free to move into
 * @throws {PlainFailure} when it belongs to something else or to a newer Variorum
 */
export function readHome(folder) {
  const marker = path.join(folder, 'variorum.json')
  if (!fs.existsSync(marker)) {
    const foreign = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => !HARMLESS.test(name)) : []
    if (foreign.length === 0) return null
    throw new PlainFailure(
      `${folder} is not a data folder of Variorum: it holds ${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''} and no variorum.json.`,
      'Nothing was changed. Name an empty or a new folder: VARIORUM_HOME=/path/to/folder npm start',
    )
  }
  const { product, format, id, data } = parseMarker(marker)
  if (product !== 'variorum' || typeof id !== 'string' || typeof data !== 'string' || typeof format !== 'number')
    throw damaged(marker)
  if (format > FORMAT) {
    throw new PlainFailure(
      `${folder} was made by a newer Variorum (layout ${format}, this one knows ${FORMAT}).`,
      'Nothing was changed. Start the newer Variorum, or name another folder with VARIORUM_HOME.',
    )
  }
  return { folder, id, data: path.resolve(folder, data) }
}

/**
 * Moves into a free folder.
 * @param {string} folder
 * @param {(id: string) => string} chooseData where the cluster goes, given the new id
 * @returns {Home}
 */
export function makeHome(folder, chooseData) {
  makePassable(folder)
  const id = randomBytes(6).toString('hex')
  const data = chooseData(id)
  const inside = path.relative(folder, data)
  const marker = { product: 'variorum', format: FORMAT, id, data: inside.startsWith('..') ? data : inside }
  writeWhole(path.join(folder, 'variorum.json'), `${JSON.stringify(marker, null, 2)}\n`, 0o644)
  return { folder, id, data }
}

/**
 * @param {string} folder
 * @returns {Secrets} those kept in the folder, made at the first call
 */
export function keepSecrets(folder) {
  const file = path.join(folder, 'secrets.json')
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  const secrets = {
    superuserPassword: kept.superuserPassword ?? randomBytes(24).toString('hex'),
    databasePassword: kept.databasePassword ?? randomBytes(24).toString('hex'),
    sessionSecret: kept.sessionSecret ?? randomBytes(48).toString('base64url'),
  }
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    fs.mkdirSync(folder, { recursive: true })
    writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600)
  }
  return secrets
}

/**
 * Writes a file so that a crash leaves the old one or the new one, never a half.
 * @param {string} file
 * @param {string} text
 * @param {number} mode
 */
function writeWhole(file, text, mode) {
  const part = `${file}.part`
  const handle = fs.openSync(part, 'w', mode)
  try {
    fs.writeSync(handle, text)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(part, file)
}

/** @param {string} marker */
function parseMarker(marker) {
  try {
    const found = JSON.parse(fs.readFileSync(marker, 'utf8'))
    return typeof found === 'object' && found !== null ? found : {}
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(marker) : error
  }
}

/** @param {string} marker */
function damaged(marker) {
  return new PlainFailure(
    `${marker} is damaged or was not written by Variorum.`,
    'Nothing was changed. Restore that file from a backup, or name another folder with VARIORUM_HOME.',
  )
}
