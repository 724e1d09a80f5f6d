import 'server-only'
import pino from 'pino'

/** Structured lines to standard output. Secrets and texts of articles never go in. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: null,
  redact: ['password', 'token', 'authorization', 'cookie'],
})

/** A fault nobody can be answered about: it is logged with where it happened. */
export function reportFault(where: string, error: unknown): void {
  log.error(
    {
      where,
      error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
    },
    'fault',
  )
}
