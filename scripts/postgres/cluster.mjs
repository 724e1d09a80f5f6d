// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { SHARED_PLACE, isRoot, makePassable, mayEnter, serverAccount } from './account.mjs'
import { prepareBinaries } from './binaries.mjs'
import { checkData, checkRoom, makeCluster } from './cluster-data.mjs'
import { keepSecrets, makeHome, readHome } from './home.mjs'
import { takeLease } from './lease.mjs'
import { runPostmaster, stopPostmaster } from './postmaster.mjs'
import { ROLE, ensureDatabase } from './roles.mjs'

/**
 * @typedef {object} Cluster the embedded PostgreSQL of one VARIORUM_HOME, in use by this process
 * @property {string} url DATABASE_URL of the application's role
 * @property {string} adminUrl the superuser's, for looking past row security
 * @property {number} port
 * @property {string} data
 * @property {boolean} adopted a server left by a killed process was taken over
 * @property {string} sessionSecret
 * @property {() => Promise<boolean>} stop stops the server unless another process still uses it; true when it was stopped
 */

/**
 * @param {string} folder VARIORUM_HOME
 * @param {{ lasting?: boolean, onLost?: () => void }} [options] `lasting` false trades safety for speed (tests);
 *   `onLost` is told when the server dies under us
 * @returns {Promise<Cluster>}
 */
export async function openCluster(folder, { lasting = true, onLost = () => undefined } = {}) {
  const home = readHome(folder) ?? makeHome(folder, (id) => chooseData(folder, id))
  const account = serverAccount(home.data)
  const fresh = !checkData(home.data)
  makePassable(path.dirname(home.data))
  checkRoom(path.dirname(home.data), fresh)
  const secrets = keepSecrets(folder)
  const plan = {
    data: home.data,
    log: path.join(folder, 'logs/postgres.log'),
    binaries: prepareBinaries(account, isRoot() ? SHARED_PLACE : path.join(folder, 'bin')),
    account,
    password: secrets.superuserPassword,
    lasting,
  }
  if (fresh) await makeCluster({ ...plan, log: path.join(folder, 'logs/initdb.log') })
  const portFile = path.join(folder, 'postgres.port')
  const { port, adopted, lease } = await runAndLease(plan, rememberedPort(portFile), onLost)
  fs.writeFileSync(portFile, `${port}\n`)
  await ensureDatabase(connection(port, secrets.superuserPassword), secrets.databasePassword)
  return {
    url: `postgresql://${ROLE}:${secrets.databasePassword}@127.0.0.1:${port}/${ROLE}`,
    adminUrl: `postgresql://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/${ROLE}`,
    port,
    data: home.data,
    adopted,
    sessionSecret: secrets.sessionSecret,
    async stop() {
      if (!(await lease.giveUp())) return false
      await stopPostmaster(plan)
      return true
    },
  }
}

/**
 * A server may be stopped by its last user in the very moment we arrive: then it is started again.
 * @param {import('./postmaster.mjs').Plan} plan
 * @param {number} wishedPort
 * @param {() => void} onLost
 */
async function runAndLease(plan, wishedPort, onLost) {
  for (let attempt = 1; ; attempt += 1) {
    const { port, adopted } = await runPostmaster(plan, wishedPort)
    try {
      return { port, adopted, lease: await takeLease(connection(port, plan.password), onLost) }
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}

/**
 * @param {string} file
 * @returns {number} the port of the last start, so that an address once noted stays good; 0 for none
 */
function rememberedPort(file) {
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) || 0 : 0
}

/**
 * @param {number} port
 * @param {string} password
 */
function connection(port, password) {
  return { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 10_000 }
}

/**
 * The cluster lies in VARIORUM_HOME, but for root in a folder closed to others (as /root): PostgreSQL runs under an
 * account of its own, which could not get there.
 * @param {string} folder
 * @param {string} id
 */
function chooseData(folder, id) {
  const usual = path.join(folder, 'postgres')
  return mayEnter(folder, serverAccount(usual)) ? usual : path.join(SHARED_PLACE, id, 'postgres')
}
