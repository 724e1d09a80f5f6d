// @ts-check
import pg from 'pg'

/** Role and database of the application; the role is no superuser, so that row security holds for it. */
export const ROLE = 'variorum'

/**
 * Makes or repairs the application's role and database.
 * @param {import('pg').ClientConfig} connection superuser's, database postgres
 * @param {string} password hexadecimal
 */
export async function ensureDatabase(connection, password) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const role = client.escapeIdentifier(ROLE)
    const { rowCount: roles } = await client.query('select 1 from pg_roles where rolname = $1', [ROLE])
    const rights = `login nosuperuser nobypassrls createrole createdb password ${client.escapeLiteral(password)}`
    await client.query(`${roles ? 'alter' : 'create'} role ${role} ${rights}`)
    const { rowCount: databases } = await client.query('select 1 from pg_database where datname = $1', [ROLE])
    if (!databases) await client.query(`create database ${role} owner ${role}`)
  } finally {
    await client.end()
  }
}
