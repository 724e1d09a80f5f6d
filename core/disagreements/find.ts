import type { CategoryId, UserId } from '../ids'
import { codingOfNormal } from './coding'
import { hullOf, mostChosen, sharedSpans } from './consensus'
import type { Found, Side, SideHighlight } from './disagreement'
import { kindOf, type IsAbove } from './kind'
import { byPlace, passagesOf, type Passage } from './passages'
import { groupsOf } from './ties'

/** What one analyst marked in a text: one layer for everybody who submitted, also with no highlights. */
export interface CoderLayer {
  readonly coderId: UserId
  /** In any order. */
  readonly highlights: readonly SideHighlight[]
}

/** How disagreements are found. */
export interface FindOptions {
  /** In (0, 1], 0.5 by default of the project: how much of the shorter of two passages the longer one must cover. */
  readonly overlapShare: number
  readonly isAbove: IsAbove
}

/** A place where all who submitted say the same of the same words. */
export interface Agreed {
  /** The extent that most of them chose, of several the shortest, then the first. UTF-16 code units, half-open. */
  readonly start: number
  readonly end: number
  /** Sorted; empty when all marked it without a category. */
  readonly categoryIds: readonly CategoryId[]
  readonly sides: readonly Side[]
}

/**
 * The places where analysts who submitted differ, by start, then end, then first highlight. `layers` has one entry for
 * everybody who submitted; with fewer than two there is nothing to differ about.
 *
 * Highlights that one analyst stacked on the same words are one *passage* under all their categories. White space and
 * punctuation at the ends of an extent never count. Every passage belongs to one place; two passages of different
 * analysts stand at the same place when they overlap by `overlapShare` of the shorter one and either
 * - each is what fits the other best (overlap over union) among all that its analyst marked: rival readings of one
 *   passage, whatever their categories; or
 * - one is what fits the other best, and they have a category in common, or one above the other, or neither has any:
 *   one observation, cut differently. This does not tie a further passage of an analyst whose best fit there has what is
 *   in common too, when that one holds the further passage or has the colleague's very extent: it adds nothing to it.
 *
 * A passage that is tied to nobody's goes with the smallest passage of its own analyst that holds it and has all its
 * categories, as it says nothing more. At a place two sides agree when the same words are marked, each category on the
 * same words, however they are cut into highlights.
 *
 * | Ana                    | Ben                            | found                                              |
 * |------------------------|--------------------------------|----------------------------------------------------|
 * | long X                 | ten short ones, all X          | one `boundary`: how wide is X here?                |
 * | long X                 | ten short ones, none X         | `category` with the one that fits best, 9 `missed` |
 * | long X, short Y inside | the same long X                | one `missed`: the short Y                          |
 * | long X, short X inside | the same long X                | none                                               |
 * | long X, ten short X,Y  | long X,Z                       | one `extra`: the long ones; 10 `missed`            |
 * | long X, short Y inside | long X, another short Z there  | one `category`: the short ones                     |
 * | X stacked with Y       | one highlight with X and Y     | none                                               |
 * | X on two sentences     | X on each of the two           | none                                               |
 * | X from 0 to 10         | X from 8 to 18                 | two `missed`: they overlap too little              |
 */
export function findDisagreements(text: string, layers: readonly CoderLayer[], options: FindOptions): readonly Found[] {
  const isAbove = remembered(options.isAbove)
  const coders = byCoder(layers)
  const found: Found[] = []
  for (const place of placesOf(text, coders, { ...options, isAbove })) {
    const codings = place.map((passages) => codingOfNormal(text, passages))
    const kind = kindOf(codings, isAbove)
    if (kind) found.push({ kind, ...sidesOf(place, coders) })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (firstId(a) < firstId(b) ? -1 : 1))
}

/**
 * The places where all who submitted (two at least) agree, in order; the rules are those of `findDisagreements`. A place
 * comes once for each extent and set of categories on it, so that categories which are only stacked stay apart.
 */
export function findAgreed(text: string, layers: readonly CoderLayer[], options: FindOptions): readonly Agreed[] {
  const isAbove = remembered(options.isAbove)
  const coders = byCoder(layers)
  const agreed: Agreed[] = []
  for (const place of placesOf(text, coders, { ...options, isAbove })) {
    const codings = place.map((passages) => codingOfNormal(text, passages))
    const [first] = codings
    if (!first || codings.some(({ key }) => key !== first.key)) continue
    const { sides } = sidesOf(place, coders)
    const shared = sharedSpans(text, sides)
    for (const span of shared) agreed.push({ ...span, sides })
    if (shared.length === 0) {
      agreed.push({ ...mostChosen(sides.map(({ highlights }) => hullOf(highlights))), categoryIds: [], sides })
    }
  }
  return agreed.sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.categoryIds.join() < b.categoryIds.join() ? -1 : 1),
  )
}

/** The passages of each place by analyst; `coders` are sorted. */
function placesOf(
  text: string,
  coders: readonly CoderLayer[],
  { overlapShare, isAbove }: FindOptions,
): Iterable<readonly (readonly Passage[])[]> {
  if (coders.length < 2) return []
  const passages = passagesOf(
    text,
    coders.map(({ highlights }) => highlights),
  )
  const groups = groupsOf(passages, { coderCount: coders.length, overlapShare, isAbove })
  const places = new Map<number, Passage[][]>()
  passages.forEach((passage, row) => {
    const group = groups[row] ?? row
    let place = places.get(group)
    if (!place) places.set(group, (place = coders.map(() => [])))
    place[passage.coder]?.push(passage)
  })
  return places.values()
}

function sidesOf(place: readonly (readonly Passage[])[], coders: readonly CoderLayer[]): Omit<Found, 'kind'> {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  const sides = coders.map(({ coderId }, coder) => {
    const [only, ...others] = place[coder] ?? []
    const highlights =
      others.length === 0
        ? (only?.highlights ?? [])
        : (place[coder] ?? []).flatMap((passage) => passage.highlights).sort(byPlace)
    for (const highlight of highlights) {
      start = Math.min(start, highlight.start)
      end = Math.max(end, highlight.end)
    }
    return { authorId: coderId, highlights }
  })
  return { start, end, sides }
}

function byCoder(layers: readonly CoderLayer[]): readonly CoderLayer[] {
  return layers.toSorted((a, b) => (a.coderId < b.coderId ? -1 : 1))
}

function firstId({ sides }: { readonly sides: readonly Side[] }): string {
  return sides.flatMap(({ highlights }) => highlights).reduce((id, h) => (h.highlightId < id ? h.highlightId : id), '~')
}

/** Asks about each pair of categories once. */
function remembered(isAbove: IsAbove): IsAbove {
  const known = new Map<CategoryId, Map<CategoryId, boolean>>()
  return (ancestor, descendant) => {
    let row = known.get(ancestor)
    if (!row) known.set(ancestor, (row = new Map()))
    let answer = row.get(descendant)
    if (answer === undefined) row.set(descendant, (answer = isAbove(ancestor, descendant)))
    return answer
  }
}
