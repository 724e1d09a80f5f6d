// @ts-check
import { parseArgs } from 'node:util'
import { deploy, status } from './deploy.mjs'
import { objection } from './history.mjs'

export const USAGE = `migrate deploy             apply what is pending
migrate status             what is applied, pending or in the way (exit 1 unless up to date)
migrate check              whether the migrations make prisma/schema.prisma (exit 1 and the SQL if not)
migrate new NAME [--empty] write the missing SQL as a new migration`

/**
 * @param {string[]} args what follows the word migrate
 * @param {string} url
 * @returns {Promise<number>} exit code
 */
export async function migrate(args, url) {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, empty: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [verb, name, ...rest] = positionals
  /** @param {unknown} answer @param {string} text */
  const print = (answer, text) => console.log(values.json ? JSON.stringify(answer) : text)
  if (verb === 'deploy' && !name) {
    const applied = await deploy(url)
    print({ applied }, applied.length === 0 ? 'Up to date.' : `Applied ${applied.join(', ')}.`)
    return 0
  }
  if (verb === 'status' && !name) {
    const found = await status(url)
    const problem = objection(found)
    print(found, problem ? `${problem.message}\n${problem.advice}` : describe(found))
    return problem || found.pending.length > 0 ? 1 : 0
  }
  // Loaded on demand: the engine is a development dependency, and absent in production.
  if (verb === 'check' && !name) {
    const sql = await (await import('./draft.mjs')).draftMigration(url)
    print(
      { ok: sql === '', sql },
      sql === '' ? 'The migrations make exactly the schema.' : `The migrations lack:\n\n${sql}`,
    )
    return sql === '' ? 0 : 1
  }
  if (verb === 'new' && name && rest.length === 0) {
    const file = await (await import('./draft.mjs')).newMigration(url, name, { empty: values.empty ?? false })
    print({ file }, `Wrote ${file}. Read it, add what the schema cannot say, then: migrate deploy`)
    return 0
  }
  console.error(`Usage:\n${USAGE}`)
  return 2
}

/** @param {{ applied: string[], pending: string[], late: string[] }} found */
function describe({ applied, pending, late }) {
  if (pending.length === 0) return `Up to date: ${applied.length} applied, the last is ${applied.at(-1) ?? 'none'}.`
  const order = late.length > 0 ? ` ${late.join(', ')} comes before one already applied.` : ''
  return `${applied.length} applied, ${pending.length} pending: ${pending.join(', ')}.${order}`
}
