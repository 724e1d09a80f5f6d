import { type DisagreementKind, disagreementKinds } from '@/core/disagreements/disagreement'
import { type Outcome, outcomes } from '@/core/disagreements/decision'
import { type ArticleId, type CategoryId, type UserId, isUuid } from '@/core/ids'

/** States the queue is narrowed to; what is gone by itself is in no queue. */
const queueStates = ['open', 'reopened', 'decided'] as const
type QueueState = (typeof queueStates)[number]

/** When a disagreement is due: `overdue`, within a `week`, or without a date (`none`). */
export const queueDues = ['overdue', 'week', 'none'] as const
export type QueueDue = (typeof queueDues)[number]

/** How much text is in dispute. */
export const queueSizes = ['phrase', 'sentence', 'passage'] as const
export type QueueSize = (typeof queueSizes)[number]

/** Orders of the queue; `unblocks` is the server's own. */
export const queueSorts = ['unblocks', 'place', 'due', 'newest'] as const
export type QueueSort = (typeof queueSorts)[number]

/** Somebody who looks after a disagreement, or `none`: nobody does. */
export type QueueOwner = UserId | 'none'

/** Which disagreements, in which order. An empty list does not narrow; several of one list mean any of them, save coders. */
export interface QueueQuery {
  readonly kinds: readonly DisagreementKind[]
  readonly states: readonly QueueState[]
  readonly outcomes: readonly Outcome[]
  readonly categoryIds: readonly CategoryId[]
  /** Whether what is below a chosen category is found as well. */
  readonly withDescendants: boolean
  /** All of them are sides: two make a pair. */
  readonly coderIds: readonly UserId[]
  readonly owners: readonly QueueOwner[]
  readonly articleIds: readonly ArticleId[]
  readonly due: QueueDue | null
  readonly size: QueueSize | null
  readonly sort: QueueSort
}

/** What waits for a decision, by what unblocks most. */
export const waitingQueue: QueueQuery = {
  kinds: [],
  states: ['open', 'reopened'],
  outcomes: [],
  categoryIds: [],
  withDescendants: true,
  coderIds: [],
  owners: [],
  articleIds: [],
  due: null,
  size: null,
  sort: 'unblocks',
}

/** Entries of `URLSearchParams`, or `Object.entries` of a page's search parameters. */
type Params = Iterable<readonly [string, string | readonly string[] | undefined]>

/**
 * Reads the search parameters of the queue's page; lists are repeated or joined by commas, `state=all` is every state.
 * What is not understood is passed over: a damaged address still shows a queue.
 */
export function parseQueueQuery(params: Params): QueueQuery {
  const given = new Map<string, readonly string[]>()
  for (const [name, value] of params) {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value
    given.set(name, [...(given.get(name) ?? []), ...values.flatMap((each) => each.split(','))])
  }
  const listOf = <Word extends string>(name: string, known: readonly Word[]): readonly Word[] => {
    const words = given.get(name) ?? []
    return known.filter((word) => words.includes(word))
  }
  const oneOf = <Word extends string>(name: string, known: readonly Word[]): Word | null =>
    listOf(name, known)[0] ?? null
  const idsOf = <Id extends string>(name: string): readonly Id[] => [
    ...new Set((given.get(name) ?? []).filter(isUuid).map((id) => id as string as Id)),
  ]
  const states = given.get('state')
  const hasNobody = given.get('owner')?.includes('none') === true
  return {
    kinds: listOf('kind', disagreementKinds),
    states: states === undefined ? waitingQueue.states : listOf('state', queueStates),
    outcomes: listOf('outcome', outcomes),
    categoryIds: idsOf<CategoryId>('category'),
    withDescendants: given.get('below')?.[0] !== '0',
    coderIds: idsOf<UserId>('coder'),
    owners: [...(hasNobody ? (['none'] as const) : []), ...idsOf<UserId>('owner')],
    articleIds: idsOf<ArticleId>('article'),
    due: oneOf('due', queueDues),
    size: oneOf('size', queueSizes),
    sort: oneOf('sort', queueSorts) ?? 'unblocks',
  }
}

/** The same as a query string without `?`, in one fixed order, only what differs from `waitingQueue`; may be empty. */
export function makeQueueQuery(query: QueueQuery): string {
  const isWaiting = query.states.join() === waitingQueue.states.join()
  return wordsOf([
    ['kind', query.kinds.join(',')],
    ['state', isWaiting ? '' : query.states.length === 0 ? 'all' : query.states.join(',')],
    ['outcome', query.outcomes.join(',')],
    ['category', query.categoryIds.join(',')],
    ['below', query.withDescendants ? '' : '0'],
    ['coder', query.coderIds.join(',')],
    ['owner', query.owners.join(',')],
    ['article', query.articleIds.join(',')],
    ['due', query.due ?? ''],
    ['size', query.size ?? ''],
    ['sort', query.sort === 'unblocks' ? '' : query.sort],
  ])
}

function wordsOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&')
}

/** True when the query shows something else than all that waits (the order aside). */
export function isNarrowedQueue(query: QueueQuery): boolean {
  return makeQueueQuery({ ...query, sort: 'unblocks' }) !== ''
}
