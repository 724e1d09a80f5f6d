// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainFailure } from './failure.mjs'

/** The checkout this script belongs to. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Folder of the checkout for builds and install logs; git-ignored. */
export const WORK = '.next-app'

/**
 * @typedef {object} Settings what `npm start` was asked to do
 * @property {string} root the checkout
 * @property {string} home VARIORUM_HOME: database, secrets and logs
 * @property {string | null} databaseUrl DATABASE_URL, which replaces the embedded server
 * @property {number} port PORT
 * @property {string} host HOST
 * @property {boolean} demo whether demo people may sign in and an empty database is filled
 * @property {string | null} publicUrl NEXTAUTH_URL when it was given
 */

/**
 * Reads `.env` of the checkout into the environment; what is set already wins.
 * @param {string} [root]
 */
export function loadEnvFile(root = ROOT) {
  const file = path.join(root, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
}

/** @param {string} host */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [root]
 * @returns {Settings}
 */
export function readSettings(env, root = ROOT) {
  const host = env['HOST']?.trim() || '127.0.0.1'
  const databaseUrl = env['DATABASE_URL']?.trim() || null
  return {
    root,
    home: path.resolve(root, env['VARIORUM_HOME']?.trim() || '.variorum'),
    databaseUrl,
    port: readPort(env['PORT']),
    host,
    demo: readDemo(env['VARIORUM_DEMO'], databaseUrl === null && isLoopback(host)),
    publicUrl: env['NEXTAUTH_URL']?.trim() || null,
  }
}

/** @param {string | undefined} value */
function readPort(value) {
  if (!value?.trim()) return 3000
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new PlainFailure(
    `PORT=${value} is no port number.`,
    'Give a number from 1 to 65535, for example PORT=3001 npm start',
  )
}

/**
 * One-click accounts are for a database that only this machine reaches, so elsewhere they must be asked for.
 * @param {string | undefined} value
 * @param {boolean} usual
 */
function readDemo(value, usual) {
  if (!value?.trim()) return usual
  if (['1', 'true', 'yes', 'on'].includes(value.trim().toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(value.trim().toLowerCase())) return false
  throw new PlainFailure(`VARIORUM_DEMO=${value} is not understood.`, 'Set it to 1 (with the demo) or 0 (without).')
}

/** @param {Settings} settings the address to print and to put in links */
export function addressOf({ publicUrl, host, port }) {
  if (publicUrl) return publicUrl.replace(/\/+$/, '')
  const name = isLoopback(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
