// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The holder touches its lock this often (ms); a lock untouched for {@link ABANDONED} ms belongs to a dead process. */
const HEARTBEAT = 1000
const ABANDONED = 10_000

/**
 * Does the work while holding a lock file, so that two processes never install or build at once.
 * A lock whose holder was killed is taken over: its age tells, never a process id (ids are reused).
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(message: string) => void} [say]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, say = () => undefined) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    if (!told) say('waiting for another process that does the same')
    told = true
    await sleep(HEARTBEAT / 2)
  }
  const beat = setInterval(() => {
    const now = new Date()
    fs.utimes(file, now, now, () => undefined)
  }, HEARTBEAT)
  const letGo = () => fs.rmSync(file, { force: true })
  process.once('exit', letGo)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', letGo)
    letGo()
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isExisting(error)) throw error
  }
  const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (age > ABANDONED) fs.rmSync(file, { force: true })
  return false
}

/** @param {unknown} error */
function isExisting(error) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
