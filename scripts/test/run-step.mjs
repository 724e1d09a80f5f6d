// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { runCommand } from '../start/run-command.mjs'
import { toolEnvironment } from '../start/runtime.mjs'
import { ROOT, WORK } from '../start/settings.mjs'
import { seconds } from '../start/steps.mjs'
import { lastLine, tallyOfStep } from './report.mjs'

/**
 * @typedef {import('./report.mjs').Tally} Tally
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args for node
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [report] file the step writes its results to
 * @property {(report: string, code: number) => Tally} [tally] how to read it; without one the step counts as one
 * @property {boolean} [echo] show its output as it comes
 */

/**
 * Runs a step; its output is shown when it fails, and kept in a log in any case.
 * @param {Step} step
 * @returns {Promise<Tally>}
 */
export async function runStep({ name, args, env = {}, report, tally, echo = false }) {
  const begun = performance.now()
  const log = path.join(ROOT, WORK, 'logs', `${name.replace(/\W+/g, '-')}.log`)
  if (report) fs.rmSync(report, { force: true })
  if (echo) console.log(`\n── ${name}`)
  const { code } = await runCommand(process.execPath, args, {
    cwd: ROOT,
    env: { ...toolEnvironment(ROOT), FORCE_COLOR: '0', ...env },
    log,
    echo,
  })
  const result = report && tally ? tally(report, code) : tallyOfStep(code)
  const counts = report ? `, ${lastLine(result)}` : ''
  console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(performance.now() - begun)}${counts})`)
  if (result.failed > 0 && !echo) console.log(`${fs.readFileSync(log, 'utf8').trim()}\n`)
  return result
}

/**
 * @param {readonly Step[]} steps begun in this order
 * @param {number} width how many at a time
 * @returns {Promise<Tally[]>}
 */
export async function runSteps(steps, width) {
  /** @type {Tally[]} */
  const results = []
  const queue = [...steps]
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) results.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}
