// @ts-check
import fs from 'node:fs'

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (all, each) => ({
      passed: all.passed + each.passed,
      failed: all.failed + each.failed,
      skipped: all.skipped + each.skipped,
    }),
    NOTHING,
  )
}

/** @param {Tally} tally the very last line of a run */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * A step that is either right or wrong, such as the types.
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfStep(code) {
  return { ...NOTHING, [code === 0 ? 'passed' : 'failed']: 1 }
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 */

/**
 * A file that cannot even be loaded counts as one failure, and so does a run that ends badly without naming any.
 * @param {string} file vitest's JSON report
 * @param {number} code exit code of the run
 * @returns {Tally}
 */
export function tallyOfVitest(file, code) {
  /** @type {VitestReport | null} */
  const report = readReport(file)
  if (report === null) return tallyOfStep(1)
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport
 */

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code exit code of the run
 * @returns {Tally}
 */
export function tallyOfPlaywright(file, code) {
  /** @type {PlaywrightReport | null} */
  const report = readReport(file)
  if (report === null) return tallyOfStep(1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected === 0 && code !== 0 ? 1 : unexpected, skipped }
}

/** @param {string} file */
function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}
