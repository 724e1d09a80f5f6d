import type { CategoryId } from '../ids'
import type { Coding } from './coding'
import type { DisagreementKind } from './disagreement'

/** True when `ancestor` stands above `descendant` in the codebook; false for one and the same. */
export type IsAbove = (ancestor: CategoryId, descendant: CategoryId) => boolean

/** How two different sets of categories differ. */
type Contrast = 'category' | 'extra' | 'depth'

/**
 * In what the sides of a place differ, or null when they agree. The first that holds: `category` (two sets of which
 * neither contains the other) · `extra` (one contains the other; having none is contained in any) · `boundary` (the
 * same categories, up to depth, on different words) · `missed` (somebody marked nothing) · `depth` (only above or
 * below each other).
 */
export function kindOf(codings: readonly Coding[], isAbove: IsAbove): DisagreementKind | null {
  if (codings.every(({ key }) => key === codings[0]?.key)) return null
  const marking = codings.filter(({ marked }) => marked !== '')
  const sets = new Map(marking.map(({ categoryIds }) => [categoryIds.join(), categoryIds]))
  const contrasts = contrastsAmong([...sets.values()], isAbove)
  if (contrasts.has('category')) return 'category'
  if (contrasts.has('extra')) return 'extra'
  const extents = new Set(marking.map(({ marked }) => marked))
  const ways = new Set(marking.map(({ key }) => key))
  if (extents.size > 1 || ways.size > sets.size) return 'boundary'
  return marking.length < codings.length ? 'missed' : 'depth'
}

function contrastsAmong(sets: readonly (readonly CategoryId[])[], isAbove: IsAbove): ReadonlySet<Contrast> {
  const found = new Set<Contrast>()
  sets.forEach((a, i) => {
    for (const b of sets.slice(i + 1)) found.add(contrastOf(a, b, isAbove))
  })
  return found
}

function contrastOf(a: readonly CategoryId[], b: readonly CategoryId[], isAbove: IsAbove): Contrast {
  const onlyA = a.filter((id) => !b.includes(id))
  const onlyB = b.filter((id) => !a.includes(id))
  const answers = (ids: readonly CategoryId[], others: readonly CategoryId[], all: readonly CategoryId[]) => {
    const pool = others.length > 0 ? others : all
    return ids.every((id) => pool.some((other) => isRelated(id, other, isAbove)))
  }
  const aAnswered = answers(onlyA, onlyB, b)
  const bAnswered = answers(onlyB, onlyA, a)
  if (aAnswered && bAnswered) return 'depth'
  return aAnswered || bAnswered ? 'extra' : 'category'
}

/** True when one of two different categories stands above the other. */
export function isRelated(a: CategoryId, b: CategoryId, isAbove: IsAbove): boolean {
  return isAbove(a, b) || isAbove(b, a)
}
