import 'server-only'
import { parseArgs } from 'node:util'
import { type Command, Refused, UsageError } from './command'
import { commands, wordsOf } from './commands/table'

/** Where a run of the command line writes. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly complain: (line: string) => void
}

const everywhere = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** Runs one command. The exit code: 0 done, 1 refused or failed, 2 typed wrongly. Bugs throw. */
export async function runCommandLine(args: readonly string[], { out, complain }: Terminal): Promise<number> {
  const command = commands.find((each) => wordsOf(each).every((word, at) => args[at] === word))
  if (command === undefined) {
    if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
      out(help(commands))
      return 0
    }
    const near = commands.filter((each) => wordsOf(each)[0] === args[0])
    complain(`There is no command “${args.join(' ')}”.\n\n${help(near.length > 0 ? near : commands)}`)
    return 2
  }
  try {
    const { values, positionals } = typed(command, args.slice(wordsOf(command).length))
    if (values.help === true) {
      out(help([command]))
      return 0
    }
    const { text, json, code = 0 } = await command.run({ options: values, words: positionals })
    out(values.json === true ? JSON.stringify(json) : text)
    return code
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${help([command])}`)
    else if (error instanceof Refused || isPlain(error))
      complain(error.message + (isPlain(error) ? `\n${error.advice}` : ''))
    else throw error
    return error instanceof UsageError ? 2 : 1
  }
}

function typed(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
    })
    const takesWords = /[A-Z]…|NAME( |$)/.test(command.usage.split('--')[0] ?? '')
    if (positionals.length > 0 && !takesWords) throw new UsageError(`“${positionals.join(' ')}” is not expected here.`)
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(error.message)
    throw error
  }
}

/** A failure of the scripts that names its own remedy. */
function isPlain(error: unknown): error is Error & { readonly advice: string } {
  return error instanceof Error && error.name === 'PlainFailure' && 'advice' in error
}

function help(shown: readonly Command[]): string {
  const lines = shown.map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  return `Usage: npm run -s cli -- COMMAND [--json]\n\n${lines.join('\n')}`
}
