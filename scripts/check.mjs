// @ts-check
// npm run check: types, lint and unit tests, two at a time. No database, no browser.
import { explain } from './start/failure.mjs'
import { ROOT } from './start/settings.mjs'
import { prepare } from './test/prepare.mjs'

try {
  await prepare()
  const { inWords, quickSuites, runSuite, sum } = await import('./test/suites.mjs')
  const [types, coreTypes, lint, unit] = quickSuites
  if (!types || !coreTypes || !lint || !unit) throw new Error('a suite is missing')
  const [first, second] = await Promise.all([inTurn([types, coreTypes]), inTurn([lint, unit])])
  const count = sum([...first, ...second])
  console.log(`\n${inWords(count)}`)
  process.exitCode = count.failed === 0 ? 0 : 1

  /** @param {import('./test/suites.mjs').Suite[]} suites */
  async function inTurn(suites) {
    const counts = []
    for (const suite of suites) counts.push(await runSuite(suite))
    return counts
  }
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = 1
}
