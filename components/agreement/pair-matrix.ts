import type { AgreementGroup, Figure, Measure } from '@/core/agreement/figure'
import type { UserId } from '@/core/ids'

/** Measures the map of pairs can show. */
export const pairMeasures = ['alpha', 'percent'] as const satisfies readonly Measure[]
export type PairMeasure = (typeof pairMeasures)[number]

/** Pairs of analysts as a square: symmetric, empty where nobody is compared with anybody. */
interface PairMatrix {
  readonly coderIds: readonly UserId[]
  /** `cells[row][column]`; null on the diagonal and where two share no article. */
  readonly cells: readonly (readonly (Figure | null)[])[]
}

/** Puts groups by pair into a square, analysts by name. */
export function pairMatrix(
  groups: readonly AgreementGroup[],
  measure: PairMeasure,
  nameOf: (id: UserId) => string,
): PairMatrix {
  const found = new Map<string, Figure>()
  const coderIds = new Set<UserId>()
  for (const { key, figures } of groups) {
    const figure = figures.find((each) => each.measure === measure)
    if (key.by !== 'pair' || figure === undefined) continue
    const [a, b] = key.coderIds
    coderIds.add(a).add(b)
    found.set(`${a} ${b}`, figure).set(`${b} ${a}`, figure)
  }
  const sorted = [...coderIds].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en') || (a < b ? -1 : 1))
  return { coderIds: sorted, cells: sorted.map((a) => sorted.map((b) => found.get(`${a} ${b}`) ?? null)) }
}
