// @ts-check
import { deploy, status } from './deploy.mjs'
import { objection } from './history.mjs'

export const USAGE = `migrate deploy             apply what is pending
migrate status             what is applied, pending or in the way (exit 1 unless up to date)
migrate check              whether the migrations make prisma/schema.prisma (exit 1 and the SQL if not)
migrate new NAME [--empty] write the missing SQL as a new migration`

/** @typedef {{ text: string, json: unknown, code: number }} Outcome code 0 well, 1 not, 2 typed wrongly */

/**
 * @param {readonly string[]} words what follows the word migrate
 * @param {string} url
 * @param {{ empty?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
export async function migrate(words, url, { empty = false } = {}) {
  const [verb, name, ...rest] = words
  if (verb === 'deploy' && !name) {
    const applied = await deploy(url)
    return { text: applied.length === 0 ? 'Up to date.' : `Applied ${applied.join(', ')}.`, json: { applied }, code: 0 }
  }
  if (verb === 'status' && !name) {
    const found = await status(url)
    const problem = objection(found)
    const text = problem ? `${problem.message}\n${problem.advice}` : describe(found)
    return { text, json: found, code: problem || found.pending.length > 0 ? 1 : 0 }
  }
  // Loaded on demand: the engine is a development dependency, and absent in production.
  if (verb === 'check' && !name) {
    const sql = await (await import('./draft.mjs')).draftMigration(url)
    const text = sql === '' ? 'The migrations make exactly the schema.' : `The migrations lack:\n\n${sql}`
    return { text, json: { ok: sql === '', sql }, code: sql === '' ? 0 : 1 }
  }
  if (verb === 'new' && name && rest.length === 0) {
    const file = await (await import('./draft.mjs')).newMigration(url, name, { empty })
    return {
      text: `Wrote ${file}. Read it, add what the schema cannot say, then: migrate deploy`,
      json: { file },
      code: 0,
    }
  }
  return { text: verb === 'new' && !name ? 'Give the migration a name.' : `Usage:\n${USAGE}`, json: null, code: 2 }
}

/** @param {{ applied: string[], pending: string[], late: string[] }} found */
function describe({ applied, pending, late }) {
  if (pending.length === 0) return `Up to date: ${applied.length} applied, the last is ${applied.at(-1) ?? 'none'}.`
  const order = late.length > 0 ? ` ${late.join(', ')} comes before one already applied.` : ''
  return `${applied.length} applied, ${pending.length} pending: ${pending.join(', ')}.${order}`
}
