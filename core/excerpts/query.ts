import { outcomes } from '../disagreements/decision'
import { isUuid, type ArticleId, type CategoryId, type UserId } from '../ids'
import { invalid, type Fault, type Refusal } from '../refusal'
import { ok, type Result } from '../result'
import { excerptLayers, type ExcerptLayer } from './excerpt'

/** Orders of a list of excerpts. `article`: by title, then place in the text; `coder`: by name, then as `article`. */
export const excerptSorts = ['article', 'newest', 'oldest', 'coder'] as const
export type ExcerptSort = (typeof excerptSorts)[number]

/**
 * What is asked of the disagreement a highlight is part of. `undisputed`: there is none. `open`, `reopened`, `decided`:
 * its state. The others: the outcome of the decision that holds.
 */
export const disputeFilters = ['undisputed', 'open', 'reopened', 'decided', ...outcomes] as const
export type DisputeFilter = (typeof disputeFilters)[number]

/** Which excerpts, in which order. An empty list does not narrow; several ids of one list mean any of them. */
export interface ExcerptQuery {
  /** Looked for in quotes and notes, without case; trimmed, empty for none. */
  readonly text: string
  readonly categoryIds: readonly CategoryId[]
  /** Whether what is tagged with a category below a chosen one is found as well. */
  readonly withDescendants: boolean
  readonly coderIds: readonly UserId[]
  readonly articleIds: readonly ArticleId[]
  readonly layer: ExcerptLayer
  /** Of the blind layer: the number of the round, from 1; null for the newest that was revealed of each article. */
  readonly round: number | null
  readonly disputes: readonly DisputeFilter[]
  readonly sort: ExcerptSort
}

/** Everything, article by article. */
export const everyExcerpt: ExcerptQuery = {
  text: '',
  categoryIds: [],
  withDescendants: true,
  coderIds: [],
  articleIds: [],
  layer: 'analysts',
  round: null,
  disputes: [],
  sort: 'article',
}

/** Longest text to look for, in UTF-16 code units. */
export const queryTextLimit = 500
/** How many ids of one kind a query may name: an address of a page stays short enough for every server. */
export const queryIdLimit = 100

/** Entries of `URLSearchParams`, or `Object.entries` of a page's search parameters. */
export type Params = Iterable<readonly [string, string | readonly string[] | undefined]>

/**
 * Reads the search parameters `q`, `category`, `below` (`0`: without what is below), `coder`, `article`, `layer`, `round`,
 * `decision` and `sort`; lists are repeated or joined by commas. Other parameters belong to others and are passed over.
 */
export function parseExcerptQuery(params: Params): Result<ExcerptQuery, Refusal> {
  const given = new Map<string, string[]>()
  for (const [name, value] of params) {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value
    given.set(name, [...(given.get(name) ?? []), ...values])
  }
  const faults: Fault[] = []
  const text = (given.get('q')?.[0] ?? '').trim()
  if (text.length > queryTextLimit)
    faults.push({ path: 'q', message: `Look for at most ${queryTextLimit} characters.` })
  if (/[\0\p{Surrogate}]/u.test(text))
    faults.push({ path: 'q', message: 'The text holds a character that no article holds.' })
  const below = given.get('below')?.[0] ?? '1'
  if (below !== '0' && below !== '1') faults.push({ path: 'below', message: '0 or 1.' })
  const sort = given.get('sort')?.[0] ?? 'article'
  if (!isOneOf(excerptSorts, sort)) faults.push({ path: 'sort', message: `One of ${excerptSorts.join(', ')}.` })
  const layer = given.get('layer')?.[0] ?? 'analysts'
  if (!isOneOf(excerptLayers, layer)) faults.push({ path: 'layer', message: `One of ${excerptLayers.join(', ')}.` })
  const round = given.get('round')?.[0] ?? ''
  if (!/^([1-9]\d{0,3})?$/.test(round)) faults.push({ path: 'round', message: 'The number of a round, from 1.' })
  else if (round !== '' && layer !== 'blind')
    faults.push({ path: 'round', message: 'Only the blind layer has rounds.' })
  const query: ExcerptQuery = {
    text,
    categoryIds: idsIn<CategoryId>(given.get('category'), 'category', faults),
    withDescendants: below !== '0',
    coderIds: idsIn<UserId>(given.get('coder'), 'coder', faults),
    articleIds: idsIn<ArticleId>(given.get('article'), 'article', faults),
    layer: isOneOf(excerptLayers, layer) ? layer : 'analysts',
    round: round === '' ? null : Number(round),
    disputes: disputesIn(given.get('decision'), faults),
    sort: isOneOf(excerptSorts, sort) ? sort : 'article',
  }
  return faults.length > 0
    ? invalid('The address of this list of excerpts is damaged. Set the filters again.', faults)
    : ok(query)
}

/** The same as a query string without `?`, in one fixed order, only what differs from `everyExcerpt`; may be empty. */
export function makeExcerptQuery(query: ExcerptQuery): string {
  return [
    ['q', query.text],
    ['category', query.categoryIds.join(',')],
    ['below', query.withDescendants ? '' : '0'],
    ['coder', query.coderIds.join(',')],
    ['article', query.articleIds.join(',')],
    ['layer', query.layer === 'analysts' ? '' : query.layer],
    ['round', query.layer === 'blind' && query.round !== null ? String(query.round) : ''],
    ['decision', query.disputes.join(',')],
    ['sort', query.sort === 'article' ? '' : query.sort],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '').replaceAll('%2C', ',')}`)
    .join('&')
}

/** True when the query narrows the list (the layer and the order aside). */
export function isNarrowed(query: ExcerptQuery): boolean {
  const { text, categoryIds, coderIds, articleIds, disputes } = query
  return text !== '' || categoryIds.length + coderIds.length + articleIds.length + disputes.length > 0
}

/** How to name what a query names by id. */
export interface QueryNames {
  readonly category: (id: CategoryId) => string
  readonly coder: (id: UserId) => string
  readonly article: (id: ArticleId) => string
}

/** The filter as a sentence part: `“volunteer”, tagged Actors (and what is below), by Ann`; empty for everything. */
export function queryInWords(query: ExcerptQuery, names: QueryNames): string {
  const parts: string[] = []
  if (query.layer === 'consensus') parts.push('the consensus')
  if (query.layer === 'blind')
    parts.push(`as coded when ${query.round === null ? 'the last round' : `round ${query.round}`} ended`)
  if (query.text !== '') parts.push(`“${query.text}”`)
  if (query.categoryIds.length > 0) {
    parts.push(
      `tagged ${query.categoryIds.map(names.category).join(' or ')}${query.withDescendants ? ' (and what is below)' : ''}`,
    )
  }
  if (query.coderIds.length > 0) parts.push(`by ${query.coderIds.map(names.coder).join(' or ')}`)
  if (query.articleIds.length > 0) parts.push(`in ${query.articleIds.map(names.article).join(' or ')}`)
  if (query.disputes.length > 0) parts.push(query.disputes.map((each) => disputeWords[each]).join(' or '))
  return parts.join(', ')
}

const disputeWords: Readonly<Record<DisputeFilter, string>> = {
  undisputed: 'undisputed',
  open: 'in open dispute',
  reopened: 'in a reopened dispute',
  decided: 'decided',
  side: 'decided for one side',
  both: 'decided as both valid',
  neither: 'decided as neither valid',
  unclear: 'decided as unclear in the codebook',
  leftOpen: 'left open',
}

function isOneOf<T extends string>(known: readonly T[], value: string): value is T {
  return (known as readonly string[]).includes(value)
}

function disputesIn(values: readonly string[] | undefined, faults: Fault[]): readonly DisputeFilter[] {
  const found = new Set<DisputeFilter>()
  for (const value of (values ?? []).flatMap((each) => each.split(','))) {
    if (isOneOf(disputeFilters, value)) found.add(value)
    else if (value !== '') faults.push({ path: 'decision', message: `Any of ${disputeFilters.join(', ')}.` })
  }
  return [...found]
}

function idsIn<Id extends string>(values: readonly string[] | undefined, path: string, faults: Fault[]): readonly Id[] {
  const ids = new Set<Id>()
  for (const id of (values ?? []).flatMap((value) => value.split(','))) {
    if (isUuid(id)) ids.add(id as Id)
    else if (id !== '') faults.push({ path, message: 'Not an id.' })
  }
  if (ids.size > queryIdLimit) faults.push({ path, message: `At most ${queryIdLimit}.` })
  return [...ids]
}
