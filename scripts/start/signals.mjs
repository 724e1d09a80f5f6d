// @ts-check

/** A second Ctrl-C counts as impatience only after this time (ms): npm and the terminal may both pass on the first. */
const ECHO = 1500

/**
 * Under npm, tells when npm was ended: it passes signals only to its shell, and the shell not to us.
 * @param {() => void} orphaned
 * @param {NodeJS.ProcessEnv} [env]
 */
export function onOrphaned(orphaned, env = process.env) {
  if (!env['npm_lifecycle_event'] || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    orphaned()
  }, 500)
  watch.unref()
}

/**
 * Calls `stop` once at the first signal to end, or when the process that started this one is gone; a later signal ends
 * at once.
 * @param {(reason: string) => Promise<void>} stop
 */
export function onEnd(stop) {
  let begun = 0
  /** @param {string} reason */
  const end = (reason) => {
    if (begun === 0) {
      begun = Date.now()
      void stop(reason)
    } else if (reason !== 'disconnect' && Date.now() - begun > ECHO) {
      process.exit(130)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
  onOrphaned(() => end('disconnect'))
  if (process.channel) {
    process.channel.unref()
    process.once('disconnect', () => end('disconnect'))
  }
}
