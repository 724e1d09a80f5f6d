import type { UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import { shareOut, type ShareOut } from '@/core/rounds/share-out'
import { assignedIn } from './board-rows'

/** What each of these people has to code still, in words: articles whose round runs and that they have not submitted. */
export function loadsOf(rows: readonly ProgressRow[], ids: Iterable<UserId>): ReadonlyMap<UserId, number> {
  const loads = new Map<UserId, number>([...ids].map((id) => [id, 0]))
  for (const row of rows) {
    if (row.round.revealed !== null) continue
    for (const [id, { submittedAt }] of assignedIn(row)) {
      const load = loads.get(id)
      if (load !== undefined && submittedAt === null) loads.set(id, load + row.wordCount)
    }
  }
  return loads
}

/** Shares `targets` out among people by what they have to code already anywhere on the board. */
export function planFor(
  board: readonly ProgressRow[],
  targets: readonly ProgressRow[],
  ids: readonly UserId[],
  perArticle: number,
): ShareOut {
  const loads = loadsOf(board, ids)
  return shareOut({
    articles: targets.map((row) => ({
      id: row.articleId,
      wordCount: row.wordCount,
      assigned: [...assignedIn(row).keys()],
    })),
    people: ids.map((id) => ({ id, load: loads.get(id) ?? 0 })),
    perArticle,
  })
}
