// @ts-check

/**
 * @typedef {object} PidFile the lines of postmaster.pid that matter
 * @property {number} pid
 * @property {string} folder data folder as the postmaster was told
 * @property {number} port 0 while it starts
 * @property {string} status `starting`, `ready`, `stopping`, `standby` or ''
 */

/**
 * @param {string} text content of postmaster.pid
 * @returns {PidFile | null} null when it is torn or empty
 */
export function parsePidFile(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isInteger(pid) || pid === 0) return null
  return { pid, folder: lines[1] ?? '', port: Number(lines[3]) || 0, status: lines[7] ?? '' }
}

/**
 * @typedef {object} Evidence what could be found out about the process a pid file names
 * @property {boolean} alive a process with that id exists
 * @property {'ours' | 'other' | 'busy' | 'silent'} answer what listens on its port: our cluster, another one, one that
 *   is starting or stopping, nothing
 * @property {string | null} program name of the executable, where the system tells
 * @property {boolean | null} inOurFolder whether it works in our data folder, where the system tells
 */

/**
 * @typedef {'start' | 'adopt' | 'wait' | 'remove' | 'refuse'} Verdict
 *   start: nothing runs, PostgreSQL clears the file itself · adopt: our server runs already · wait: it is coming up or
 *   going down · remove: the id was given to another program, so the file must go · refuse: cannot be told, ask a person
 */

/**
 * Decides what to do about a pid file. Never answers "kill": an id alone proves nothing.
 * @param {Evidence} evidence
 * @returns {Verdict}
 */
export function judge({ alive, answer, program, inOurFolder }) {
  if (!alive) return 'start'
  if (answer === 'ours') return 'adopt'
  if (program !== null && !/^postgres/i.test(program)) return 'remove'
  if (inOurFolder === false) return 'remove'
  if (inOurFolder === true || answer === 'busy') return 'wait'
  return 'refuse'
}
