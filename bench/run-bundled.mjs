// @ts-check
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Bundles a bench of pure code and runs one of its functions, which prints a report and gives the exit code.
 * @param {string} entry relative to bench/
 * @param {string} report the exported function
 */
export async function runBundled(entry, report) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-'))
  try {
    const outfile = path.join(folder, 'bench.mjs')
    await build({
      entryPoints: [path.join(import.meta.dirname, entry)],
      bundle: true,
      format: 'esm',
      target: 'es2023',
      platform: 'node',
      logLevel: 'error',
      absWorkingDir: path.resolve(import.meta.dirname, '..'),
      outfile,
    })
    const bundled = await import(pathToFileURL(outfile).href)
    process.exitCode = bundled[report]()
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
