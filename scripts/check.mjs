// @ts-check
// npm run check: types, lint and unit tests, in under a minute. No database, no browser.
import os from 'node:os'
import { explain } from './start/failure.mjs'
import { ROOT } from './start/settings.mjs'
import { prepare } from './test/prepare.mjs'

try {
  await prepare()
  const { checks } = await import('./test/steps.mjs')
  const { runSteps } = await import('./test/run-step.mjs')
  const { lastLine, sum } = await import('./test/report.mjs')
  const result = sum(await runSteps(checks, Math.min(2, os.availableParallelism())))
  console.log(lastLine(result))
  process.exitCode = result.failed === 0 ? 0 : 1
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = 1
}
