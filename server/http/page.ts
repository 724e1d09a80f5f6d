import 'server-only'
import { z } from 'zod'

/** The query of a list ordered by id: `cursor` is the id after which the page begins, as the page before it said in `next`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(200),
  cursor: z.uuid().toLowerCase().optional(),
})

/** Which rows of a list ordered by id are wanted. */
export interface PageWanted {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page of a list; `next` is null on the last. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** For our own screens, which show such a list whole: more rows than any of them has. */
export const wholeList: PageWanted = { limit: 100_000 }

/** The schema of a page of `item`. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).readonly(), next: z.string().nullable() })
}

/** Makes a page of rows that were read one beyond the limit. */
export function makePage<Row, T>(
  rows: readonly Row[],
  { limit }: PageWanted,
  idOf: (row: Row) => string,
  present: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(present), next: rows.length > limit && last !== undefined ? idOf(last) : null }
}
