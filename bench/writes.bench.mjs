// @ts-check
// Acknowledged highlight writes a second, through the route handler with a token, against plain INSERTs of the same
// rows through pg, each in a transaction of its own.
import { measureOnDatabase } from './server/database.mjs'

process.exitCode = await measureOnDatabase('writes.ts', process.argv.slice(2))
