import 'server-only'
import type { ParseArgsConfig } from 'node:util'
import type { Refusal } from '@/core/refusal'
import type { Result } from '@/core/result'

/** What a command prints for people, and for machines with --json. `code` other than 0 says that something failed. */
export interface Outcome {
  readonly text: string
  readonly json: unknown
  readonly code?: number
}

/** Options and words as they were typed; an option is absent unless it was given. */
export interface Typed {
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly words: readonly string[]
}

/** One command of the command line. */
export interface Command {
  /** How to type it, after `npm run cli --`. */
  readonly usage: string
  readonly summary: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly run: (typed: Typed) => Promise<Outcome>
}

/** The command was typed wrongly: its usage is shown, exit code 2. */
export class UsageError extends Error {}

/** The command was understood, but refused: the sentence is shown, exit code 1. */
export class Refused extends Error {}

/** The value of an option that must be given. */
export function required(typed: Typed, name: string): string {
  const value = optional(typed, name)
  if (value === null) throw new UsageError(`--${name} is missing.`)
  return value
}

/** The value of an option, or null. */
export function optional({ options }: Typed, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** The value of an option that is one of a few. */
export function choice<Value extends string>(typed: Typed, name: string, values: readonly Value[]): Value {
  const given = required(typed, name)
  const value = values.find((each) => each === given)
  if (value === undefined) throw new UsageError(`--${name} is ${values.join(' or ')}, not “${given}”.`)
  return value
}

/** The value of a result; its refusal ends the command. */
export function unwrap<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value
  const { error } = result
  const faults = error.code === 'invalid' ? error.errors.filter(({ message }) => message !== error.detail) : []
  throw new Refused([error.detail, ...faults.map(({ path, message }) => `  ${path}: ${message}`)].join('\n'))
}
