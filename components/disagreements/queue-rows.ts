import type { Disagreement, QueueRow } from '@/core/disagreements/disagreement'

/** The rows with a newer state of one of them; at another extent its quote stays, as that needs the text. */
export function putRow(rows: readonly QueueRow[], row: Disagreement): readonly QueueRow[] {
  const at = rows.findIndex(({ id, rev }) => id === row.id && rev < row.rev)
  const before = rows[at]
  if (!before) return rows
  const { state, ownerId, dueOn, decision, rev, updatedAt } = row
  const isSamePlace = row.start === before.start && row.end === before.end
  const part = isSamePlace ? row : { state, ownerId, dueOn, decision, rev, updatedAt }
  return rows.with(at, { ...before, ...part })
}
