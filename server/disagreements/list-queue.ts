import 'server-only'
import { z } from 'zod'
import {
  type DisagreementState,
  type QueueRow,
  disagreementKinds,
  disagreementStates,
} from '@/core/disagreements/disagreement'
import { type Queued, byWhatUnblocks } from '@/core/disagreements/order'
import { countWords } from '@/core/disagreements/words'
import { type HighlightId, type ProjectId, asId } from '@/core/ids'
import type { Refusal } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Actor } from '../actor'
import { articleId, categoryId, disagreementId, userId, versionId } from '../http/ids'
import { look } from '../look'
import type { Tx } from '../platform/db'
import { presentQueue, textOf } from './present-queue'
import type { QueueFilter } from './queue-filter'
import { type QueuedRow, countWaitingInProject, listQueued } from './queue-rows'

/** A page of the queue. `total` counts all the filter selects, `counts` the same in each state, whatever states it names. */
interface QueuePage {
  readonly items: readonly QueueRow[]
  readonly next: string | null
  readonly total: number
  readonly counts: { readonly open: number; readonly reopened: number; readonly decided: number }
}

/** The disagreements of a project's living articles that a filter selects. */
export function listQueue(
  actor: Actor,
  projectId: ProjectId,
  filter: QueueFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<QueuePage, Refusal>> {
  return look(actor, projectId, 'read', async ({ tx }) => {
    const today = new Date().toISOString().slice(0, 10)
    const rows = await ofSize(tx, projectId, filter, await listQueued(tx, projectId, filter, today))
    const wanted = rows.filter(({ state }) => filter.states.length === 0 || filter.states.includes(state))
    const compare = await comparatorOf(tx, projectId, filter, today)
    const sorted = wanted.toSorted(compare)
    const after = parsePlace(page.cursor)
    const from = after === null ? 0 : sorted.findIndex((row) => compare(after, row) < 0)
    const shown = from < 0 ? [] : sorted.slice(from, from + page.limit)
    const last = shown.at(-1)
    const isEnd = from < 0 || from + page.limit >= sorted.length
    const count = (state: DisagreementState) => rows.filter((row) => row.state === state).length
    return ok({
      items: await presentQueue(tx, projectId, shown),
      next: isEnd || last === undefined ? null : makePlace(last),
      total: wanted.length,
      counts: { open: count('open'), reopened: count('reopened'), decided: count('decided') },
    })
  })
}

/** Words are counted here, as Postgres knows neither them nor our offsets. */
async function ofSize(
  tx: Tx,
  projectId: ProjectId,
  { size }: QueueFilter,
  rows: readonly QueuedRow[],
): Promise<readonly QueuedRow[]> {
  if (size === null || typeof size === 'string' || size.unit === 'chars') return rows
  const fitting: QueuedRow[] = []
  for (const row of rows) {
    const text = await textOf(tx, projectId, row.versionId)
    const words = countWords(text, row, row.language, size.most + 1)
    if (words >= size.least && words <= size.most) fitting.push(row)
  }
  return fitting
}

type Compare = (a: QueuedRow, b: QueuedRow) => number

async function comparatorOf(tx: Tx, projectId: ProjectId, { sort }: QueueFilter, today: string): Promise<Compare> {
  switch (sort) {
    case 'unblocks': {
      const compare = byWhatUnblocks(today, await countWaitingInProject(tx, projectId))
      const known = new WeakMap<QueuedRow, Queued>()
      const queued = (row: QueuedRow) => {
        const made = known.get(row) ?? queuedOf(row)
        known.set(row, made)
        return made
      }
      return (a, b) => compare(queued(a), queued(b))
    }
    case 'place':
      return by(({ title, articleId, start, end, id }) => [title.toLowerCase(), articleId, start, end, id])
    case 'due':
      // A date sorts before its absence.
      return by(({ dueOn, title, start, id }) => [dueOn ?? '~', title.toLowerCase(), start, id])
    case 'newest': {
      const compare = by(({ createdAt, id }) => [createdAt, id])
      return (a, b) => compare(b, a)
    }
  }
}

/** The order asks for no more of the sides than their categories and how many marked something. */
function queuedOf({ authorIds, categoryIds, ...row }: QueuedRow): Queued {
  const sides = authorIds.map((authorId, nth) => ({
    authorId,
    highlights: [
      {
        ...{ highlightId: asId<HighlightId>(row.id), start: row.start, end: row.end, note: '' },
        categoryIds: nth === 0 ? categoryIds : [],
      },
    ],
  }))
  return { ...row, sides }
}

function by(keysOf: (row: QueuedRow) => readonly (string | number)[]): Compare {
  return (a, b) => {
    const others = keysOf(b)
    for (const [nth, key] of keysOf(a).entries()) {
      const other = others[nth] ?? ''
      if (key !== other) return key < other ? -1 : 1
    }
    return 0
  }
}

/** A row as a cursor carries it: what the orders look at. */
const place = z.object({
  ...{ id: disagreementId, articleId, versionId, language: z.string(), title: z.string() },
  state: z.enum(disagreementStates),
  kind: z.enum(disagreementKinds),
  start: z.int(),
  end: z.int(),
  dueOn: z.iso.date().nullable(),
  createdAt: z.iso.datetime(),
  authorIds: z.array(userId),
  categoryIds: z.array(categoryId),
}) satisfies z.ZodType<QueuedRow>

function makePlace(row: QueuedRow): string {
  return Buffer.from(JSON.stringify(row)).toString('base64url')
}

/** A cursor that is not ours begins at the beginning. */
function parsePlace(cursor: string | undefined): QueuedRow | null {
  if (cursor === undefined) return null
  try {
    const parsed = place.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
