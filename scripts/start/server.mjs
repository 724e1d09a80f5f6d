// @ts-check
import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PlainFailure } from './failure.mjs'
import { localAddress } from './port.mjs'

/** How long answers under way may take when the server is told to stop (ms). */
const DRAIN = 10_000
/** How long a server may take to answer for the first time (ms). */
const PATIENCE = 60_000

const LEASH = path.join(path.dirname(fileURLToPath(import.meta.url)), 'leash.mjs')

/**
 * @typedef {object} Server
 * @property {Promise<string>} ended why it ended: a signal or an exit code
 * @property {() => Promise<void>} stop lets answers under way finish, then ends it
 */

/**
 * Starts the server and waits until it answers.
 * @param {{ args: string[], cwd: string, env: NodeJS.ProcessEnv, port: number, host: string }} wish `args` for node
 * @param {(server: Server) => void} onSpawn gets the server before it answers, so that it can be stopped at any time
 * @returns {Promise<Server>}
 */
export async function startServer({ args, cwd, env, port, host }, onSpawn) {
  const child = spawn(process.execPath, ['--import', LEASH, ...args], {
    cwd,
    env: { ...env, PORT: String(port), HOSTNAME: host, VARIORUM_STARTER: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    windowsHide: true,
  })
  const said = quietUntilReady(child)
  /** @type {string | null} */
  let end = null
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve((end = error.message)))
    child.once('exit', (code, signal) => resolve((end = signal ?? `exit code ${code}`)))
  })
  let told = false
  const server = {
    ended,
    stop: () => {
      told = true
      return stop(child, ended, () => end !== null)
    },
  }
  onSpawn(server)
  const address = localAddress(port, host)
  for (const deadline = Date.now() + PATIENCE; !(await isReady(address)) || told; await sleep(50)) {
    if (end !== null)
      throw new PlainFailure(`The server ended at once (${end}):\n${said.text().trim()}`, adviceFor(said.text(), port))
    if (Date.now() < deadline) continue
    await server.stop()
    throw new PlainFailure(`The server did not answer within ${PATIENCE / 1000} s:\n${said.text().trim()}`, '')
  }
  said.openUp()
  return server
}

/**
 * Keeps what the server prints to itself until it is ready, then passes it on.
 * @param {import('node:child_process').ChildProcess} child
 */
function quietUntilReady(child) {
  let kept = ''
  let open = false
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from?.on('data', (chunk) => {
      if (open) to.write(chunk)
      else kept = (kept + chunk).slice(-4000)
    })
  }
  return {
    text: () => kept,
    openUp: () => {
      open = true
    },
  }
}

/**
 * Ready means that the server answers and reaches its database.
 * @param {string} address
 */
async function isReady(address) {
  try {
    const answer = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(30_000), redirect: 'manual' })
    await answer.arrayBuffer()
    return answer.status < 500
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} ended
 * @param {() => boolean} hasEnded
 */
async function stop(child, ended, hasEnded) {
  if (hasEnded()) return
  child.kill('SIGTERM')
  const late = new AbortController()
  await Promise.race([ended, sleep(DRAIN, undefined, { signal: late.signal }).catch(() => undefined)])
  late.abort()
  if (!hasEnded()) child.kill('SIGKILL')
  await ended
}

/**
 * @param {string} output
 * @param {number} port
 */
function adviceFor(output, port) {
  return /EADDRINUSE/.test(output) ? `Port ${port} was taken meanwhile. Take another: PORT=${port + 1} npm start` : ''
}
