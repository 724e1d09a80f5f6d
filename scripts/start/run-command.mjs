// @ts-check
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** How much of a command's output is kept for the message when it fails (characters). */
const TAIL = 4000

/**
 * @typedef {object} CommandEnd
 * @property {number} code exit code, 128 when ended by a signal, 127 when it could not be started
 * @property {string} tail the last part of what it printed
 */

/**
 * Runs a command to its end, keeping its output in a log file and the last part of it in memory.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, echo?: boolean, uid?: number | undefined, gid?: number | undefined }} [options]
 * @returns {Promise<CommandEnd>}
 */
export function runCommand(file, args, { cwd, env = process.env, log, echo = false, ...account } = {}) {
  if (log) fs.mkdirSync(path.dirname(log), { recursive: true })
  const logFile = log ? fs.openSync(log, 'w') : null
  return new Promise((resolve, reject) => {
    let tail = ''
    /** @type {unknown} */
    let logError = null
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...account })
    // Nothing we began goes on when we are ended before it.
    const endWithUs = () => child.kill()
    process.once('exit', endWithUs)
    child.once('close', () => process.off('exit', endWithUs))
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      tail = (tail + chunk.toString()).slice(-TAIL)
      if (echo) process.stdout.write(chunk)
      if (logFile === null || logError) return
      try {
        fs.writeSync(logFile, chunk)
      } catch (error) {
        logError = error
      }
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => {
      if (logFile !== null) fs.closeSync(logFile)
      resolve({ code: 127, tail: error.message })
    })
    child.on('close', (code) => {
      if (logFile !== null) fs.closeSync(logFile)
      if (logError) reject(logError)
      else resolve({ code: code ?? 128, tail })
    })
  })
}
