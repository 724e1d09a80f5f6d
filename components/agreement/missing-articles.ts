import type { UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import type { MissingArticle } from './agreement-report'

/** Articles told of at most: the board of rounds has them all. */
const mostTold = 6

/**
 * What keeps each article from being compared, the nearest to it first: a reveal, then who has to submit, then a second
 * analyst. Articles without anybody assigned are told only when there is nothing else.
 */
export function missingArticles(
  rows: readonly ProgressRow[],
  nameOf: (id: UserId) => string,
): readonly MissingArticle[] {
  const told = rows
    .flatMap((row) => {
      const missing = missingOf(row, nameOf)
      return missing === null ? [] : [{ row, ...missing }]
    })
    .sort((a, b) => a.rank - b.rank)
  const nearer = told.filter(({ rank }) => rank < 3)
  return (nearer.length > 0 ? nearer : told)
    .slice(0, mostTold)
    .map(({ row: { articleId, title }, missing }) => ({ id: articleId, title, missing }))
}

/** Null for an article that can be compared. */
function missingOf(
  { round, assignments }: Pick<ProgressRow, 'round' | 'assignments'>,
  nameOf: (id: UserId) => string,
): { readonly rank: number; readonly missing: string } | null {
  const living = assignments.filter(({ removedAt }) => removedAt === null)
  if (living.length === 0) return { rank: 3, missing: 'Nobody is assigned.' }
  const waiting = living.filter(({ submittedAt }) => submittedAt === null)
  if (waiting.length > 0) {
    return {
      rank: 1,
      missing: `${listInWords(waiting.map(({ userId }) => nameOf(userId)))} ${waiting.length === 1 ? 'has' : 'have'} to submit.`,
    }
  }
  if (round.mode === 'blind' && round.revealed === null) {
    return { rank: 0, missing: `Everybody has submitted; round ${round.number} is to be revealed.` }
  }
  if (living.length === 1) return { rank: 2, missing: 'Only one analyst submitted; a second has to code it.' }
  return round.revealed === null
    ? { rank: 2, missing: `Round ${round.number} is still open; closing it keeps what is there before the discussion.` }
    : null
}

/** “Ana”, “Ana and Ben”, “Ana, Ben and Cem” */
function listInWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
