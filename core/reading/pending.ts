import type { Change } from '../events/event'
import type { ArticleId, ProjectId, UserId } from '../ids'
import type { Comment, Thread } from '../threads/thread'
import type { Highlight } from './highlight'

/** What a write that is not acknowledged yet will have done: the whole row as it will be, with the rev it will have. */
export type PendingChange =
  | { readonly kind: 'highlight.put' | 'highlight.delete' | 'highlight.restore'; readonly row: Highlight }
  | { readonly kind: 'thread.put' | 'thread.delete' | 'thread.restore'; readonly row: Thread }
  | { readonly kind: 'comment.put' | 'comment.delete' | 'comment.restore'; readonly row: Comment }

/** Anything that JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A write on its way to the server, as the outbox keeps it: plain JSON, bound to the person who made it. */
export type PendingOp = PendingChange & {
  /** UUIDv7 made by the client; ops are sent in the order of their ids. */
  readonly id: string
  readonly createdAt: string
  readonly userId: UserId
  readonly projectId: ProjectId
  readonly articleId: ArticleId | null
  readonly method: 'PUT' | 'DELETE' | 'POST'
  /** Absolute path on this server, query included. */
  readonly path: string
  readonly body: Json | null
  /** The rev this change was made from, or null where none is asked for. */
  readonly ifMatch: number | null
}

/** The op as a change that `apply` understands. */
export function asChange(op: PendingChange): Change {
  switch (op.kind) {
    case 'highlight.put':
    case 'highlight.delete':
    case 'highlight.restore':
      return { kind: 'highlight.put', row: op.row }
    case 'thread.put':
    case 'thread.delete':
    case 'thread.restore':
      return { kind: 'thread.put', row: op.row }
    case 'comment.put':
    case 'comment.delete':
    case 'comment.restore':
      return { kind: 'comment.put', row: op.row }
  }
}

/** The row that the op writes, as one word: ops with the same one build on each other. */
export function rowKeyOf(op: PendingChange): string {
  return `${asChange(op).kind.split('.')[0]}:${op.row.id}`
}

/** Rows that must be there before the op makes sense: a thread's highlight, a comment's thread, the row itself. */
export function neededKeysOf(op: PendingChange): readonly string[] {
  const change = asChange(op)
  const own = rowKeyOf(op)
  if (change.kind === 'comment.put') return [own, `thread:${change.row.threadId}`]
  if (change.kind === 'thread.put') return [own, `${change.row.subject.kind}:${change.row.subject.id}`]
  return [own]
}

/** The op made from another rev of its row: for the person who insists after seeing what changed meanwhile. */
export function rebaseOp(op: PendingOp, currentRev: number): PendingOp {
  const ifMatch = op.ifMatch === null ? null : currentRev
  switch (op.kind) {
    case 'highlight.put':
    case 'highlight.delete':
    case 'highlight.restore':
      return { ...op, ifMatch, row: { ...op.row, rev: currentRev + 1 } }
    case 'thread.put':
    case 'thread.delete':
    case 'thread.restore':
      return { ...op, ifMatch, row: { ...op.row, rev: currentRev + 1 } }
    case 'comment.put':
    case 'comment.delete':
    case 'comment.restore':
      return { ...op, ifMatch, row: { ...op.row, rev: currentRev + 1 } }
  }
}
