// @ts-check
// npm test: everything, on a fresh clone too: types, lint, unit tests, server tests on a real PostgreSQL, and journeys
// in a real browser against a production build with a database of its own. The last line counts.
import { explain } from './start/failure.mjs'
import { ROOT } from './start/settings.mjs'
import { prepare } from './test/prepare.mjs'

try {
  await prepare()
  const { ensureChromium } = await import('./test/chromium.mjs')
  const { inWords, quickSuites, runSuite, slowSuites, sum } = await import('./test/suites.mjs')
  process.env['CHROMIUM_PATH'] = await ensureChromium()
  const counts = []
  for (const suite of [...quickSuites, ...slowSuites]) counts.push(await runSuite(suite))
  const count = sum(counts)
  console.log(`\n${inWords(count)}`)
  process.exitCode = count.failed === 0 ? 0 : 1
} catch (error) {
  console.error(explain(error, ROOT))
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
}
