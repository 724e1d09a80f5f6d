// @ts-check
// npm run bench [-- NAME… --peers]: runs bench/*.bench.mjs one after the other, each printing its ratios. Words choose
// the files whose name contains one of them; options are passed on.
import fs from 'node:fs'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { explain } from './start/failure.mjs'
import { toolEnvironment } from './start/runtime.mjs'
import { ROOT } from './start/settings.mjs'
import { seconds } from './start/steps.mjs'
import { prepare } from './test/prepare.mjs'

const args = process.argv.slice(2)
const options = args.filter((arg) => arg.startsWith('-'))
const names = args.filter((arg) => !arg.startsWith('-'))

try {
  await prepare()
  const { findChromium } = await import('./test/chromium.mjs')
  process.env['CHROMIUM_PATH'] ??= findChromium() ?? ''
  const folder = path.join(ROOT, 'bench')
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.bench.mjs') && (names.length === 0 || names.some((name) => file.includes(name))))
    .sort()
  if (files.length === 0) {
    console.error(`No bench/*.bench.mjs${names.length > 0 ? ` is called like ${names.join(' or ')}` : ''}.`)
    process.exit(2)
  }
  const failed = files.filter((file) => !run(file))
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = 1
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function run(file) {
  const begun = performance.now()
  console.log(`\n── ${file}`)
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'bench', file), ...options], {
    cwd: ROOT,
    env: toolEnvironment(ROOT),
    stdio: 'inherit',
  })
  console.log(`── ${status === 0 ? 'done' : 'FAILED'} in ${seconds(performance.now() - begun)}`)
  return status === 0
}
