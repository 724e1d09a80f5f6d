// @ts-check
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PlainFailure, diskFull, isDiskFull } from './failure.mjs'
import { isEmptyDatabase } from './database-content.mjs'
import { runCommand } from './run-command.mjs'
import { toolEnvironment } from './runtime.mjs'

/**
 * Fills an empty database with the demo project, through the command line's own command.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env with DATABASE_URL and NEXTAUTH_SECRET
 * @param {import('./steps.mjs').Steps} steps
 */
export async function ensureDemo(root, env, steps) {
  await steps.step('Demo project', async (note) => {
    if (!(await isEmptyDatabase(String(env['DATABASE_URL'])))) return note('left as it is')
    const { code, tail } = await runCommand(process.execPath, cliArguments(root, ['demo', 'reset', '--json']), {
      cwd: root,
      env: toolEnvironment(root, env),
    })
    if (code !== 0 && isDiskFull(tail)) throw diskFull('the database')
    if (code !== 0)
      throw new PlainFailure(
        `The demo project could not be made:\n${tail.trim()}`,
        'To start without it: VARIORUM_DEMO=0 npm start',
      )
    note('filled')
  })
}

/**
 * What node needs to run a command of the command line from its TypeScript source.
 * @param {string} root
 * @param {string[]} args
 * @returns {string[]}
 */
export function cliArguments(root, args) {
  return [
    '--conditions=react-server',
    '--import',
    pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href,
    path.join(root, 'server/cli/main.ts'),
    ...args,
  ]
}
