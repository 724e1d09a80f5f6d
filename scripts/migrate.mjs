// @ts-check
// node scripts/migrate.mjs deploy|status|check|new NAME, on DATABASE_URL: migrations without the Prisma engine.
import { explain } from './start/failure.mjs'
import { migrate } from './migrate/command.mjs'

const url = process.env['DATABASE_URL']
if (!url) {
  console.error('DATABASE_URL is not set. For the embedded database use: npm run cli -- migrate status')
  process.exit(2)
}
try {
  process.exitCode = await migrate(process.argv.slice(2), url)
} catch (error) {
  console.error(explain(error, 'the database'))
  process.exitCode = 1
}
