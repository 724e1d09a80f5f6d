// @ts-check
// npm run -s cli -- COMMAND: the command line, on DATABASE_URL or else on the embedded database of VARIORUM_HOME, which
// is started for the while unless it runs already.
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { ensureDependencies } from './start/dependencies.mjs'
import { PlainFailure, explain } from './start/failure.mjs'
import { continueOnBundledNode, toolEnvironment } from './start/runtime.mjs'
import { ROOT, addressOf, loadEnvFile, readSettings } from './start/settings.mjs'
import { printSteps } from './start/steps.mjs'

const args = process.argv.slice(2)
const asksForHelp = args.length === 0 || args.includes('--help') || args.includes('-h')

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
async function runMain(env) {
  const { cliArguments } = await import('./start/demo.mjs')
  // File names are meant from where npm was called, though npm runs this in the checkout.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  const child = spawn(process.execPath, cliArguments(ROOT, args), {
    cwd,
    env: { ...toolEnvironment(ROOT, env), TSX_TSCONFIG_PATH: path.join(ROOT, 'tsconfig.json') },
    stdio: 'inherit',
  })
  // The child gets the terminal's signals too; this process stays until the database is put away.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0)))
  })
}

/**
 * A database of one's own is migrated when its owner says so; until then the other commands make no sense.
 * @param {string} url
 */
async function checkMigrated(url) {
  const [{ checkExternalDatabase }, { status }] = await Promise.all([
    import('./start/external-database.mjs'),
    import('./migrate/deploy.mjs'),
  ])
  await checkExternalDatabase(url)
  const { pending } = await status(url)
  if (pending.length === 0) return
  throw new PlainFailure(
    'The database is not up to date.',
    'Bring it up to date first: npm run -s cli -- migrate deploy',
  )
}

/** @returns {Promise<number>} */
async function main() {
  loadEnvFile()
  // What is printed on standard output belongs to the command.
  const steps = printSteps(process.stderr)
  await ensureDependencies(ROOT, steps)
  await continueOnBundledNode(ROOT)
  const { ensurePrismaClient } = await import('./start/prisma-client.mjs')
  await ensurePrismaClient(ROOT)
  const settings = readSettings(process.env)
  const env = { LOG_LEVEL: 'silent', ...process.env, NEXTAUTH_URL: addressOf(settings) }
  if (asksForHelp) return runMain(env)
  if (settings.databaseUrl) {
    if (args[0] !== 'migrate') await checkMigrated(settings.databaseUrl)
    return runMain(env)
  }
  const [{ openCluster }, { deploy }] = await Promise.all([
    import('./postgres/cluster.mjs'),
    import('./migrate/deploy.mjs'),
  ])
  const cluster = await openCluster(settings.home)
  try {
    if (args[0] !== 'migrate') await deploy(cluster.url)
    return await runMain({ NEXTAUTH_SECRET: cluster.sessionSecret, ...env, DATABASE_URL: cluster.url })
  } finally {
    await cluster.stop()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(explain(error, ROOT))
  process.exitCode = error instanceof PlainFailure ? 1 : 70
}
