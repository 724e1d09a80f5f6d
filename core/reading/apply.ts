import type { Change } from '../events/event'
import type { ArticleId } from '../ids'
import type { DeskAnswer, Reading } from './reading'

/** What a desk folds in: a change, from the feed (with its cursor and article) or of its own. */
export type ReadingChange = Change & { readonly cursor?: string; readonly articleId?: ArticleId | null }

/** Indexes the rows of an answer by id. */
export function makeReading(answer: DeskAnswer): Reading {
  const byId = <Id, Row extends { readonly id: Id }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  return {
    article: answer.article,
    version: answer.version,
    categories: byId(answer.categories),
    highlights: byId(answer.highlights),
    threads: byId(answer.threads),
    comments: byId(answer.comments),
    members: new Map(answer.members.map((member) => [member.userId, member])),
    rounds: byId(answer.rounds),
    assignments: new Map(answer.assignments.map((assignment) => [assignment.userId, assignment])),
    disagreements: byId(answer.disagreements),
    cursor: answer.cursor,
  }
}

/**
 * The reading after one change: a row replaces the known one when its rev is greater, tombstones included.
 * Rows of other articles and highlights placed in other versions are none of its business.
 * Rows not touched keep their identity; when nothing changes the same reading comes back.
 */
export function apply(reading: Reading, change: ReadingChange): Reading {
  return applyAll(reading, [change])
}

/** The same for many changes; each map is copied once at most. */
export function applyAll(reading: Reading, changes: Iterable<ReadingChange>): Reading {
  const draft = { ...reading }
  const copied = new Set<ReadonlyMap<unknown, unknown>>()
  const put = <Id, Row extends { readonly rev: number }>(
    rows: ReadonlyMap<Id, Row>,
    id: Id,
    row: Row,
  ): ReadonlyMap<Id, Row> => {
    const known = rows.get(id)
    if (known && known.rev >= row.rev) return rows
    const own = copied.has(rows) ? (rows as Map<Id, Row>) : new Map(rows)
    copied.add(own)
    own.set(id, row)
    return own
  }
  for (const change of changes) {
    if (change.cursor !== undefined) draft.cursor = change.cursor
    if (!concerns(reading, change)) continue
    switch (change.kind) {
      case 'highlight.put':
        draft.highlights = put(draft.highlights, change.row.id, change.row)
        break
      case 'thread.put':
        draft.threads = put(draft.threads, change.row.id, change.row)
        break
      case 'comment.put':
        draft.comments = put(draft.comments, change.row.id, change.row)
        break
      case 'category.put':
        draft.categories = put(draft.categories, change.row.id, change.row)
        break
      case 'member.put':
        draft.members = put(draft.members, change.row.userId, change.row)
        break
      case 'article.put':
        if (change.row.rev > draft.article.rev) draft.article = change.row
        break
      case 'round.put':
        draft.rounds = put(draft.rounds, change.row.id, change.row)
        break
      case 'assignment.put':
        draft.assignments = put(draft.assignments, change.row.userId, change.row)
        break
      case 'disagreement.put':
        draft.disagreements = put(draft.disagreements, change.row.id, change.row)
        break
      case 'project.put':
      case 'rule.put':
      case 'article.reload':
        break
    }
  }
  return sameRows(reading, draft) && draft.cursor === reading.cursor ? reading : draft
}

/** True when everything known of the article is to be read again: after a reveal, or when a newer version is there. */
export function asksReload(reading: Reading, change: ReadingChange): boolean {
  return change.kind === 'article.reload' && change.row.id === reading.article.id
}

function concerns({ article, version }: Reading, change: ReadingChange): boolean {
  switch (change.kind) {
    case 'highlight.put':
      return (
        change.row.articleId === article.id && (change.row.versionId === version.id || change.row.deletedAt !== null)
      )
    case 'thread.put':
      return change.row.articleId === null || change.row.articleId === article.id
    case 'comment.put':
      return change.articleId === undefined || change.articleId === null || change.articleId === article.id
    case 'article.put':
      return change.row.id === article.id
    case 'round.put':
    case 'assignment.put':
    case 'disagreement.put':
      return change.row.articleId === article.id
    default:
      return true
  }
}

function sameRows(a: Reading, b: Reading): boolean {
  return (
    a.article === b.article &&
    a.categories === b.categories &&
    a.highlights === b.highlights &&
    a.threads === b.threads &&
    a.comments === b.comments &&
    a.members === b.members &&
    a.rounds === b.rounds &&
    a.assignments === b.assignments &&
    a.disagreements === b.disagreements
  )
}
