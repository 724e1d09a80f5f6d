import type { SendAnswer } from './send-answer'
import { neededKeysOf, rebaseOp, rowKeyOf, type Json, type PendingOp } from './pending'

/** Why the server will not take a write as it stands. Nothing refused is dropped: the person decides. */
export interface OpRefusal {
  /** HTTP status; 0 when it was never sent because something it builds on was refused (`code` "held"). */
  readonly status: number
  readonly code: string
  readonly detail: string
  /** The server's present row, when the refusal was about a change made meanwhile (412). */
  readonly current: Json | null
}

export interface OutboxEntry {
  readonly op: PendingOp
  readonly refusal: OpRefusal | null
}

/** Why the head of the queue did not get through. */
export type SendTrouble = 'unreachable' | 'busy' | 'signed-out'

/** All writes of one person that are not acknowledged, and how the sending goes. Immutable, no clock of its own. */
export interface Outbox {
  /** In the order of the ops' ids. */
  readonly entries: readonly OutboxEntry[]
  /** Id of the op on its way. */
  readonly sending: string | null
  readonly trouble: SendTrouble | null
  /** Attempts failed in a row. */
  readonly failures: number
  /** Do not send before this time (milliseconds since 1970). */
  readonly notBefore: number
}

export const emptyOutbox: Outbox = { entries: [], sending: null, trouble: null, failures: 0, notBefore: 0 }

/** First pause after a failed attempt, doubled each time up to `longestPause`. Milliseconds. */
export const firstPause = 500
export const longestPause = 30_000

/** The outbox with these entries instead of its own: what storage holds is the truth, how the sending goes is kept. */
export function withEntries(outbox: Outbox, entries: Iterable<OutboxEntry>): Outbox {
  return { ...outbox, entries: [...entries].sort((a, b) => (a.op.id < b.op.id ? -1 : 1)) }
}

/** Takes in a write. Twice the same id is once. One that builds on a refused write is held with it. */
export function addOp(outbox: Outbox, op: PendingOp): Outbox {
  if (outbox.entries.some((entry) => entry.op.id === op.id)) return outbox
  return hold(withEntries(outbox, [...outbox.entries, { op, refusal: null }]))
}

/** What would I send next? The oldest write not refused, unless one is on its way or it is too early. */
export function nextToSend(outbox: Outbox, now: number): PendingOp | null {
  if (outbox.sending !== null || now < outbox.notBefore) return null
  return outbox.entries.find((entry) => entry.refusal === null)?.op ?? null
}

export function beginSending(outbox: Outbox, opId: string): Outbox {
  return { ...outbox, sending: opId }
}

/** What do I become after this answer? `jitter` in [0, 1) spreads the retries of many desks. */
export function settle(outbox: Outbox, opId: string, answer: SendAnswer, now: number, jitter: number): Outbox {
  const idle = { ...outbox, sending: null }
  switch (answer.kind) {
    case 'saved':
      return { ...rebaseAfter(idle, opId, answer.rev), trouble: null, failures: 0, notBefore: 0 }
    case 'refused': {
      const { status, code, detail, current } = answer
      const refused = mapEntry(idle, opId, (entry) => ({ ...entry, refusal: { status, code, detail, current } }))
      return { ...hold(refused), trouble: null, failures: 0, notBefore: 0 }
    }
    case 'signed-out':
      return { ...idle, trouble: 'signed-out', notBefore: now + longestPause }
    case 'unreachable':
    case 'busy': {
      const pause = Math.min(longestPause, firstPause * 2 ** outbox.failures) * (0.5 + jitter / 2)
      const asked = answer.kind === 'busy' ? (answer.retryAfter ?? 0) : 0
      return { ...idle, trouble: answer.kind, failures: outbox.failures + 1, notBefore: now + Math.max(pause, asked) }
    }
  }
}

/** Try at once: the network is back, or the person signed in again. */
export function wake(outbox: Outbox): Outbox {
  return outbox.notBefore === 0 ? outbox : { ...outbox, notBefore: 0 }
}

/**
 * Sends a refused write again, with all that was held for its sake. Given the rev of the row as it now is, the write
 * is made on top of that one: the person has seen both and insists.
 */
export function retryOp(outbox: Outbox, opId: string, currentRev?: number): Outbox {
  const freed = outbox.entries.map((entry) => {
    if (entry.op.id === opId) {
      return { op: currentRev === undefined ? entry.op : rebaseOp(entry.op, currentRev), refusal: null }
    }
    return entry.refusal?.code === heldCode ? { ...entry, refusal: null } : entry
  })
  return wake(hold({ ...outbox, entries: freed }))
}

/** Gives a write up. What was held for its sake is tried again, and will say for itself whether it can stand alone. */
export function discardOp(outbox: Outbox, opId: string): Outbox {
  const entries = outbox.entries.filter((entry) => entry.op.id !== opId)
  const freed = entries.map((entry) => (entry.refusal?.code === heldCode ? { ...entry, refusal: null } : entry))
  return wake(hold({ ...outbox, entries: freed }))
}

/** What the banner says. `waiting` counts writes not acknowledged and not refused. */
export type SavedStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'offline'; readonly waiting: number }
  | { readonly kind: 'signed-out'; readonly waiting: number }
  | { readonly kind: 'refused'; readonly refused: readonly OutboxEntry[]; readonly waiting: number }

export function statusOf(outbox: Outbox, online: boolean): SavedStatus {
  const refused = outbox.entries.filter((entry) => entry.refusal !== null)
  const waiting = outbox.entries.length - refused.length
  if (refused.length > 0) return { kind: 'refused', refused, waiting }
  if (waiting === 0) return { kind: 'saved' }
  if (outbox.trouble === 'signed-out') return { kind: 'signed-out', waiting }
  if (!online || outbox.trouble !== null) return { kind: 'offline', waiting }
  return { kind: 'saving', waiting }
}

/** The writes to lay over the server's reading: all but the refused. */
export function pendingOf(outbox: Outbox): readonly PendingOp[] {
  return outbox.entries.filter((entry) => entry.refusal === null).map((entry) => entry.op)
}

/** Entries that storage must put, and ids it must forget, to follow from `before` to `after`. */
export function storageChanges(before: Outbox, after: Outbox) {
  const known = new Map(before.entries.map((entry) => [entry.op.id, entry]))
  const kept = new Set(after.entries.map((entry) => entry.op.id))
  return {
    put: after.entries.filter((entry) => known.get(entry.op.id) !== entry),
    remove: before.entries.filter((entry) => !kept.has(entry.op.id)).map((entry) => entry.op.id),
  }
}

const heldCode = 'held'
const held: OpRefusal = {
  status: 0,
  code: heldCode,
  detail: 'It builds on a change that was not accepted. Decide about that one first.',
  current: null,
}

/** Marks as held whatever builds on a refused write before it. */
function hold(outbox: Outbox): Outbox {
  const refusedRows = new Set<string>()
  let changed = false
  const entries = outbox.entries.map((entry) => {
    const isHeld = entry.refusal === null && neededKeysOf(entry.op).some((key) => refusedRows.has(key))
    if (isHeld || entry.refusal !== null) refusedRows.add(rowKeyOf(entry.op))
    changed ||= isHeld
    return isHeld ? { ...entry, refusal: held } : entry
  })
  return changed ? { ...outbox, entries } : outbox
}

function mapEntry(outbox: Outbox, opId: string, change: (entry: OutboxEntry) => OutboxEntry): Outbox {
  return { ...outbox, entries: outbox.entries.map((entry) => (entry.op.id === opId ? change(entry) : entry)) }
}

/** Takes a saved write out; when the server gave its row another rev than expected, later writes of that row follow. */
function rebaseAfter(outbox: Outbox, opId: string, rev: number | null): Outbox {
  const saved = outbox.entries.find((entry) => entry.op.id === opId)
  const rest = outbox.entries.filter((entry) => entry !== saved)
  const shift = saved && rev !== null ? rev - saved.op.row.rev : 0
  if (!saved || shift === 0) return { ...outbox, entries: rest }
  const key = rowKeyOf(saved.op)
  const entries = rest.map((entry) =>
    rowKeyOf(entry.op) === key ? { ...entry, op: rebaseOp(entry.op, entry.op.row.rev - 1 + shift) } : entry,
  )
  return { ...outbox, entries }
}
