// @ts-check
// Checks the types of everything: first Next writes those of the routes as they are now, then the compiler reads all.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../start/settings.mjs'

// A development server that has ended leaves its own list of routes behind, which may name files that are gone.
fs.rmSync(path.join(ROOT, '.next/dev/types/validator.ts'), { force: true })

/** @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

run('node_modules/next/dist/bin/next', 'typegen')
run('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false', '-p', 'tsconfig.json')
