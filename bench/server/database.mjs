// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deploy } from '../../scripts/migrate/deploy.mjs'
import { openCluster } from '../../scripts/postgres/cluster.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Runs a measurement in TypeScript on a database of its own (durable, as in earnest) and gives its exit code.
 * BENCH_DATABASE_URL names an empty database to use instead.
 * @param {string} script path below bench/server
 * @param {readonly string[]} args
 */
export async function measureOnDatabase(script, args) {
  const given = process.env['BENCH_DATABASE_URL']
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-'))
  fs.chmodSync(folder, 0o711)
  const cluster = given === undefined ? await openCluster(folder) : null
  const url = given ?? String(cluster?.url)
  try {
    await deploy(url)
    return await run(script, args, url)
  } finally {
    await cluster?.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} script @param {readonly string[]} args @param {string} url @returns {Promise<number>} */
function run(script, args, url) {
  const secret = 'bench '.repeat(8)
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', path.join(root, 'bench/server', script), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: url,
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: 'http://localhost:3000',
        LOG_LEVEL: 'error',
      },
    },
  )
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
