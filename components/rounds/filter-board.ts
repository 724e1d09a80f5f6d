import type { UserId } from '@/core/ids'
import { articleStates, type ArticleState, type ProgressRow } from '@/core/rounds/progress'
import { matchesWords } from '../shell/command'
import { assignedIn } from './board-rows'

/** What of the board is shown. */
export interface BoardFilter {
  /** Beginnings of words of the title. */
  readonly words: string
  readonly state: ArticleState | null
  /** Only articles this person is assigned to. */
  readonly userId: UserId | null
}

export const everything: BoardFilter = { words: '', state: null, userId: null }

/** The states as the filter calls them. */
export const stateNames: Readonly<Record<ArticleState, string>> = {
  unassigned: 'Nobody assigned',
  coding: 'Coding',
  submitted: 'To be revealed',
  revealed: 'To be decided',
  deciding: 'Half decided',
  settled: 'Settled',
}

export function isArticleState(value: unknown): value is ArticleState {
  return (articleStates as readonly unknown[]).includes(value)
}

export function isFiltered({ words, state, userId }: BoardFilter): boolean {
  return words.trim() !== '' || state !== null || userId !== null
}

/** The rows that every part of the filter lets through, in their order. */
export function filterBoard(
  rows: readonly ProgressRow[],
  { words, state, userId }: BoardFilter,
): readonly ProgressRow[] {
  const wanted = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  return rows.filter(
    (row) =>
      (state === null || row.state === state) &&
      (userId === null || assignedIn(row).has(userId)) &&
      (wanted === '' || matchesWords(row.title, wanted)),
  )
}
