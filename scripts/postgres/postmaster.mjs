// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainFailure, diskFull, isDiskFull } from '../start/failure.mjs'
import { runCommand } from '../start/run-command.mjs'
import { give } from './account.mjs'
import { serverEnvironment } from './cluster-data.mjs'
import { askPort, isAlive, programOf, worksIn } from './evidence.mjs'
import { judge, parsePidFile } from './pid-file.mjs'

/** How long a server may take to recover, or an old one to go (ms). Recovery after a crash replays the journal. */
const PATIENCE = 120_000
/** How long a process that cannot be told apart is watched before a person is asked (ms): it may be just ending. */
const DOUBT = 5000
/** A log beyond this (bytes) is set aside at the next start. */
const LOG_LIMIT = 5 * 1024 * 1024

/**
 * @typedef {object} Plan how to run one cluster
 * @property {string} data
 * @property {string} log
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./account.mjs').Account} account
 * @property {string} password of the superuser
 * @property {boolean} lasting false = data that may be lost with the machine (tests)
 */

/**
 * Makes sure the cluster runs: adopts a server that a killed process left behind, waits for one that comes or goes,
 * starts one otherwise.
 * @param {Plan} plan
 * @param {number} wishedPort port to use if it is free, 0 for any
 * @returns {Promise<{ port: number, adopted: boolean }>}
 */
export async function runPostmaster(plan, wishedPort) {
  const deadline = Date.now() + PATIENCE
  const doubtUntil = Date.now() + DOUBT
  let failure = ''
  while (Date.now() < deadline) {
    const found = readPidFile(plan.data)
    const verdict = found ? await examine(found, plan) : 'start'
    if (verdict === 'adopt' && found) return { port: found.port, adopted: true }
    if (verdict === 'refuse' && found && Date.now() > doubtUntil) throw strangeProcess(plan.data, found.pid)
    if (verdict === 'remove') fs.rmSync(path.join(plan.data, 'postmaster.pid'), { force: true })
    if (verdict === 'start' || verdict === 'remove') {
      const port = await freePort(wishedPort || (found?.port ?? 0))
      failure = await launch(plan, port, deadline)
      if (failure === '') return { port, adopted: false }
      if (isDiskFull(failure)) throw diskFull(plan.data)
      if (!isPassing(failure)) break
    }
    await sleep(300)
  }
  throw new PlainFailure(
    failure
      ? `PostgreSQL could not be started:\n${failure.trim()}`
      : `PostgreSQL in ${plan.data} did not answer within ${PATIENCE / 1000} s.`,
    `Its log is ${plan.log}.`,
  )
}

/**
 * Stops the server the way PostgreSQL calls fast: sessions are ended, everything is written.
 * @param {Plan} plan
 */
export async function stopPostmaster({ data, binaries, account }) {
  const args = ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60', '-s']
  const { code, tail } = await runCommand(binaries.pgCtl, args, { cwd: '/', env: serverEnvironment(), ...account })
  if (code !== 0 && !/PID file .* does not exist/.test(tail)) {
    throw new PlainFailure(`PostgreSQL did not stop: ${tail.trim()}`, 'It will be taken over at the next start.')
  }
}

/** @param {string} data */
function readPidFile(data) {
  const file = path.join(data, 'postmaster.pid')
  return fs.existsSync(file) ? parsePidFile(fs.readFileSync(file, 'utf8')) : null
}

/**
 * @param {import('./pid-file.mjs').PidFile} found
 * @param {Plan} plan
 */
async function examine({ pid, port }, { data, password }) {
  const alive = isAlive(pid)
  return judge({
    alive,
    answer: alive && port > 0 ? await askPort({ port, password, folder: data }) : 'silent',
    program: alive ? programOf(pid) : null,
    inOurFolder: alive ? worksIn(pid, data) : null,
  })
}

/**
 * @param {Plan} plan
 * @param {number} port
 * @param {number} deadline
 * @returns {Promise<string>} '' when it takes sessions, else what its log says
 */
async function launch(plan, port, deadline) {
  const log = openLog(plan.log, plan.account)
  const from = fs.fstatSync(log).size
  const child = spawn(plan.binaries.postgres, ['-D', plan.data, ...options(plan, port)], {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
    ...plan.account,
  })
  fs.closeSync(log)
  child.unref()
  let ended = ''
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (code, signal) => (ended = `it ended at once (${signal ?? `code ${code}`})`))
  while (Date.now() < deadline) {
    if (ended) return `${fs.readFileSync(plan.log, 'utf8').slice(from).trim()}\n${ended}`
    const answer = await askPort({ port, password: plan.password, folder: plan.data })
    if (answer === 'ours') return ''
    await sleep(50)
  }
  return 'it is still recovering'
}

/**
 * @param {Plan} plan
 * @param {number} port
 */
function options({ lasting }, port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 120,
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // After a bulk import or ruling the planner knows nothing of the new rows until their tables are looked at again.
    autovacuum_naptime: '15s',
    ...(lasting ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Troubles that pass by themselves: a port taken meanwhile, processes of a killed server still going. */
const PASSING =
  /could not bind|Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory block|lock file "postmaster.pid" already exists|is still in use/i

/** @param {string} failure */
function isPassing(failure) {
  return PASSING.test(failure)
}

/**
 * @param {string} file
 * @param {import('./account.mjs').Account} account who may append to it later, should root begin it
 */
function openLog(file, account) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) fs.renameSync(file, `${file}.old`)
  const log = fs.openSync(file, 'a', 0o600)
  give(file, account)
  return log
}

/**
 * @param {number} wished
 * @returns {Promise<number>} the wished port when it is free, else any free one
 */
export function freePort(wished) {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', (error) => (wished ? resolve(freePort(0)) : reject(error)))
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * @param {string} data
 * @param {number} pid
 */
function strangeProcess(data, pid) {
  return new PlainFailure(
    `Process ${pid} seems to use the database in ${data}, but does not answer as ours.`,
    `Look what it is. If it is a forgotten PostgreSQL, stop it; if it is something else, delete ${path.join(data, 'postmaster.pid')} and start again.`,
  )
}
