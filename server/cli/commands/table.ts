import 'server-only'
import type { Command } from '../command'
import { resetDemoCommand } from './demo'
import { exportCommand } from './export'
import { importCommand } from './import'
import { migrateCommands } from './migrate'
import { createTokenCommand } from './token'
import { createUserCommand, linkUserCommand } from './user'

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [
  createUserCommand,
  linkUserCommand,
  createTokenCommand,
  importCommand,
  exportCommand,
  ...migrateCommands,
  resetDemoCommand,
]

/** The words a command begins with, as `['user', 'create']`. */
export function wordsOf({ usage }: Command): readonly string[] {
  const words = usage.split(' ')
  const end = words.findIndex((word) => !/^[a-z]+$/.test(word))
  return end < 0 ? words : words.slice(0, end)
}
