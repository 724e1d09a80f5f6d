// @ts-check
// Finding disagreements and keeping their identity: 10,000 highlights of ten analysts on 1 MB of text, against the same
// rule with every highlight compared with every other.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-'))
try {
  const outfile = path.join(folder, 'disagreements.mjs')
  await build({
    entryPoints: [path.join(root, 'bench/disagreements/report.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    platform: 'node',
    logLevel: 'error',
    absWorkingDir: root,
    outfile,
  })
  const { reportDisagreements } = await import(pathToFileURL(outfile).href)
  process.exitCode = reportDisagreements()
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
