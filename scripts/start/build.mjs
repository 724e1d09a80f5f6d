// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainFailure, diskFull, isDiskFull } from './failure.mjs'
import { withLock } from './lock.mjs'
import { runCommand } from './run-command.mjs'
import { toolEnvironment } from './runtime.mjs'
import { WORK } from './settings.mjs'
import { hashSources } from './source-tree.mjs'

/** How long another build in this checkout is waited for (ms). */
const PATIENCE = 300_000

/** Builds kept beside the newest one: a server that still runs from an older one keeps its files. */
const KEPT = 2

/**
 * Builds the application when no build of exactly this source is there. Each build lies in a folder named after its
 * source, so that a running server is never changed under its feet.
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 * @returns {Promise<string>} the build's folder, which holds server.js
 */
export async function ensureBuild(root, steps) {
  return steps.step('Build', async (note) => {
    const folder = path.join(root, WORK, `build-${hashSources(root)}`)
    if (isWhole(folder)) {
      note('up to date')
      return folder
    }
    await withLock(
      path.join(root, WORK, 'build.lock'),
      async () => {
        if (!isWhole(folder)) await build(root, folder)
      },
      steps.say,
    )
    note('made anew')
    return folder
  })
}

/** @param {string} folder */
function isWhole(folder) {
  return fs.existsSync(path.join(folder, 'server.js'))
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function build(root, folder) {
  const log = path.join(root, WORK, 'build.log')
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const env = {
    ...toolEnvironment(root),
    NODE_ENV: /** @type {const} */ ('production'),
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  }
  for (const deadline = Date.now() + PATIENCE; ; await sleep(2000)) {
    const { code, tail } = await runCommand(process.execPath, [next, 'build'], { cwd: root, env, log })
    if (code === 0) break
    if (isDiskFull(tail)) throw diskFull(root)
    // Somebody builds by hand, or a build whose starter was ended is just going: theirs is not ours, so ours follows.
    if (/Another next build process/.test(tail) && Date.now() < deadline) continue
    throw new PlainFailure(`The build failed:\n${tail.trim()}`, `The whole output is in ${log}.`)
  }
  publish(root, folder)
  prune(path.dirname(folder), path.basename(folder))
}

/**
 * Puts together what the server needs and moves it to its place in one step. Settings of this machine (.env) stay out.
 * @param {string} root
 * @param {string} folder
 */
function publish(root, folder) {
  const part = `${folder}.part`
  fs.rmSync(part, { recursive: true, force: true })
  const standalone = findServer(path.join(root, '.next/standalone'))
  const isSetting = /** @param {string} source */ (source) => /^\.env(\..*)?$/.test(path.basename(source))
  fs.cpSync(standalone, part, { recursive: true, verbatimSymlinks: true, filter: (source) => !isSetting(source) })
  fs.cpSync(path.join(root, '.next/static'), path.join(part, '.next/static'), { recursive: true })
  const shown = path.join(root, 'public')
  if (fs.existsSync(shown)) fs.cpSync(shown, path.join(part, 'public'), { recursive: true })
  fs.rmSync(folder, { recursive: true, force: true })
  fs.renameSync(part, folder)
}

/** @param {string} standalone */
function findServer(standalone) {
  if (fs.existsSync(path.join(standalone, 'server.js'))) return standalone
  throw new PlainFailure(
    `The build has no server (${standalone}/server.js is missing).`,
    'next.config.js must say output: "standalone".',
  )
}

/**
 * @param {string} place
 * @param {string} newest
 */
function prune(place, newest) {
  const builds = fs
    .readdirSync(place)
    .filter((name) => name.startsWith('build-') && !name.endsWith('.part') && name !== newest)
    .map((name) => ({ name, at: fs.statSync(path.join(place, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of builds.slice(KEPT)) fs.rmSync(path.join(place, name), { recursive: true, force: true })
}
