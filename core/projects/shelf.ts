import type { UserId } from '../ids'
import type { Article } from './project'

/** An article on the shelf, with counts of what the viewer may see of it. */
export interface ShelfRow extends Article {
  /** Who brought it in, and may correct its details. */
  readonly createdBy: UserId
  readonly wordCount: number
  /** Living highlights of everybody. */
  readonly highlightCount: number
  /** The viewer's own among them. */
  readonly ownHighlightCount: number
  readonly openThreadCount: number
  /** Who has living highlights in it. */
  readonly coderIds: readonly UserId[]
}
