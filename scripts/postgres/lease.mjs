// @ts-check
import pg from 'pg'

/** Key of the advisory lock that every user of the embedded server shares ("vari" in ASCII). */
const KEY = 0x76617269

/**
 * @typedef {object} Lease a sign on the server that it is in use; it goes with the process that holds it
 * @property {() => Promise<boolean>} giveUp true when nobody else uses the server, who then may stop it
 */

/**
 * @param {import('pg').ClientConfig} connection superuser's, database postgres
 * @param {() => void} onLost called once when the server is gone without our doing
 * @returns {Promise<Lease>}
 */
export async function takeLease(connection, onLost) {
  const client = new pg.Client({ ...connection, application_name: 'variorum lease', keepAlive: true })
  let holding = true
  const lost = () => {
    if (!holding) return
    holding = false
    onLost()
  }
  client.on('error', lost)
  client.on('end', lost)
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [KEY])
  return {
    async giveUp() {
      if (!holding) return false
      holding = false
      try {
        await client.query('select pg_advisory_unlock_shared($1)', [KEY])
        const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [KEY])
        if (rows[0].alone !== true) await client.end()
        return rows[0].alone === true
      } catch (error) {
        if (isGone(error)) return false
        throw error
      }
    },
  }
}

/** @param {unknown} error */
function isGone(error) {
  return (
    error instanceof Error &&
    (/terminat|ECONNRESET|EPIPE/i.test(error.message) || ('code' in error && String(error.code).startsWith('57P')))
  )
}
