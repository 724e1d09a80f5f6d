/** A row of a list; of two with the same id the one with the greater `rev` is newer, without one the later. */
export interface ListedRow {
  readonly id: string
  readonly rev?: number
}

/** What is on the screen with the newest words of each row; `more` are put after it only when they were asked for. */
export function joinRows<Row extends ListedRow>(
  shown: readonly Row[],
  more: readonly Row[],
  isAsked: boolean,
): readonly Row[] {
  const fresh = new Map(more.map((row) => [row.id, row]))
  const known = new Set(shown.map(({ id }) => id))
  return [
    ...shown.map((row) => {
      const next = fresh.get(row.id)
      return next && (next.rev ?? 0) >= (row.rev ?? 0) ? next : row
    }),
    ...(isAsked ? more.filter(({ id }) => !known.has(id)) : []),
  ]
}
