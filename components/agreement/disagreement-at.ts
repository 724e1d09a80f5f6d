import type { QueueRow } from '@/core/disagreements/disagreement'
import type { QuotedPassage } from './agreement-report'

/** What is looked at of a disagreement: where it lies and between whom. */
export type PlacedDisagreement = Pick<QueueRow, 'id' | 'state' | 'articleId' | 'start' | 'end' | 'sides'>

/**
 * The disagreement a passage belongs to: of those it shares text with, the one between most of the same people, then the
 * one that shares most. Null where there is none, as in places that only a tolerance calls alike.
 */
export function disagreementAt<Placed extends PlacedDisagreement>(
  rows: readonly Placed[],
  passage: Pick<QuotedPassage, 'articleId' | 'start' | 'end' | 'sides'>,
): Placed | null {
  const present = new Set(passage.sides.map(({ coderId }) => coderId))
  const marked = new Set(
    passage.sides.filter(({ categoryIds }) => categoryIds.length > 0).map(({ coderId }) => coderId),
  )
  const found = rows
    .filter(({ articleId }) => articleId === passage.articleId)
    .map((row) => {
      const authors = row.sides.filter(({ highlights }) => highlights.length > 0).map(({ authorId }) => authorId)
      return {
        row,
        shared: Math.min(row.end, passage.end) - Math.max(row.start, passage.start),
        people: authors.filter((id) => marked.has(id)).length,
        isPresent: authors.some((id) => present.has(id)),
      }
    })
    .filter(({ shared, isPresent }) => shared > 0 && isPresent)
    .sort((a, b) => b.people - a.people || b.shared - a.shared || a.row.start - b.row.start)
  return found[0]?.row ?? null
}
