// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { runCommand } from '../start/run-command.mjs'
import { toolEnvironment } from '../start/runtime.mjs'
import { ROOT, WORK } from '../start/settings.mjs'
import { seconds } from '../start/steps.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} args what node runs
 * @property {Record<string, string>} [env]
 * @property {() => Count} [read] reads the report of a runner; without it the suite counts as one
 */

const reports = path.join(ROOT, WORK, 'reports')

/** @param {string} place below node_modules */
function tool(place) {
  return path.join(ROOT, 'node_modules', place)
}

/** @type {Suite} */
const types = { name: 'types', args: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.check.json'] }
/** @type {Suite} */
const coreTypes = {
  name: 'types of core alone',
  args: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'core/tsconfig.json'],
}
/** @type {Suite} */
const lint = {
  name: 'lint',
  args: [
    tool('eslint/bin/eslint.js'),
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    path.join(WORK, 'eslint.cache'),
  ],
}

/** What `npm run check` runs. */
export const quickSuites = [types, coreTypes, lint, vitest('unit')]

/** What `npm test` runs besides. */
export const slowSuites = [vitest('server'), journeys()]

/** @param {'unit' | 'server'} project @returns {Suite} */
function vitest(project) {
  const report = path.join(reports, `${project}.json`)
  return {
    name: `${project} tests`,
    args: [
      tool('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    read: () => readVitest(report),
  }
}

/** @returns {Suite} */
function journeys() {
  const report = path.join(reports, 'journeys.json')
  return {
    name: 'journeys in a browser',
    args: [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    read: () => readPlaywright(report),
  }
}

/**
 * @param {string} file
 * @returns {Count}
 */
export function readVitest(file) {
  const report = JSON.parse(fs.readFileSync(file, 'utf8'))
  const empty = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ one) =>
      one.status === 'failed' && one.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + empty.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {string} file
 * @returns {Count}
 */
export function readPlaywright(file) {
  const { stats, errors } = JSON.parse(fs.readFileSync(file, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}

/**
 * Runs a suite and says how it went; its whole output is shown when it fails.
 * @param {Suite} suite
 * @param {{ echo?: boolean }} [options]
 * @returns {Promise<Count>}
 */
export async function runSuite(suite, { echo = false } = {}) {
  fs.mkdirSync(reports, { recursive: true })
  const log = path.join(reports, `${suite.name.replaceAll(' ', '-')}.log`)
  const begun = performance.now()
  const { code } = await runCommand(process.execPath, suite.args, {
    cwd: ROOT,
    env: { ...toolEnvironment(ROOT), NEXT_TELEMETRY_DISABLED: '1', ...suite.env },
    log,
    echo,
  })
  const count = countOf(suite, code)
  const words = suite.read === undefined ? '' : ` ${count.passed} passed, ${count.failed} failed,`
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${suite.name}:${words} ${seconds(performance.now() - begun)}`)
  if (count.failed > 0 && !echo) console.log(fs.readFileSync(log, 'utf8'))
  return count
}

/**
 * @param {Suite} suite
 * @param {number} code
 * @returns {Count}
 */
function countOf(suite, code) {
  if (suite.read === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  try {
    const count = suite.read()
    // A runner that fails though no test of it did has a fault outside its tests.
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch (error) {
    console.log(`${suite.name}: no report (${error instanceof Error ? error.message : String(error)})`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return counts.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * The closing line.
 * @param {Count} count
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}
