// @ts-check
import os from 'node:os'
import { ensureBuild } from '../start/build.mjs'
import { explain } from '../start/failure.mjs'
import { ROOT } from '../start/settings.mjs'
import { printSteps } from '../start/steps.mjs'
import { ensureChromium } from './chromium.mjs'
import { lastLine, sum, tallyOfStep } from './report.mjs'
import { runStep, runSteps } from './run-step.mjs'
import { browserTests, checks, serverTests } from './steps.mjs'

/**
 * @param {string[]} more arguments for Playwright
 * @returns {Promise<number>} exit code
 */
export async function testAll(more) {
  const results = await runSteps(checks, Math.min(2, os.availableParallelism()))
  results.push(await runStep(serverTests))
  const ready = await attempt(async () => {
    const steps = printSteps()
    await ensureBuild(ROOT, steps)
    process.env['CHROMIUM_PATH'] = await ensureChromium(steps)
  })
  results.push(tallyOfStep(ready ? 0 : 1))
  if (ready) results.push(await runStep(browserTests(more)))
  const result = sum(results)
  console.log(lastLine(result))
  return result.failed === 0 ? 0 : 1
}

/**
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it succeeded; the reason is printed when not
 */
async function attempt(work) {
  try {
    await work()
    return true
  } catch (error) {
    console.log(explain(error, ROOT))
    return false
  }
}
