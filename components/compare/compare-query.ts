import { type RoundId, type UserId, isUuid } from '@/core/ids'

/** Whose coding a column shows, and as of when: as it is `now`, or as it was when its round was revealed (`blind`). */
export interface CompareColumn {
  readonly userId: UserId
  readonly layer: 'now' | 'blind'
}

/** What stands side by side. */
export interface CompareQuery {
  readonly columns: readonly CompareColumn[]
  /** The round whose frozen layer is meant; the newest revealed when null. */
  readonly roundId: RoundId | null
  /** Where in the text to begin, in UTF-16 code units. */
  readonly at: number | null
}

/** Texts side by side at most: four still have a readable measure on a wide screen. */
export const mostColumns = 4

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Reads `with` (ids joined by commas, each perhaps `id:blind` or `id:now`), `layer` (`now`, `blind`, or `both`: each
 * person twice) for those that do not say, `round` and `at`. What is not understood is passed over.
 */
export function parseCompareQuery(params: Params): CompareQuery {
  const words = (name: string) => [params[name] ?? []].flat().flatMap((value) => value.split(','))
  const layer = words('layer')[0]
  const columns = words('with').flatMap((word): readonly CompareColumn[] => {
    const [id, own] = word.split(':')
    if (!isUuid(id)) return []
    const userId = id as string as UserId
    const said = own ?? layer
    if (said === 'both') {
      return [
        { userId, layer: 'blind' },
        { userId, layer: 'now' },
      ]
    }
    return [{ userId, layer: said === 'blind' ? 'blind' : 'now' }]
  })
  const known = new Map(columns.map((column) => [keyOfColumn(column), column]))
  const round = words('round')[0]
  const at = Number(words('at')[0] ?? Number.NaN)
  return {
    columns: [...known.values()].slice(0, mostColumns),
    roundId: isUuid(round) ? (round as string as RoundId) : null,
    at: Number.isInteger(at) && at >= 0 ? at : null,
  }
}

/** The same as a query string without `?`. */
export function makeCompareQuery({ columns, roundId, at }: CompareQuery): string {
  const layers = new Set(columns.map(({ layer }) => layer))
  const [layer] = layers
  const isOne = layers.size === 1
  return [
    ['with', columns.map((column) => (isOne ? column.userId : keyOfColumn(column))).join(',')],
    ['layer', isOne && layer === 'blind' ? 'blind' : ''],
    ['round', roundId ?? ''],
    ['at', at === null ? '' : String(at)],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** A column as one word. */
export function keyOfColumn({ userId, layer }: CompareColumn): string {
  return `${userId}:${layer}`
}
