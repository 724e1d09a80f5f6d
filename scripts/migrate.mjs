// @ts-check
// node scripts/migrate.mjs deploy|status|check|new NAME [--empty] [--json], on DATABASE_URL: needs nothing but Node and pg.
import { migrate } from './migrate/command.mjs'
import { explain } from './start/failure.mjs'

const url = process.env['DATABASE_URL']
if (!url) {
  console.error('DATABASE_URL is not set. For the embedded database use: npm run cli -- migrate status')
  process.exit(2)
}
const args = process.argv.slice(2)
try {
  const outcome = await migrate(
    args.filter((arg) => !arg.startsWith('--')),
    url,
    { empty: args.includes('--empty') },
  )
  const print = outcome.code === 2 ? console.error : console.log
  print(args.includes('--json') && outcome.code !== 2 ? JSON.stringify(outcome.json) : outcome.text)
  process.exitCode = outcome.code
} catch (error) {
  console.error(explain(error, 'the database'))
  process.exitCode = 1
}
