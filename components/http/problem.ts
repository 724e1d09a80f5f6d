import type { Fault } from '@/core/refusal'

/** A refusal as the API tells it (RFC 9457), or what stands for it when no answer came. */
export interface Problem {
  /** The HTTP status; 0 when no answer came: nobody knows whether the deed was done, and the same call may be sent again. */
  readonly status: number
  /** The refusal's code or the conflict's reason: `stale`, `not-found`, `name-taken`, …; `offline` when no answer came; `fault` for a fault of the server. */
  readonly code: string
  readonly title: string
  /** A sentence for the person, saying what to do. */
  readonly detail: string
  /** Names the request in the server's log; told for faults of the server, where it helps. */
  readonly requestId?: string
  readonly errors: readonly Fault[]
  /** With `stale`: the present representation. */
  readonly current: unknown
  /** With 429 and 503: how long to wait. */
  readonly retryAfterSeconds: number | null
}

/** Reads the body of an answer that is no success. Anything that is no problem+json still becomes a sentence. */
export function parseProblem(status: number, body: unknown, headers: Headers): Problem {
  const given = isRecord(body) ? body : {}
  const requestId = text(given.requestId) ?? headers.get('x-request-id')
  const wait = Number(headers.get('retry-after') ?? Number.NaN)
  return {
    status,
    code: text(given.code) ?? (status >= 500 ? 'fault' : `http-${status}`),
    title: text(given.title) ?? 'That did not work',
    detail: text(given.detail) ?? `The server answered ${status}. Try again in a moment.`,
    errors: Array.isArray(given.errors) ? given.errors.flatMap(parseFault) : [],
    current: given.current,
    retryAfterSeconds: Number.isFinite(wait) ? wait : null,
    ...(status >= 500 && requestId !== null ? { requestId } : {}),
  }
}

/** What is told when no answer came at all. */
export function offline(detail = 'The server can’t be reached. Look at your connection and try again.'): Problem {
  return {
    status: 0,
    code: 'offline',
    title: 'No connection',
    detail,
    errors: [],
    current: undefined,
    retryAfterSeconds: null,
  }
}

/** What is wrong with one field of what was sent, by its dotted path; null when nothing is. */
export function faultAt(problem: Problem | null, path: string): string | null {
  return problem?.errors.find((fault) => fault.path === path)?.message ?? null
}

function parseFault(value: unknown): Fault[] {
  if (!isRecord(value)) return []
  const message = text(value.message)
  return message === null ? [] : [{ path: text(value.path) ?? '', message }]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
