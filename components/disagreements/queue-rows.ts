import type { Disagreement, QueueRow } from '@/core/disagreements/disagreement'

/** What is on the screen with the newest words of each row; `more` are put after it only when they were asked for. */
export function joinRows(shown: readonly QueueRow[], more: readonly QueueRow[], isAsked: boolean): readonly QueueRow[] {
  const fresh = new Map(more.map((row) => [row.id, row]))
  const known = new Set(shown.map(({ id }) => id))
  return [
    ...shown.map((row) => {
      const next = fresh.get(row.id)
      return next && next.rev >= row.rev ? next : row
    }),
    ...(isAsked ? more.filter(({ id }) => !known.has(id)) : []),
  ]
}

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
