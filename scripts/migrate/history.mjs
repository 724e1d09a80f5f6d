// @ts-check

/**
 * @typedef {object} Applied a row of `_prisma_migrations` that was not rolled back
 * @property {string} name
 * @property {string} checksum
 * @property {boolean} finished
 */

/**
 * @typedef {object} History what a database has against what this Variorum brings
 * @property {string[]} pending files the database has not
 * @property {string[]} changed applied, but the file reads otherwise now
 * @property {string[]} unknown in the database, but no such file: a newer Variorum was here
 * @property {string[]} broken begun and not finished
 * @property {string[]} late pending, though a later one is applied
 */

/**
 * @param {readonly { name: string, checksum: string }[]} files
 * @param {readonly Applied[]} applied
 * @returns {History}
 */
export function compareHistory(files, applied) {
  const rows = new Map(applied.map((row) => [row.name, row]))
  const known = new Set(files.map(({ name }) => name))
  const last = applied
    .filter(({ name }) => known.has(name))
    .reduce((latest, { name }) => (name > latest ? name : latest), '')
  const pending = files.filter(({ name }) => !rows.has(name)).map(({ name }) => name)
  return {
    pending,
    changed: files
      .filter(({ name, checksum }) => rows.get(name)?.finished && rows.get(name)?.checksum !== checksum)
      .map(({ name }) => name),
    unknown: applied.filter(({ name }) => !known.has(name)).map(({ name }) => name),
    broken: applied.filter(({ finished }) => !finished).map(({ name }) => name),
    late: pending.filter((name) => name < last),
  }
}

/**
 * @param {History} history
 * @returns {{ message: string, advice: string } | null} why nothing may be applied, or null when all is well
 */
export function objection({ changed, unknown, broken }) {
  if (unknown.length > 0) {
    return {
      message: `This database was made by a newer Variorum: it has ${list(unknown)}, which this one does not know.`,
      advice: 'Nothing was changed. Start the newer Variorum, or use another database.',
    }
  }
  if (broken.length > 0) {
    return {
      message: `${list(broken)} was begun by another tool and never finished.`,
      advice: 'Nothing was changed. Look what it left behind, mend that, and mark it with "prisma migrate resolve".',
    }
  }
  if (changed.length > 0) {
    return {
      message: `${list(changed)} was changed after it had been applied to this database.`,
      advice:
        'Nothing was changed. Restore the file as it was, and put the change into a new migration: npm run cli -- migrate new NAME',
    }
  }
  return null
}

/** @param {readonly string[]} names */
function list(names) {
  return `migration${names.length > 1 ? 's' : ''} ${names.join(', ')}`
}
