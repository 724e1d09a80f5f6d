// @ts-check
// npm test: everything, from a fresh clone: types, lint, unit and server tests, the production build, and the journeys
// in the browser on a database and a port of their own. Words after "--" go to Playwright. The last line is the sum.
import { explain } from './start/failure.mjs'
import { ROOT } from './start/settings.mjs'
import { prepare } from './test/prepare.mjs'

try {
  await prepare()
  const { testAll } = await import('./test/all.mjs')
  process.exitCode = await testAll(process.argv.slice(2))
} catch (error) {
  console.error(explain(error, ROOT))
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
