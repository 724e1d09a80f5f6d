import { err } from './result'

/** A place in a body, query or file that is wrong, and what to do about it. */
export interface Fault {
  /** Dotted path into the input, `''` for the whole. */
  readonly path: string
  readonly message: string
}

/** Why something that was asked for did not happen. One union for commands, reads and imports. */
export type Refusal =
  | { readonly code: 'invalid'; readonly detail: string; readonly errors: readonly Fault[] }
  | { readonly code: 'unauthenticated'; readonly detail: string }
  | { readonly code: 'forbidden'; readonly detail: string }
  /** Absent and foreign things are refused alike, so that ids tell nothing. */
  | { readonly code: 'not-found'; readonly detail: string }
  | { readonly code: 'conflict'; readonly reason: ConflictReason; readonly detail: string }
  /** The row changed since the caller read it; `current` is its present representation. */
  | { readonly code: 'stale'; readonly detail: string; readonly current: unknown }
  | { readonly code: 'too-large'; readonly detail: string }
  | { readonly code: 'unsupported'; readonly detail: string }
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'too-many'; readonly detail: string; readonly retryAfterSeconds: number }
  | { readonly code: 'unavailable'; readonly detail: string; readonly retryAfterSeconds: number }

export type ConflictReason =
  | 'stale-text'
  | 'sealed'
  | 'deleted'
  | 'name-taken'
  | 'key-taken'
  | 'last-owner'
  | 'cycle'
  | 'already-accepted'
  | 'other-account'
  | 'id-taken'
  | 'has-children'
  | 'expired'
  /** The caller has submitted the article in a sealed round. */
  | 'submitted'
  /** The round is over. */
  | 'revealed'
  /** A blind round still runs, or nothing was frozen yet. */
  | 'not-revealed'
  | 'not-assigned'
  /** What was shown before is no longer what would happen. */
  | 'changed'

export function invalid(
  detail: string,
  errors: readonly Fault[] = [],
): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'invalid', detail, errors })
}

export function notFound(what: string): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'not-found', detail: `There is no such ${what}, or you have no access to it.` })
}

export function forbidden(detail: string): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'forbidden', detail })
}

export function conflict(reason: ConflictReason, detail: string): { readonly ok: false; readonly error: Refusal } {
  return err({ code: 'conflict', reason, detail })
}

export function stale(what: string, current: unknown): { readonly ok: false; readonly error: Refusal } {
  return err({
    code: 'stale',
    detail: `This ${what} was changed meanwhile. Look at the present state and try again.`,
    current,
  })
}
