// @ts-check

/** A failure that the person at the terminal can mend: `message` says what is wrong, `advice` what to do about it. */
export class PlainFailure extends Error {
  /**
   * @param {string} message
   * @param {string} [advice]
   * @param {ErrorOptions} [options]
   */
  constructor(message, advice = '', options = {}) {
    super(message, options)
    this.name = 'PlainFailure'
    this.advice = advice
  }
}

const FULL_DISK = /ENOSPC|No space left on device|could not write.*disk full/i

/**
 * Tells whether an error, or the output of a failed command, comes from a full disk.
 * @param {unknown} error
 * @returns {boolean}
 */
export function isDiskFull(error) {
  if (typeof error === 'string') return FULL_DISK.test(error)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return code === 'ENOSPC' || code === '53100' || FULL_DISK.test(error.message) || isDiskFull(error.cause)
}

/**
 * The sentence for a full disk.
 * @param {string} place folder that was being written
 * @param {unknown} [cause]
 */
export function diskFull(place, cause) {
  return new PlainFailure(
    `The disk that holds ${place} is full.`,
    'Free some space (1 GB is comfortable) and start again. What was saved before is kept.',
    { cause },
  )
}

/**
 * Turns any error into the lines to print: plain ones for a {@link PlainFailure}, the stack for a bug.
 * @param {unknown} error
 * @param {string} place folder to name when the disk is full
 * @returns {string}
 */
export function explain(error, place) {
  if (!(error instanceof PlainFailure) && isDiskFull(error)) return explain(diskFull(place, error), place)
  if (error instanceof PlainFailure) return error.advice ? `${error.message}\n${error.advice}` : error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
