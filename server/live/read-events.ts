import 'server-only'
import type { Change, ProjectEvent } from '@/core/events/event'
import { type ArticleId, type UserId, asId } from '@/core/ids'
import type { View } from '../look'
import { makeCursor } from './cursor'

/** Further behind than this a viewer reads everything again instead. */
const farthest = 5_000n
/** Events in one answer at most. */
const pageSize = 500

/** What is new for a viewer after a place in the log. */
export interface News {
  readonly events: readonly ProjectEvent[]
  /** The place after all of this, seen or unseen. */
  readonly last: bigint
  /** There is more after `last`. */
  readonly more: boolean
  /** The place is too far back, or not of this log: read everything again. */
  readonly reload: boolean
}

/** Reads the events after `after` that the viewer may see; the seal hides the others. */
export async function readEvents({ tx, actor, projectId, eventSeq }: View, after: bigint): Promise<News> {
  if (after > eventSeq || eventSeq - after > farthest) return { events: [], last: eventSeq, more: false, reload: true }
  if (after === eventSeq) return { events: [], last: eventSeq, more: false, reload: false }
  const rows = await tx.event.findMany({
    where: { projectId, seq: { gt: after } },
    select: { seq: true, kind: true, articleId: true, authorId: true, at: true, after: true },
    orderBy: { seq: 'asc' },
    take: pageSize,
  })
  const events = rows.map((row): ProjectEvent => ({
    ...changeOf(row.kind, row.after),
    cursor: makeCursor({ projectId, userId: actor.userId, seq: row.seq }),
    articleId: row.articleId === null ? null : asId<ArticleId>(row.articleId),
    authorId: asId<UserId>(row.authorId),
    at: row.at.toISOString(),
  }))
  const full = rows.length === pageSize
  return { events, last: full ? (rows.at(-1)?.seq ?? eventSeq) : eventSeq, more: full, reload: false }
}

/** Events are written by `appendEvents` from a typed change, and never changed after. */
function changeOf(kind: string, after: unknown): Change {
  return { kind, row: after } as Change
}
