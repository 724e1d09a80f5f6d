// @ts-check
import { randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * Makes an empty database on the server of `url`, for the engine to replay the migrations in.
 * @param {string} url
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function shadowDatabase(url) {
  const name = `variorum_shadow_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return { url: address.href, drop: () => onServer(url, `drop database if exists ${name} with (force)`) }
}

/**
 * @param {string} url
 * @param {string} statement
 */
async function onServer(url, statement) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
