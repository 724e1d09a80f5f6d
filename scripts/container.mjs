// @ts-check
// What the Docker image runs: waits for the database, applies migrations, and becomes the server.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { deploy } from './migrate/deploy.mjs'
import { isEmptyDatabase } from './start/database-content.mjs'
import { checkExternalDatabase } from './start/external-database.mjs'
import { PlainFailure, explain } from './start/failure.mjs'
import { printSteps } from './start/steps.mjs'

/** A database container may take this long to come up (ms). */
const PATIENCE = 60_000

const here = path.dirname(fileURLToPath(import.meta.url))

try {
  const url = process.env['DATABASE_URL']
  if (!url)
    throw new PlainFailure(
      'DATABASE_URL is not set.',
      'Name the database: postgresql://role:password@host:5432/database',
    )
  const { step } = printSteps()
  await step('Database', async (note) => note(await checkExternalDatabase(url, { patience: PATIENCE })))
  await step('Migrations', async (note) => note(`${(await deploy(url)).length} applied`))
  if (process.env['VARIORUM_DEMO'] === '1' && (await isEmptyDatabase(url))) {
    await step('Demo project', () => {
      const { status } = spawnSync(process.execPath, [path.join(here, 'cli.mjs'), 'demo', 'reset'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      if (status !== 0)
        throw new PlainFailure('The demo project could not be made.', 'To start without it, set VARIORUM_DEMO=0.')
    })
  }
  await import(pathToFileURL(path.join(here, 'leash.mjs')).href)
  await import(pathToFileURL(path.join(here, '../../server.js')).href)
} catch (error) {
  console.error(explain(error, 'the database'))
  process.exit(1)
}
