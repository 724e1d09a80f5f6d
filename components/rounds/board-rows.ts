import type { Change } from '@/core/events/event'
import type { ArticleId, UserId } from '@/core/ids'
import { articleState, type ProgressRow } from '@/core/rounds/progress'
import type { Assignment, Round } from '@/core/rounds/round'
import { standingOf } from './round-words'

/**
 * The rows of the board after some changes. Assignments keep their tombstones, so that late news bring none back; the
 * state follows. The same rows come back when nothing of theirs changed.
 */
export function foldBoard(rows: readonly ProgressRow[], changes: Iterable<Change>): readonly ProgressRow[] {
  let folded = rows
  for (const change of changes) {
    switch (change.kind) {
      case 'assignment.put':
        folded = mapRow(folded, change.row.articleId, (row) => withAssignment(row, change.row))
        break
      case 'round.put':
        folded = mapRow(folded, change.row.articleId, (row) => withRound(row, change.row))
        break
      case 'article.put':
        if (change.row.deletedAt !== null) folded = without(folded, change.row.id)
        else {
          const { id, title } = change.row
          folded = mapRow(folded, id, (row) => (row.title === title ? row : { ...row, title }))
        }
        break
      default:
    }
  }
  return folded
}

/** True when the board can't fold the change and is to be read again: articles that came, rounds that ended, disagreements. */
export function asksBoard(rows: readonly ProgressRow[], change: Change): boolean {
  switch (change.kind) {
    case 'disagreement.put':
    case 'article.reload':
      return true
    case 'round.put':
      return rows.some(({ round }) => isEnd(round, change.row))
    case 'article.put':
      return change.row.deletedAt === null && !rows.some(({ articleId }) => articleId === change.row.id)
    default:
      return false
  }
}

/** The assignments of a row that hold, by person. */
export function assignedIn(row: Pick<ProgressRow, 'assignments'>): ReadonlyMap<UserId, Assignment> {
  return new Map(row.assignments.filter((one) => standingOf(one) !== 'none').map((one) => [one.userId, one] as const))
}

function mapRow(
  rows: readonly ProgressRow[],
  id: ArticleId,
  change: (row: ProgressRow) => ProgressRow,
): readonly ProgressRow[] {
  const at = rows.findIndex(({ articleId }) => articleId === id)
  const row = rows[at]
  if (row === undefined) return rows
  const next = change(row)
  return next === row ? rows : rows.with(at, next)
}

function without(rows: readonly ProgressRow[], id: ArticleId): readonly ProgressRow[] {
  return rows.some(({ articleId }) => articleId === id) ? rows.filter(({ articleId }) => articleId !== id) : rows
}

function withAssignment(row: ProgressRow, assignment: Assignment): ProgressRow {
  if (assignment.roundId !== row.round.id) return row
  const at = row.assignments.findIndex(({ userId }) => userId === assignment.userId)
  const known = row.assignments[at]
  if (known !== undefined && known.rev >= assignment.rev) return row
  return restated({
    ...row,
    assignments: at < 0 ? [...row.assignments, assignment] : row.assignments.with(at, assignment),
  })
}

function withRound(row: ProgressRow, round: Round): ProgressRow {
  if (round.id === row.round.id) {
    return round.rev > row.round.rev && !isEnd(row.round, round) ? restated({ ...row, round }) : row
  }
  return round.number > row.round.number ? restated({ ...row, round, assignments: [] }) : row
}

/** True when a round that ran is over: what it left to decide is known only to the server. */
function isEnd(before: Round, after: Round): boolean {
  return after.id === before.id && before.revealed === null && after.revealed !== null
}

function restated(row: ProgressRow): ProgressRow {
  return { ...row, state: articleState(row.round, row.assignments, row.disagreements) }
}
