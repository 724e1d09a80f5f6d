// @ts-check

/**
 * @typedef {object} Steps prints what is being done, each step with its time.
 * @property {<T>(name: string, work: (note: (detail: string) => void) => T | Promise<T>) => Promise<T>} step
 * @property {(line: string) => void} say
 * @property {() => number} elapsed milliseconds since the first step
 */

/**
 * @param {number} milliseconds
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/**
 * @param {NodeJS.WritableStream} [out]
 * @returns {Steps}
 */
export function printSteps(out = process.stdout) {
  const begun = performance.now()
  let open = false
  return {
    async step(name, work) {
      const start = performance.now()
      let detail = ''
      out.write(`  ${name} … `)
      open = true
      try {
        const answer = await work((text) => (detail = text))
        out.write(`${detail ? `${detail}, ` : ''}${seconds(performance.now() - start)}\n`)
        return answer
      } catch (error) {
        if (open) out.write(`failed after ${seconds(performance.now() - start)}\n`)
        throw error
      } finally {
        open = false
      }
    },
    say(line) {
      out.write(`${open ? '\n  ' : ''}${line}\n`)
    },
    elapsed: () => performance.now() - begun,
  }
}

/** @returns {Steps} the same, but silent: for commands whose output is read by machines. */
export function silentSteps() {
  const begun = performance.now()
  return {
    step: async (_name, work) => work(() => undefined),
    say: () => undefined,
    elapsed: () => performance.now() - begun,
  }
}
