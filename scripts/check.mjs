// @ts-check
// npm run check: types, lint and unit tests, in under a minute.
import os from 'node:os'
import { ensureDependencies } from './start/dependencies.mjs'
import { explain } from './start/failure.mjs'
import { continueOnBundledNode } from './start/runtime.mjs'
import { ROOT } from './start/settings.mjs'
import { printSteps } from './start/steps.mjs'

try {
  await ensureDependencies(ROOT, printSteps())
  await continueOnBundledNode(ROOT)
  const [{ ensurePrismaClient }, { checks }, { runSteps }, { lastLine, sum }] = await Promise.all([
    import('./start/prisma-client.mjs'),
    import('./test/steps.mjs'),
    import('./test/run-step.mjs'),
    import('./test/report.mjs'),
  ])
  await ensurePrismaClient(ROOT)
  const result = sum(await runSteps(checks, Math.min(2, os.availableParallelism())))
  console.log(lastLine(result))
  process.exitCode = result.failed === 0 ? 0 : 1
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = 1
}
