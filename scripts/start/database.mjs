// @ts-check
import pg from 'pg'
import { deploy } from '../migrate/deploy.mjs'
import { openCluster } from '../postgres/cluster.mjs'
import { keepSecrets } from '../postgres/home.mjs'
import { checkExternalDatabase } from './external-database.mjs'

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {string} sessionSecret kept in VARIORUM_HOME
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./steps.mjs').Steps} steps
 * @param {{ lasting?: boolean, onLost?: () => void }} [options]
 * @returns {Promise<Database>} DATABASE_URL's server when it is set, else the embedded one
 */
export async function openDatabase({ databaseUrl, home }, steps, options = {}) {
  if (databaseUrl) {
    await steps.step('Database', async (note) => note(await checkExternalDatabase(databaseUrl)))
    return { url: databaseUrl, sessionSecret: keepSecrets(home).sessionSecret, stop: async () => undefined }
  }
  return steps.step('Database', async (note) => {
    const cluster = await openCluster(home, options)
    note(`PostgreSQL 18 on port ${cluster.port}${cluster.adopted ? ', already running' : ''}, data in ${cluster.data}`)
    return {
      url: cluster.url,
      sessionSecret: cluster.sessionSecret,
      stop: async () => {
        await cluster.stop()
      },
    }
  })
}

/**
 * @param {string} url
 * @param {import('./steps.mjs').Steps} steps
 */
export async function migrateDatabase(url, steps) {
  await steps.step('Migrations', async (note) => {
    const applied = await deploy(url)
    note(applied.length === 0 ? 'up to date' : `${applied.length} applied`)
  })
}

/**
 * @param {string} url of a migrated database
 * @returns {Promise<boolean>} whether nobody has an account in it
 */
export async function isEmptyDatabase(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin read only')
    await client.query('set local role variorum_system')
    const { rows } = await client.query('select not exists (select from "User") as empty')
    return rows[0].empty === true
  } finally {
    await client.end()
  }
}
