// @ts-check
import pg from 'pg'

/**
 * @param {string} url of a migrated database
 * @returns {Promise<boolean>} whether nobody has an account in it
 */
export async function isEmptyDatabase(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin read only')
    await client.query('set local role variorum_system')
    const { rows } = await client.query('select not exists (select from "User") as empty')
    return rows[0].empty === true
  } finally {
    await client.end()
  }
}
