// @ts-check
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
