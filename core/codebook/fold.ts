import type { CategoryId } from '../ids'
import type { Category } from './category'

/** Categories by id, tombstones included, so that late news of a deleted one can't bring it back. */
export type CategoryRows = ReadonlyMap<CategoryId, Category>

/** The rows after news: a row replaces the known one when its rev is greater. The same map comes back when nothing changes. */
export function foldCategories(rows: CategoryRows, news: Iterable<Category>): CategoryRows {
  let folded: Map<CategoryId, Category> | null = null
  for (const row of news) {
    const known = (folded ?? rows).get(row.id)
    if (known && known.rev >= row.rev) continue
    folded ??= new Map(rows)
    folded.set(row.id, row)
  }
  return folded ?? rows
}
