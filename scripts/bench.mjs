// @ts-check
// npm run bench: every bench/*.bench.mjs in turn; each prints ratios. Names on the command line choose among them,
// options (--peers) are handed on.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { explain } from './start/failure.mjs'
import { toolEnvironment } from './start/runtime.mjs'
import { ROOT } from './start/settings.mjs'
import { prepare } from './test/prepare.mjs'

try {
  await prepare()
  const { ensureChromium } = await import('./test/chromium.mjs')
  const args = process.argv.slice(2)
  const options = args.filter((arg) => arg.startsWith('--'))
  const chosen = args.filter((arg) => !arg.startsWith('--'))
  const folder = path.join(ROOT, 'bench')
  const all = fs.readdirSync(folder).filter((name) => name.endsWith('.bench.mjs'))
  const env = { ...toolEnvironment(ROOT), CHROMIUM_PATH: await ensureChromium() }
  for (const name of all.filter((one) => chosen.length === 0 || chosen.includes(one.replace('.bench.mjs', '')))) {
    console.log(`\n${name.replace('.bench.mjs', '')}`)
    const code = await new Promise((resolve) => {
      spawn(process.execPath, [path.join(folder, name), ...options], { cwd: ROOT, env, stdio: 'inherit' }).on(
        'exit',
        resolve,
      )
    })
    if (code !== 0) process.exitCode = 1
  }
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = 1
}
