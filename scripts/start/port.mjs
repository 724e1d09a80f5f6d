// @ts-check
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainFailure } from './failure.mjs'

/** How long a taken port is watched (ms): a server whose starter was killed is just giving it up. */
const GRACE = 2000

/**
 * Refuses, before anything slow is done, a port that is taken or may not be used.
 * @param {{ port: number, host: string }} address
 * @throws {PlainFailure}
 */
export async function checkPort({ port, host }) {
  let code = await tryListening(port, host)
  for (
    const deadline = Date.now() + GRACE;
    code === 'EADDRINUSE' && Date.now() < deadline;
    code = await tryListening(port, host)
  )
    await sleep(200)
  if (code === null) return
  if (code === 'EADDRINUSE') {
    const who = (await isVariorum(port, host)) ? 'a Variorum that runs already' : 'another program'
    throw new PlainFailure(
      `Port ${port} is taken by ${who}.`,
      `Stop it, or take another port: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES')
    throw new PlainFailure(`This account may not listen on port ${port}.`, 'Take one above 1023: PORT=3000 npm start')
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    throw new PlainFailure(`${host} is no address of this machine.`, 'Set HOST to one, or leave it out.')
  throw new PlainFailure(`Listening on ${host}:${port} failed: ${code}.`, 'Try another PORT or HOST.')
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} the error code, null when it worked
 */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/**
 * @param {number} port
 * @param {string} host
 */
async function isVariorum(port, host) {
  try {
    const answer = await fetch(`${localAddress(port, host)}/api/health`, { signal: AbortSignal.timeout(1500) })
    return answer.ok
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}

/**
 * Where this machine reaches a server that listens on `host`.
 * @param {number} port
 * @param {string} host
 */
export function localAddress(port, host) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
