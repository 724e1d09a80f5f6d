// @ts-check
import path from 'node:path'
import { ROOT, WORK } from '../start/settings.mjs'
import { tallyOfPlaywright, tallyOfVitest } from './report.mjs'

/** @typedef {import('./run-step.mjs').Step} Step */

/** @param {string} place in node_modules */
const tool = (place) => path.join(ROOT, 'node_modules', place)

/** @param {string} name */
const reportFile = (name) => path.join(ROOT, WORK, 'logs', `${name}.json`)

/** @type {Step[]} the longest first */
export const checks = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'tsconfig.check.json'] },
  {
    name: 'lint',
    args: [
      tool('eslint/bin/eslint.js'),
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${path.join(WORK, 'eslint')}`,
    ],
  },
  vitest('unit'),
  {
    name: 'types of core',
    args: [tool('typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'core/tsconfig.json'],
  },
]

/** @type {Step} */
export const serverTests = vitest('server')

/**
 * @param {string[]} more arguments for Playwright
 * @returns {Step}
 */
export function browserTests(more) {
  const report = reportFile('e2e')
  return {
    name: 'e2e',
    args: [tool('@playwright/test/cli.js'), 'test', '--reporter=line,json', '--pass-with-no-tests', ...more],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    tally: tallyOfPlaywright,
    echo: true,
  }
}

/**
 * @param {string} project
 * @returns {Step}
 */
function vitest(project) {
  const report = reportFile(project)
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
      '--passWithNoTests',
    ],
    report,
    tally: tallyOfVitest,
  }
}
