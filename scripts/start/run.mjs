// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { migrateDatabase, openDatabase } from './database.mjs'
import { ensureDemo } from './demo.mjs'
import { PlainFailure, explain } from './failure.mjs'
import { checkPort } from './port.mjs'
import { ensurePrismaClient } from './prisma-client.mjs'
import { startServer } from './server.mjs'
import { addressOf, isLoopback } from './settings.mjs'
import { onEnd } from './signals.mjs'
import { seconds } from './steps.mjs'

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {{ dev: boolean, temporary: boolean }} Mode `dev`: sources served as they change; `temporary`: data in a
 *   folder that goes at the end (tests)
 */

/**
 * Everything from the database to the address, and down again at the end.
 * @param {Settings} given
 * @param {Mode} mode
 * @param {import('./steps.mjs').Steps} steps
 */
export async function run(given, mode, steps) {
  const settings = mode.temporary ? { ...given, home: temporaryHome(given.home) } : given
  /** @type {(() => Promise<void>)[]} */
  const undo = mode.temporary ? [async () => fs.rmSync(settings.home, { recursive: true, force: true })] : []
  let ending = false
  /** @param {number} code @param {string} [words] */
  const end = async (code, words) => {
    if (ending) return
    ending = true
    if (words) steps.say(words)
    let worst = code
    while (undo.length > 0) {
      try {
        await undo.pop()?.()
      } catch (error) {
        console.error(explain(error, settings.home))
        worst = 1
      }
    }
    if (code === 0) steps.say('Stopped.')
    process.exit(worst)
  }
  onEnd((reason) => end(0, `\nStopping (${reason === 'disconnect' ? 'its starter is gone' : reason}) …`))
  try {
    await serve(settings, mode, steps, undo, end)
  } catch (error) {
    if (ending) return
    console.error(`\n${explain(error, settings.home)}`)
    await end(1)
  }
}

/**
 * @param {string} wished used when VARIORUM_HOME names a folder that is not there yet; nobody's data are removed
 * @returns {string} a new folder
 */
function temporaryHome(wished) {
  const named = process.env['VARIORUM_HOME'] && !fs.existsSync(wished)
  if (named) fs.mkdirSync(wished, { recursive: true })
  const home = named ? wished : fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-'))
  fs.chmodSync(home, 0o711)
  return home
}

/**
 * @param {Settings} settings
 * @param {Mode} mode
 * @param {import('./steps.mjs').Steps} steps
 * @param {(() => Promise<void>)[]} undo what has to be stopped, last first
 * @param {(code: number, words?: string) => Promise<void>} end
 */
async function serve(settings, mode, steps, undo, end) {
  checkAddress(settings)
  await checkPort(settings)
  const { root } = settings
  if ((await ensurePrismaClient(root)) === 'made') steps.say('Prisma client generated')
  const database = await openWatched(settings, mode, steps, undo, end)
  await migrateDatabase(database.url, steps)
  const env = serverEnvironment(settings, mode, database)
  if (settings.demo) await ensureDemo(root, env, steps)
  const program = mode.dev
    ? {
        args: [
          path.join(root, 'node_modules/next/dist/bin/next'),
          'dev',
          '--port',
          String(settings.port),
          '--hostname',
          settings.host,
        ],
        cwd: root,
      }
    : await builtProgram(root, steps)
  const server = await steps.step('Server', () =>
    startServer({ ...program, env, port: settings.port, host: settings.host }, ({ stop }) => undo.push(stop)),
  )
  void server.ended.then((why) => end(1, `\nThe server ended by itself (${why}).`))
  steps.say(
    `\nVariorum is ready after ${seconds(steps.elapsed())}:  ${addressOf(settings)}\n${howToSignIn(settings)}\nCtrl-C stops it; ${whereDataStay(settings, mode)}.\n`,
  )
}

/**
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 */
async function builtProgram(root, steps) {
  const folder = await ensureBuild(root, steps)
  return { args: [path.join(folder, 'server.js')], cwd: folder }
}

/**
 * Opens the database and, should its server be killed while we run, starts it again on the same port.
 * @param {Settings} settings
 * @param {Mode} mode
 * @param {import('./steps.mjs').Steps} steps
 * @param {(() => Promise<void>)[]} undo
 * @param {(code: number, words?: string) => Promise<void>} end
 */
async function openWatched(settings, mode, steps, undo, end) {
  const options = { lasting: !mode.temporary, onLost: () => void reopen() }
  let database = await openDatabase(settings, steps, options)
  undo.push(() => database.stop())
  const { url } = database
  const reopen = async () => {
    steps.say('\nThe database server is gone; starting it again.')
    try {
      database = await openDatabase(settings, steps, options)
      if (database.url !== url)
        throw new PlainFailure('The database came back on another port.', 'Start Variorum again.')
    } catch (error) {
      await end(1, explain(error, settings.home))
    }
  }
  return database
}

/** @param {Settings} settings */
function checkAddress(settings) {
  const address = addressOf(settings)
  if (!URL.canParse(address))
    throw new PlainFailure(
      `NEXTAUTH_URL=${address} is no address.`,
      'Give the whole one, for example https://variorum.example.org',
    )
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:' || isLoopback(hostname)) return
  throw new PlainFailure(
    `${address} would carry passwords through the network unencrypted.`,
    'Put a proxy with TLS before Variorum and name its address: NEXTAUTH_URL=https://… npm start',
  )
}

/**
 * @param {Settings} settings
 * @param {Mode} mode
 * @param {import('./database.mjs').Database} database
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(settings, mode, database) {
  return {
    ...process.env,
    NODE_ENV: mode.dev ? 'development' : 'production',
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: process.env['NEXTAUTH_SECRET'] || database.sessionSecret,
    NEXTAUTH_URL: addressOf(settings),
    // Only this machine gets here, by whichever of its names: sign-in may answer to the one that was used.
    ...(settings.publicUrl === null && isLoopback(settings.host) ? { AUTH_TRUST_HOST: '1' } : {}),
    VARIORUM_DEMO: settings.demo ? '1' : '0',
    VARIORUM_HOME: settings.home,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** @param {Settings} settings */
function howToSignIn(settings) {
  if (settings.demo)
    return 'Sign in with one click as one of the demo people on the sign-in page (start with lead@demo.test, the owner).'
  return 'Sign in with your account; on an empty database the first page makes the owner. (npm run cli -- user create --email … --name …)'
}

/**
 * @param {Settings} settings
 * @param {Mode} mode
 */
function whereDataStay({ databaseUrl, home }, { temporary }) {
  if (temporary) return `the data in ${home} go with it`
  return `the data stay in ${databaseUrl ? 'your database' : home}`
}
