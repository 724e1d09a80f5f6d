import type { Json } from './pending'

/** What came of sending one write. */
export type SendAnswer =
  /** `row` is what the server now holds, `rev` its revision; null when it answered without a body. */
  | { readonly kind: 'saved'; readonly rev: number | null; readonly row: Json | null }
  /** No answer: offline, cut off or timed out. The write may or may not have arrived; sending it again is safe. */
  | { readonly kind: 'unreachable' }
  /** The server asks for patience. `retryAfter` in milliseconds. */
  | { readonly kind: 'busy'; readonly retryAfter: number | null }
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly code: string
      readonly detail: string
      readonly current: Json | null
    }

/** An HTTP answer as far as the outbox looks at it. */
export interface HttpAnswer {
  readonly status: number
  /** Seconds, as the header says it. */
  readonly retryAfter: string | null
  /** The parsed JSON body, or null. */
  readonly body: Json | null
}

const askingForPatience = new Set([408, 425, 429])

/** Reads an answer: 2xx saved, 401 signed out, 408/425/429/5xx busy, a stray redirect unreachable, other 4xx refused. */
export function readSendAnswer({ status, retryAfter, body }: HttpAnswer): SendAnswer {
  if (status >= 200 && status < 300) return { kind: 'saved', rev: numberIn(body, 'rev'), row: body }
  if (status === 401) return { kind: 'signed-out' }
  if (status >= 500 || askingForPatience.has(status)) {
    const seconds = Number(retryAfter ?? Number.NaN)
    return { kind: 'busy', retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null }
  }
  if (status < 400) return { kind: 'unreachable' }
  return {
    kind: 'refused',
    status,
    code: stringIn(body, 'code') ?? (status === 412 ? 'stale' : 'invalid'),
    detail: stringIn(body, 'detail') ?? `The server refused this change (status ${status}).`,
    current: status === 412 ? currentIn(body) : null,
  }
}

/** The rev of the row a stale write met, or null when the refusal carried none. */
export function currentRevOf(refusal: { readonly current: Json | null }): number | null {
  return numberIn(refusal.current, 'rev')
}

function currentIn(body: Json | null): Json | null {
  const member = fieldOf(body, 'current')
  if (member !== undefined) return member
  return numberIn(body, 'rev') === null ? null : body
}

function fieldOf(body: Json | null | undefined, name: string): Json | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  return Object.entries(body).find(([key]) => key === name)?.[1]
}

function numberIn(body: Json | null, name: string): number | null {
  const value = fieldOf(body, name)
  return typeof value === 'number' ? value : null
}

function stringIn(body: Json | null, name: string): string | null {
  const value = fieldOf(body, name)
  return typeof value === 'string' ? value : null
}
