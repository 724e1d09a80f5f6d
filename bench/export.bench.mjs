// @ts-check
// Export of 100,000 excerpts as CSV and JSON Lines against COPY TO of the same join.
import { measureOnDatabase } from './server/database.mjs'

process.exitCode = await measureOnDatabase('exports.ts', process.argv.slice(2))
