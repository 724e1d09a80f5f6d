import type { OpRefusal } from '@/core/reading/outbox'
import { asChange, type Json, type PendingOp } from '@/core/reading/pending'

/** What the person was doing, as a heading. */
export function titleOf(op: PendingOp): string {
  switch (op.kind) {
    case 'highlight.put':
      return op.ifMatch === null ? 'A new highlight' : 'A change of a highlight'
    case 'highlight.delete':
      return 'Deleting a highlight'
    case 'highlight.restore':
      return 'Bringing a highlight back'
    case 'thread.put':
      return op.ifMatch === null ? 'A new thread' : 'A change of a thread'
    case 'thread.delete':
      return 'Deleting a thread'
    case 'thread.restore':
      return 'Bringing a thread back'
    case 'comment.put':
      return op.ifMatch === null ? 'A comment' : 'A change of a comment'
    case 'comment.delete':
      return 'Deleting a comment'
    case 'comment.restore':
      return 'Bringing a comment back'
  }
}

/** The text that would be lost with the write: passage and note, or the words of the comment. */
export function yourWords(op: PendingOp): string {
  const change = asChange(op)
  if (change.kind === 'highlight.put') return [change.row.exact, change.row.note].filter(Boolean).join('\n\n')
  if (change.kind === 'comment.put') return wordsIn(op.body)
  return ''
}

/** The text of the row that a stale write met; null when there is none to show. */
export function theirWords({ current }: OpRefusal): string | null {
  if (current === null) return null
  const body = fieldOf(current, 'body')
  if (body !== undefined) return wordsIn(body)
  return [fieldOf(current, 'exact'), fieldOf(current, 'note')]
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n\n')
}

function fieldOf(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

/** All text in a Tiptap document, its blocks on lines of their own. */
function wordsIn(value: Json | null): string {
  if (value === null || typeof value !== 'object') return ''
  if (Array.isArray(value)) {
    return value
      .map((one: Json) => wordsIn(one))
      .join(value.some((one: Json) => fieldOf(one, 'type') === 'paragraph') ? '\n' : '')
  }
  const text = fieldOf(value, 'text')
  if (typeof text === 'string') return text
  return wordsIn(fieldOf(value, 'content') ?? fieldOf(value, 'body') ?? null)
}
