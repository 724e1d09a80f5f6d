// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { PlainFailure, diskFull, isDiskFull } from './failure.mjs'
import { withLock } from './lock.mjs'
import { runCommand } from './run-command.mjs'
import { WORK } from './settings.mjs'

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock */

/**
 * The packages that package-lock.json wants and node_modules has not, or has in another version.
 * Optional ones (binaries of other platforms) may be absent.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @returns {string[]} their paths
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([place, entry]) => place !== '' && !entry.link)
    .filter(([place, entry]) => {
      const found = installed.packages?.[place]
      return found ? found.version !== entry.version : !entry.optional
    })
    .map(([place]) => place)
}

/**
 * @param {string} root
 * @returns {string[]} what an install would bring; empty when node_modules fits package-lock.json
 */
export function outdatedPackages(root) {
  const wanted = readLock(path.join(root, 'package-lock.json'))
  const installed = readLock(path.join(root, 'node_modules/.package-lock.json'))
  const missing = missingPackages(wanted, installed)
  const absent = Object.keys(installed.packages ?? {}).filter((place) => !fs.existsSync(path.join(root, place)))
  return [...new Set([...missing, ...absent])]
}

/**
 * Installs from package-lock.json when something is missing.
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 */
export async function ensureDependencies(root, steps) {
  if (outdatedPackages(root).length === 0) return
  await steps.step('Installing dependencies (a minute or two, the first time only)', async (note) => {
    await withLock(
      path.join(root, WORK, 'install.lock'),
      async () => {
        const outdated = outdatedPackages(root)
        if (outdated.length === 0) return note('done by another process')
        await install(root)
        note(`${outdated.length} packages`)
      },
      steps.say,
    )
  })
}

/** @param {string} root */
async function install(root) {
  const log = path.join(root, WORK, 'install.log')
  const [file, ...first] = npmCommand()
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund']
  const { code, tail } = await runCommand(file, args, {
    cwd: root,
    env: { ...process.env, PATH: pathOutside(root) },
    log,
  })
  if (code === 0) return fs.rmSync(log, { force: true })
  if (isDiskFull(tail)) throw diskFull(root)
  const advice = /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|network/i.test(tail)
    ? 'The npm registry could not be reached: check the network or the proxy, then start again.'
    : `Run "npm ci" by hand to see what is wrong. The whole output is in ${log}.`
  throw new PlainFailure(`Installing the dependencies failed:\n${errorsOf(fs.readFileSync(log, 'utf8'))}`, advice)
}

/**
 * @param {string} output npm's
 * @returns {string} its first errors, without the manual it prints after them
 */
export function errorsOf(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  const manual = lines.findIndex((line) => /^npm (error|ERR!) (Clean install a project|Usage:)/.test(line))
  return (lines.length > 0 ? lines.slice(0, manual > 0 ? manual : 12) : output.trim().split('\n').slice(-12))
    .slice(0, 12)
    .join('\n')
}

/** @returns {[string, ...string[]]} npm as this process was started by it, or the one on PATH */
function npmCommand() {
  const script = process.env['npm_execpath']
  if (script && /npm-cli\.c?js$/.test(script)) return [outsideNode(), script]
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm']
}

/** The system's Node: npm may not run on the one it is about to replace. */
function outsideNode() {
  if (!process.execPath.includes(`${path.sep}node_modules${path.sep}`)) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = pathOutside(process.cwd())
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file))
  return found ?? process.execPath
}

/** @param {string} root */
function pathOutside(root) {
  const inside = path.join(root, 'node_modules')
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !path.resolve(folder).startsWith(inside))
    .join(path.delimiter)
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
}
