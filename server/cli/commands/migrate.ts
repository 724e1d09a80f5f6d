import 'server-only'
import { migrate } from '../../../scripts/migrate/command.mjs'
import { type Command, UsageError } from '../command'

function command(verb: string, rest: string, summary: string): Command {
  return {
    usage: `migrate ${verb}${rest}`,
    summary,
    options: { empty: { type: 'boolean' } },
    async run({ options, words }) {
      const { text, json, code } = await migrate([verb, ...words], process.env.DATABASE_URL ?? '', {
        empty: options.empty === true,
      })
      if (code === 2) throw new UsageError(text)
      return { text, json, code }
    },
  }
}

/** Migrations, without an engine to download. `check` and `new` need the development dependencies. */
export const migrateCommands: readonly Command[] = [
  command('deploy', '', 'apply what is pending'),
  command('status', '', 'say what is applied and what is pending (exit code 1 unless up to date)'),
  command('check', '', 'say whether the migrations make prisma/schema.prisma (exit code 1 and the SQL if not)'),
  command('new', ' NAME [--empty]', 'write what is missing as a new migration'),
]
