// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The migrations of this Variorum. */
export const MIGRATIONS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../prisma/migrations')

/**
 * @typedef {object} MigrationFile
 * @property {string} name folder name, `YYYYMMDDhhmmss_words`; migrations run in the order of their names
 * @property {string} sql
 * @property {string} checksum SHA-256 of the file in hexadecimal, as Prisma keeps it
 */

/**
 * @param {string} [folder]
 * @returns {MigrationFile[]} in the order they run
 */
export function readMigrations(folder = MIGRATIONS) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    })
}

/** @param {string} sql */
export function checksumOf(sql) {
  return createHash('sha256').update(sql).digest('hex')
}
