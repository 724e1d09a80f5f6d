// @ts-check
import pg from 'pg'
import { PlainFailure } from './failure.mjs'

/** The oldest PostgreSQL the migrations take. */
const OLDEST = 16

/**
 * Looks whether the server behind DATABASE_URL will do.
 * @param {string} url
 * @param {{ patience?: number }} [options] how long to wait for a server that is still starting (ms)
 * @returns {Promise<string>} name and version, to print
 * @throws {PlainFailure}
 */
export async function checkExternalDatabase(url, { patience = 15_000 } = {}) {
  const client = await connect(url, Date.now() + patience)
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as major, current_database() as name, r.rolname as role,
         r.rolsuper or r.rolbypassrls as above, pg_has_role(d.datdba, 'USAGE') as owner, r.rolcreaterole as "makesRoles",
         (select count(*) = 3 from pg_roles where rolname in ('variorum_app', 'variorum_gate', 'variorum_system')) as "hasRoles"
       from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
    )
    const objection = objectionTo(rows[0])
    if (objection) throw objection
    return `PostgreSQL ${rows[0].major}, database ${rows[0].name}`
  } finally {
    await client.end()
  }
}

/**
 * @param {{ major: number, name: string, role: string, above: boolean, owner: boolean, makesRoles: boolean, hasRoles: boolean }} found
 * @returns {PlainFailure | null}
 */
export function objectionTo({ major, name, role, above, owner, makesRoles, hasRoles }) {
  if (major < OLDEST)
    return new PlainFailure(
      `The database server is PostgreSQL ${major}; Variorum needs ${OLDEST} or newer.`,
      'Upgrade it, or leave DATABASE_URL out to use the embedded one.',
    )
  if (above) {
    return new PlainFailure(
      `DATABASE_URL signs in as ${role}, who stands above row security (superuser or BYPASSRLS): the walls between projects would not hold.`,
      `As that superuser, make a role and a database for Variorum, and put them into DATABASE_URL:
  create role variorum login createrole password '…';
  create database variorum owner variorum;`,
    )
  }
  if (!owner)
    return new PlainFailure(
      `The role ${role} does not own the database ${name}.`,
      `Give it: alter database ${name} owner to ${role};`,
    )
  if (!makesRoles && !hasRoles)
    return new PlainFailure(
      `The role ${role} may not make the roles that Variorum needs.`,
      `Allow it: alter role ${role} createrole;`,
    )
  return null
}

/**
 * @param {string} url
 * @param {number} deadline
 * @returns {Promise<pg.Client>}
 */
async function connect(url, deadline) {
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    try {
      await client.connect()
      return client
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      const mayCome = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', '57P03'].includes(code)
      if (mayCome && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 500))
        continue
      }
      const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'its address'
      throw new PlainFailure(
        `The database at ${where} cannot be reached: ${error instanceof Error ? error.message || code : error}`,
        'Check DATABASE_URL and that the server runs.',
        { cause: error },
      )
    }
  }
}
