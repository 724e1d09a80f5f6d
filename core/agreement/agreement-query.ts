import { type ArticleId, type CategoryId, type UserId, isUuid } from '../ids'
import { type Fault, type Refusal, invalid } from '../refusal'
import { type Result, ok } from '../result'
import type { AgreementQuestion, GroupedBy, Scope, Unit } from './question'

/** `now`: what everybody has marked by now. `blind`: what they had when the newest revealed round was revealed. */
export const codingLayers = ['now', 'blind'] as const
export type CodingLayer = (typeof codingLayers)[number]

export const agreementUnits = ['document', 'sentence', 'word', 'character'] as const satisfies readonly Unit[]
export const agreementScopes = ['coded', 'all'] as const satisfies readonly Scope[]
export const agreementGroupings = [
  'overall',
  'category',
  'pair',
  'article',
  'person',
] as const satisfies readonly GroupedBy[]

/** What a person asks of the agreement page. An empty list does not narrow. */
export interface AgreementQuery {
  readonly layer: CodingLayer
  readonly unit: Unit
  readonly scope: Scope
  readonly by: GroupedBy
  readonly articleIds: readonly ArticleId[]
  readonly categoryIds: readonly CategoryId[]
  readonly coderIds: readonly UserId[]
  /** Resamples of the bootstrap; 0 for figures without intervals. */
  readonly resamples: number
  readonly seed: number
}

/** The figures most papers report: words that somebody coded, all analysts together. */
export const usualAgreement: AgreementQuery = {
  layer: 'now',
  unit: 'word',
  scope: 'coded',
  by: 'overall',
  articleIds: [],
  categoryIds: [],
  coderIds: [],
  resamples: 1_000,
  seed: 1,
}

const maxIds = 200
const maxResamples = 10_000

/** Entries of `URLSearchParams`, or of a page's search parameters. */
type Params = Iterable<readonly [string, string | readonly string[] | undefined]>

/** Reads `layer`, `unit`, `scope`, `by`, `article`, `category`, `coder`, `resamples` and `seed`; lists are repeated or joined by commas. */
export function parseAgreementQuery(params: Params): Result<AgreementQuery, Refusal> {
  const given = new Map<string, string[]>()
  for (const [name, value] of params)
    if (value !== undefined)
      given.set(name, [...(given.get(name) ?? []), ...(typeof value === 'string' ? [value] : value)])
  const faults: Fault[] = []
  const one = <T extends string>(name: string, among: readonly T[], usual: T): T => {
    const value = given.get(name)?.[0] ?? usual
    const found = among.find((each) => each === value)
    if (found === undefined) faults.push({ path: name, message: `One of ${among.join(', ')}.` })
    return found ?? usual
  }
  const whole = (name: string, most: number, usual: number): number => {
    const value = given.get(name)?.[0] ?? String(usual)
    const number = /^\d{1,9}$/.test(value) ? Number(value) : -1
    if (number < 0 || number > most) faults.push({ path: name, message: `A whole number from 0 to ${most}.` })
    return number < 0 || number > most ? usual : number
  }
  const ids = <Id extends string>(name: string): readonly Id[] => {
    const found = new Set<Id>()
    for (const id of (given.get(name) ?? []).flatMap((value) => value.split(','))) {
      if (isUuid(id)) found.add(id as Id)
      else if (id !== '') faults.push({ path: name, message: 'Not an id.' })
    }
    if (found.size > maxIds) faults.push({ path: name, message: `At most ${maxIds}.` })
    return [...found]
  }
  const query: AgreementQuery = {
    layer: one('layer', codingLayers, usualAgreement.layer),
    unit: one('unit', agreementUnits, usualAgreement.unit),
    scope: one('scope', agreementScopes, usualAgreement.scope),
    by: one('by', agreementGroupings, usualAgreement.by),
    articleIds: ids<ArticleId>('article'),
    categoryIds: ids<CategoryId>('category'),
    coderIds: ids<UserId>('coder'),
    resamples: whole('resamples', maxResamples, usualAgreement.resamples),
    seed: whole('seed', 999_999_999, usualAgreement.seed),
  }
  return faults.length > 0
    ? invalid('The address of these figures is damaged. Choose again what to compare.', faults)
    : ok(query)
}

/** The same as a query string without `?`, in one order, only what differs from `usualAgreement`; may be empty. */
export function makeAgreementQuery(query: AgreementQuery): string {
  const usual = usualAgreement
  return [
    ['layer', query.layer === usual.layer ? '' : query.layer],
    ['unit', query.unit === usual.unit ? '' : query.unit],
    ['scope', query.scope === usual.scope ? '' : query.scope],
    ['by', query.by === usual.by ? '' : query.by],
    ['article', query.articleIds.join(',')],
    ['category', query.categoryIds.join(',')],
    ['coder', query.coderIds.join(',')],
    ['resamples', query.resamples === usual.resamples ? '' : String(query.resamples)],
    ['seed', query.seed === usual.seed ? '' : String(query.seed)],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** The question of figures, as `measureAgreement` takes it. */
export function questionOf(query: AgreementQuery): AgreementQuestion {
  const { unit, scope, by, categoryIds, resamples, seed } = query
  return {
    ...{ unit, scope, by },
    ...(categoryIds.length === 0 ? {} : { categoryIds }),
    interval: resamples === 0 ? null : { resamples, seed, level: 0.95 },
  }
}
