import type { ArticleId } from '@/core/ids'
import type { ShelfRow } from '@/core/projects/shelf'

/** What is shown of a shelf, and what waits to be shown. */
export interface HeldShelf {
  /** The rows on the screen, in their order, with the newest counts. */
  readonly rows: readonly ShelfRow[]
  /** Articles that came meanwhile: they wait, so that nothing moves under the reader's eyes. */
  readonly waiting: readonly ShelfRow[]
  /** Articles on the screen that were taken off the shelf meanwhile. */
  readonly goneIds: ReadonlySet<ArticleId>
}

/** A page of the shelf from its newest article on; `next` is null when it reaches the oldest. */
export interface FreshPage {
  readonly items: readonly ShelfRow[]
  readonly next: string | null
}

/**
 * Takes a fresh page of the shelf in behind the rows on the screen: their counts change in place, what is new waits, and
 * what is gone stays where it stands, marked. What is older than the page reaches is left as it is.
 */
export function holdShelf(shown: readonly ShelfRow[], { items, next }: FreshPage): HeldShelf {
  const fresh = new Map(items.map((row) => [row.id, row]))
  const last = items.at(-1)
  const reaches = (row: ShelfRow) => next === null || (last !== undefined && byAge(row, last) <= 0)
  return {
    rows: shown.map((row) => fresh.get(row.id) ?? row),
    waiting: items.filter((row) => !shown.some(({ id }) => id === row.id)),
    goneIds: new Set(shown.filter((row) => reaches(row) && !fresh.has(row.id)).map(({ id }) => id)),
  }
}

/** The shelf with what waited: new articles at their places, those that are gone taken out. */
export function releaseShelf({ rows, waiting, goneIds }: HeldShelf): readonly ShelfRow[] {
  return placeRows(
    rows.filter(({ id }) => !goneIds.has(id)),
    waiting,
  )
}

/** Rows put among others by age; one that is there already is replaced. */
export function placeRows(rows: readonly ShelfRow[], more: readonly ShelfRow[]): readonly ShelfRow[] {
  const all = new Map([...rows, ...more].map((row) => [row.id, row]))
  return [...all.values()].sort(byAge)
}

/** Newest first, as the shelf stands. */
function byAge(a: ShelfRow, b: ShelfRow): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0
}
