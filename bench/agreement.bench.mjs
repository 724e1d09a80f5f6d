// @ts-check
// Agreement on one long text: word by word, ten analysts, twenty categories; and against a plain computation that looks at
// every pair of analysts on every word.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-'))
try {
  const outfile = path.join(folder, 'agreement.mjs')
  await build({
    entryPoints: [path.join(root, 'bench/agreement/agreement.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    platform: 'node',
    logLevel: 'error',
    absWorkingDir: root,
    outfile,
  })
  const { reportAgreement } = await import(pathToFileURL(outfile).href)
  process.exitCode = reportAgreement()
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
