import 'server-only'
import { type Outcome, outcomes } from '@/core/disagreements/decision'
import {
  type DisagreementKind,
  type DisagreementState,
  disagreementKinds,
  disagreementStates,
} from '@/core/disagreements/disagreement'
import { type ArticleId, type CategoryId, type UserId, isUuid } from '@/core/ids'
import { type Fault, type Refusal, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'

/** How much text is in dispute, both ends included. Characters: UTF-16 code units. */
interface SizeRange {
  readonly unit: 'chars' | 'words'
  readonly least: number
  readonly most: number
}

/** Sizes by name. A line of the reader holds about 66 characters, and a long sentence fills four or five of them. */
export const namedSizes = {
  phrase: { unit: 'chars', least: 0, most: 60 },
  sentence: { unit: 'chars', least: 61, most: 300 },
  passage: { unit: 'chars', least: 301, most: Infinity },
} as const satisfies Readonly<Record<string, SizeRange>>

/** `unblocks`: what deciding unblocks most. `place`: by the article's title and the place in its text. */
const queueSorts = ['unblocks', 'place', 'due', 'newest'] as const
const queueDues = ['overdue', 'week', 'none'] as const

/** Which disagreements, in which order. An empty list does not narrow; several of one list mean any of them, but for coders. */
export interface QueueFilter {
  readonly kinds: readonly DisagreementKind[]
  /** Empty: all but those that are gone. */
  readonly states: readonly DisagreementState[]
  /** Of the decision in force. */
  readonly outcomes: readonly Outcome[]
  readonly categoryIds: readonly CategoryId[]
  /** Whether categories below the chosen ones count too; they do when nothing is said. */
  readonly withDescendants?: boolean
  /** All of them are sides, and of several some differ: two make a pair. */
  readonly coderIds: readonly UserId[]
  /** `none`: nobody looks after it. */
  readonly owners: readonly (UserId | 'none')[]
  readonly articleIds: readonly ArticleId[]
  /** `overdue` and `week` (due within a week or overdue) speak of what is undecided; `none`: without a date. */
  readonly due: (typeof queueDues)[number] | null
  readonly size: keyof typeof namedSizes | SizeRange | null
  readonly sort: (typeof queueSorts)[number]
}

/** How many ids of one kind a filter may name. */
const idLimit = 100

/**
 * Reads the query of the queue; lists are repeated or joined by commas. Without `state` it is what waits for a decision;
 * `state=all` is every state but `gone`. `size` is a name, `words:3-12` or `chars:-60`.
 */
export function parseQueueFilter(params: Iterable<readonly [string, string]>): Result<QueueFilter, Refusal> {
  const given = new Map<string, string[]>()
  for (const [name, value] of params) {
    const words = value.split(',').filter((word) => word !== '')
    given.set(name, [...(given.get(name) ?? []), ...words])
  }
  const faults: Fault[] = []
  const listOf = <Word extends string>(name: string, known: readonly Word[]): readonly Word[] => {
    const words = new Set(given.get(name))
    const found = known.filter((word) => words.delete(word))
    for (const word of words) faults.push({ path: name, message: `${word} is none of ${known.join(', ')}` })
    return found
  }
  const idsOf = <Id extends string>(name: string, words: readonly string[]): readonly Id[] => {
    if (words.length > idLimit) faults.push({ path: name, message: `at most ${idLimit}` })
    return [...new Set(words)].flatMap((word) => {
      const id = word.toLowerCase()
      if (isUuid(id)) return [id as string as Id]
      faults.push({ path: name, message: 'not an id' })
      return []
    })
  }
  const owners = given.get('owner') ?? []
  const states = given.get('state') ?? ['open', 'reopened']
  given.set(
    'state',
    states.filter((word) => word !== 'all'),
  )
  const filter: QueueFilter = {
    kinds: listOf('kind', disagreementKinds),
    states: listOf('state', disagreementStates),
    outcomes: listOf('outcome', outcomes),
    categoryIds: idsOf<CategoryId>('category', given.get('category') ?? []),
    withDescendants: listOf('below', ['0', '1'])[0] !== '0',
    coderIds: idsOf<UserId>('coder', given.get('coder') ?? []),
    owners: [
      ...(owners.includes('none') ? (['none'] as const) : []),
      ...idsOf<UserId>(
        'owner',
        owners.filter((word) => word !== 'none'),
      ),
    ],
    articleIds: idsOf<ArticleId>('article', given.get('article') ?? []),
    due: listOf('due', queueDues)[0] ?? null,
    size: parseSize(given.get('size')?.[0], faults),
    sort: listOf('sort', queueSorts)[0] ?? 'unblocks',
  }
  return faults.length === 0
    ? ok(filter)
    : invalid('The address of this list of disagreements is damaged. Set the filters again.', faults)
}

function parseSize(word: string | undefined, faults: Fault[]): QueueFilter['size'] {
  if (word === undefined) return null
  if (word === 'phrase' || word === 'sentence' || word === 'passage') return word
  const [, unit, least = '', most = ''] = /^(chars|words):(\d{0,7})-(\d{0,7})$/.exec(word) ?? []
  if (unit === 'chars' || unit === 'words')
    return { unit, least: Number(least), most: most === '' ? Infinity : Number(most) }
  faults.push({ path: 'size', message: 'phrase, sentence, passage, or a range like words:3-12 or chars:-60' })
  return null
}
