import 'server-only'
import { env } from './env'

/**
 * Ends the process when it was set up in a way it must not run in, saying what to mend. Next would go on without, and
 * answer every request with an error.
 */
export function checkStart(): void {
  try {
    env()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
