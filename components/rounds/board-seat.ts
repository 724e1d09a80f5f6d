import type { ProjectId, UserId } from '@/core/ids'
import type { ProgressRow } from '@/core/rounds/progress'
import { makeCompareQuery, mostColumns } from '../compare/compare-query'
import { assignedIn } from './board-rows'

/** Somebody with a column on the board. */
export interface BoardPerson {
  readonly id: UserId
  readonly name: string
  /** Role analyst: offered first when articles are shared out. */
  readonly isAnalyst: boolean
  /** False for who left or may only read: what they were assigned still shows. */
  readonly mayCode: boolean
}

/** Who looks at the board, what they may, and what their presses do. Keep its functions stable. */
export interface BoardSeat {
  readonly projectId: ProjectId
  readonly userId: UserId
  readonly mayAssign: boolean
  readonly mayReveal: boolean
  /** Assignments on their way: by `pairKey`, whether one is to be. */
  readonly pending: ReadonlyMap<string, boolean>
  readonly onToggle: (row: ProgressRow, person: BoardPerson) => void
  readonly onAssignAll: (rows: readonly ProgressRow[], person: BoardPerson) => void
  readonly onShowOnly: (person: BoardPerson) => void
  /** Opens the dialog that asks before the deed. */
  readonly onAsk: (deed: RoundDeed, row: ProgressRow) => void
}

/** What is done to a round as a whole. */
export type RoundDeed = 'reveal' | 'blind' | 'begin'

/** Attributes of an element of the grid; none outside it. */
export interface GridAttributes {
  readonly 'data-grid'?: string
  readonly tabIndex?: number
}

/** An address of the article of a row. */
export function articleHref(
  { projectId }: Pick<BoardSeat, 'projectId'>,
  { articleId }: Pick<ProgressRow, 'articleId'>,
  page: '' | '/disagreements' = '',
): string {
  return `/projects/${projectId}/articles/${articleId}${page}`
}

/** Where the frozen layer of the last round that is over stands, of as many of its people as fit side by side. */
export function frozenHref(seat: Pick<BoardSeat, 'projectId'>, row: ProgressRow): string {
  const columns = [...assignedIn(row).keys()]
    .slice(0, mostColumns)
    .map((userId) => ({ userId, layer: 'blind' as const }))
  const roundId = row.round.revealed === null ? null : row.round.id
  return `${articleHref(seat, row)}/compare?${makeCompareQuery({ columns, roundId, at: null })}`
}
