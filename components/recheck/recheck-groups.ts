import type { OldTag } from '@/core/codebook/recheck'
import type { CategoryRule } from '@/core/codebook/rule'
import type { Codebook } from '@/core/codebook/tree'
import type { CategoryId } from '@/core/ids'

/** Tags of one category, by what they were coded under. */
export interface RecheckGroup {
  readonly categoryId: CategoryId
  /** The oldest meaning first. */
  readonly layers: readonly RecheckLayer[]
}

/** Tags that were coded under the same meaning, so that the same is news to all of them. */
export interface RecheckLayer {
  readonly codedUnder: number
  /** When that meaning was first changed. */
  readonly changedAt: string
  /** In the order given. */
  readonly tags: readonly OldTag[]
}

/** What tells a tag from all others in a list. */
export function keyOf({ highlightId, categoryId, authorId }: OldTag): string {
  return `${highlightId} ${categoryId} ${authorId}`
}

/** The tags by category in the order of the codebook, then by the meaning they were coded under. */
export function groupOldTags(codebook: Codebook, tags: readonly OldTag[]): readonly RecheckGroup[] {
  const byCategory = groupBy(tags, ({ categoryId }) => categoryId)
  const known = codebook.order.map(({ category }) => category.id)
  const ids = new Set([...known.filter((id) => byCategory.has(id)), ...byCategory.keys()])
  return [...ids].map((categoryId) => {
    const byMeaning = groupBy(byCategory.get(categoryId) ?? [], ({ codedUnder }) => codedUnder)
    const layers = [...byMeaning]
      .sort(([a], [b]) => a - b)
      .map(([codedUnder, list]) => ({
        codedUnder,
        changedAt: list.reduce(
          (first, { changedAt }) => (changedAt < first ? changedAt : first),
          list[0]?.changedAt ?? '',
        ),
        tags: list,
      }))
    return { categoryId, layers }
  })
}

/** The rules in words that came since; ISO times in UTC compare as texts. */
export function rulesSince(rules: readonly CategoryRule[], changedAt: string): readonly CategoryRule[] {
  return rules.filter(
    ({ kind, createdAt, deletedAt }) => kind !== 'example' && deletedAt === null && createdAt >= changedAt,
  )
}

function groupBy<T, Key>(list: readonly T[], keyOfOne: (one: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of list) {
    const key = keyOfOne(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
