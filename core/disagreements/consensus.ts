import type { CategoryId, UserId } from '../ids'
import { joinStretches, type CodedExtent } from './coding'
import type { ConsensusSpan, Outcome } from './decision'
import type { Found, Side } from './disagreement'
import { normaliseExtent, trimExtent, type Extent } from './extent'

/**
 * What an outcome writes into the consensus layer when nothing is edited: `side` the chosen side's highlights, `both`
 * those of every side, and the others nothing. Highlights without categories are left out. Of several on the same words
 * the extent that most chose (then the shortest) stands once for each set of categories that no other one contains;
 * with `text` given, white space and punctuation at the ends make no difference.
 */
export function consensusOf(
  outcome: Outcome,
  found: Pick<Found, 'sides'>,
  chosenAuthorId: UserId | null,
  text?: string,
): readonly ConsensusSpan[] {
  switch (outcome) {
    case 'side':
      return distinct(
        found.sides.filter(({ authorId }) => authorId === chosenAuthorId),
        text,
      )
    case 'both':
      return distinct(found.sides, text)
    case 'neither':
    case 'unclear':
    case 'leftOpen':
      return []
  }
}

/**
 * Each of `categoryIds` on all the words that any side put it on. Categories on the same words share a span only when
 * some highlight holds them together; stacked ones stay apart.
 */
export function unionOf(
  text: string,
  sides: readonly Side[],
  categoryIds: readonly CategoryId[],
): readonly ConsensusSpan[] {
  const highlights = sides.flatMap((side) => side.highlights)
  const spans = categoryIds.flatMap((id) => {
    const stretches = joinStretches(
      text,
      highlights.filter((highlight) => highlight.categoryIds.includes(id)),
    )
    return stretches.map((stretch) => ({ ...trimExtent(text, stretch), categoryIds: [id] }))
  })
  return [...grouped(spans, text).values()]
    .flatMap((group) => {
      const extent = mostChosen(group)
      const ids = group.flatMap((span) => span.categoryIds)
      return heldTogether(ids, highlights).map((set) => ({ ...extent, categoryIds: set }))
    })
    .sort(byPlace)
}

/**
 * What sides that agree say, as passages of a consensus: like `unionOf` all their categories, but each on the extent
 * that most of them chose, of several the shortest, then the first.
 */
export function sharedSpans(text: string, sides: readonly Side[]): readonly ConsensusSpan[] {
  const ids = new Set(sides.flatMap(({ highlights }) => highlights.flatMap(({ categoryIds }) => categoryIds)))
  return unionOf(text, sides, [...ids]).map((span) => {
    const extents = sides.flatMap(({ highlights }) => {
      const own = highlights.filter(
        ({ start, end, categoryIds }) =>
          start < span.end && end > span.start && categoryIds.some((id) => span.categoryIds.includes(id)),
      )
      return own.length > 0 ? [hullOf(own)] : []
    })
    return { ...mostChosen(extents), categoryIds: span.categoryIds }
  })
}

/** From the first start to the last end; `extents` is not empty. */
export function hullOf(extents: readonly Extent[]): Extent {
  return {
    start: Math.min(...extents.map(({ start }) => start)),
    end: Math.max(...extents.map(({ end }) => end)),
  }
}

/** Parts `ids` into sets, each linked by highlights that hold two of them; sorted. */
function heldTogether(
  ids: readonly CategoryId[],
  highlights: readonly CodedExtent[],
): readonly (readonly CategoryId[])[] {
  let sets: readonly (readonly CategoryId[])[] = ids.map((id) => [id])
  for (const { categoryIds } of highlights) {
    const isHeld = (set: readonly CategoryId[]) => set.some((id) => categoryIds.includes(id))
    const held = sets.filter(isHeld)
    if (held.length > 1) sets = [...sets.filter((set) => !isHeld(set)), held.flat().sort()]
  }
  return sets
}

function distinct(sides: readonly Side[], text: string | undefined): readonly ConsensusSpan[] {
  const tagged = sides.flatMap((side) => side.highlights).filter(({ categoryIds }) => categoryIds.length > 0)
  const spans: ConsensusSpan[] = []
  for (const group of grouped(tagged, text).values()) {
    const { start, end } = mostChosen(group)
    const sets = [...new Map(group.map(({ categoryIds }) => [categoryIds.join(), categoryIds])).values()]
    for (const set of sets) {
      const isContained = sets.some((other) => other.length > set.length && set.every((id) => other.includes(id)))
      if (!isContained) spans.push({ start, end, categoryIds: set })
    }
  }
  return spans.sort(byPlace)
}

/** Extents that are the same after normalising. */
function grouped<T extends CodedExtent>(extents: readonly T[], text: string | undefined): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const extent of extents) {
    const { start, end } = text === undefined ? extent : normaliseExtent(text, extent)
    const key = `${start}-${end}`
    const group = groups.get(key)
    if (group) group.push(extent)
    else groups.set(key, [extent])
  }
  return groups
}

/** Of extents the one chosen most often, of several the shortest, then the first. */
export function mostChosen(extents: readonly Extent[]): Extent {
  const votes = new Map<string, { readonly start: number; readonly end: number; count: number }>()
  for (const { start, end } of extents) {
    const vote = votes.get(`${start}-${end}`) ?? { start, end, count: 0 }
    vote.count += 1
    votes.set(`${start}-${end}`, vote)
  }
  const [first] = [...votes.values()].sort(
    (a, b) => b.count - a.count || a.end - a.start - (b.end - b.start) || a.start - b.start,
  )
  return { start: first?.start ?? 0, end: first?.end ?? 0 }
}

function byPlace(a: ConsensusSpan, b: ConsensusSpan): number {
  return a.start - b.start || a.end - b.end || (a.categoryIds.join() < b.categoryIds.join() ? -1 : 1)
}
