// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PlainFailure } from './failure.mjs'
import { onOrphaned } from './signals.mjs'

/** The oldest Node that everything here runs on, should the one of the dependencies be missing. */
const OLDEST = 22

/**
 * Node 24 as the dependencies bring it, or null when its install script was skipped.
 * @param {string} root
 */
export function bundledNode(root) {
  const file = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return fs.existsSync(file) ? file : null
}

/**
 * The environment for our child processes: tools and Node of the checkout come first.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(root, env = process.env) {
  const bin = path.join(root, 'node_modules/.bin')
  const rest = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== bin)
  return { ...env, PATH: [bin, ...rest].join(path.delimiter) }
}

/**
 * Runs this very script again on the Node of the dependencies, and ends with its exit code.
 * Returns when that Node is the one already running (or the one at hand is new enough).
 * @param {string} root
 */
export async function continueOnBundledNode(root) {
  const node = bundledNode(root)
  if (node && fs.realpathSync(node) === fs.realpathSync(process.execPath)) return
  if (!node || spawnSync(node, ['--version']).status !== 0) {
    if (Number(process.versions.node.split('.')[0]) >= OLDEST) return
    throw new PlainFailure(
      `Variorum needs Node ${OLDEST} or newer; this one is ${process.version}, and the one among the dependencies is missing.`,
      'Its install script was skipped: run "npm rebuild node --ignore-scripts=false", or install Node 24.',
    )
  }
  const child = spawn(node, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: toolEnvironment(root),
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  onOrphaned(() => child.kill('SIGTERM'))
  process.exit(
    await new Promise((resolve) => {
      child.on('error', (error) => {
        console.error(`${node} could not be started: ${error.message}`)
        resolve(1)
      })
      child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)))
    }),
  )
}
