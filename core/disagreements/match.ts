import type { DisagreementId, HighlightId } from '../ids'
import { codingOf, type CodedExtent } from './coding'
import type { ConsensusSpan } from './decision'
import type { DisagreementKind, DisagreementState, Found, Side } from './disagreement'
import { normaliseExtent } from './extent'

/** A disagreement as it was last stored. */
export interface Known {
  readonly id: DisagreementId
  readonly state: DisagreementState
  readonly kind: DisagreementKind
  readonly start: number
  readonly end: number
  readonly sides: readonly Side[]
  /** Its last final decision: the sides as they stood then, and what was written into the consensus layer. */
  readonly final: { readonly sides: readonly Side[]; readonly consensus: readonly ConsensusSpan[] } | null
  /** The text that offsets of the decision count in, where it is another version's than the one now looked at. */
  readonly finalText?: string | undefined
}

/** What has become of the stored disagreements. */
interface Matching {
  /** In the order of the found ones. `changed`: kind, extent, sides or state are not those stored. */
  readonly kept: readonly {
    readonly id: DisagreementId
    readonly found: Found
    readonly state: DisagreementState
    readonly changed: boolean
  }[]
  /** Found, and matched to none: they begin as `open`. */
  readonly born: readonly Found[]
  /** Stored, not gone before, and found no more: `gone` without a decision in force, else still `decided`. By id. */
  readonly ended: readonly { readonly id: DisagreementId; readonly state: DisagreementState }[]
}

/**
 * Carries identities over to what is found now (sorted as `findDisagreements` gives it). A found disagreement is the
 * stored one with which it shares most highlights; of several the one with the greater share of both together, then one
 * that is not gone, then the older id. One to one: of a split the part that shares most keeps the identity and the rest
 * is born; of a merger the one that shares most goes on and the others end.
 *
 * A decided one stays decided while every side says what it said when it was decided, or what was decided, and a side
 * that came later says what some side said then, what was decided, or nothing; otherwise it is reopened. One that was
 * gone opens again, as reopened when it ever had a final decision. What was decided in another version's text is compared
 * by its words instead of its place. O(n log n) in highlights and pairs that share some.
 */
export function matchDisagreements(text: string, known: readonly Known[], found: readonly Found[]): Matching {
  const partners = pairUp(known, found)
  const matched = new Set(partners.values())
  const kept: Matching['kept'][number][] = []
  const born: Found[] = []
  found.forEach((now, row) => {
    const before = known[partners.get(row) ?? -1]
    if (!before) {
      born.push(now)
      return
    }
    const isSame = isUnchanged(before, now)
    const state = isSame && before.state === 'decided' ? before.state : stateNow(text, before, now)
    kept.push({ id: before.id, found: now, state, changed: state !== before.state || !isSame })
  })
  const ended = known
    .filter(({ state }, row) => state !== 'gone' && !matched.has(row))
    .map(({ id, state }) => ({ id, state: state === 'decided' ? state : ('gone' as const) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { kept, born, ended }
}

interface Pair {
  readonly before: number
  readonly now: number
  readonly shared: number
  /** Shared highlights by all of both. */
  readonly share: number
}

/** The row of the stored disagreement for each found one that has one. */
function pairUp(known: readonly Known[], found: readonly Found[]): ReadonlyMap<number, number> {
  const holders = new Map<HighlightId, number[]>()
  const sizes = known.map(({ sides }, row) => {
    const ids = highlightIds(sides)
    for (const id of ids) {
      const rows = holders.get(id)
      if (rows) rows.push(row)
      else holders.set(id, [row])
    }
    return ids.length
  })
  const pairs: Pair[] = []
  found.forEach(({ sides }, now) => {
    const counts = new Map<number, number>()
    const ids = highlightIds(sides)
    for (const id of ids) for (const row of holders.get(id) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1)
    for (const [before, shared] of counts) {
      pairs.push({ before, now, shared, share: shared / (ids.length + (sizes[before] ?? 0) - shared) })
    }
  })
  const isGone = (row: number) => (known[row]?.state === 'gone' ? 1 : 0)
  const idOf = (row: number) => known[row]?.id ?? ''
  pairs.sort(
    (a, b) =>
      b.shared - a.shared ||
      b.share - a.share ||
      isGone(a.before) - isGone(b.before) ||
      (a.before === b.before ? a.now - b.now : idOf(a.before) < idOf(b.before) ? -1 : 1),
  )
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const { before, now } of pairs) {
    if (partners.has(now) || taken.has(before)) continue
    partners.set(now, before)
    taken.add(before)
  }
  return partners
}

function stateNow(text: string, before: Known, now: Found): DisagreementState {
  switch (before.state) {
    case 'open':
    case 'reopened':
      return before.state
    case 'gone':
      return before.final ? 'reopened' : 'open'
    case 'decided':
      return isStillDecided(text, before, now) ? 'decided' : 'reopened'
  }
}

function isStillDecided(text: string, { sides, final, finalText = text }: Known, now: Found): boolean {
  const then = final?.sides ?? sides
  const isSameText = finalText === text
  const says = (spans: readonly CodedExtent[], inText: string) =>
    isSameText ? codingOf(text, spans).key : quotesOf(inText, spans)
  const saidThen = new Map(then.map(({ authorId, highlights }) => [authorId, says(highlights, finalText)]))
  const decided = says(final?.consensus ?? [], finalText)
  return now.sides.every(({ authorId, highlights }) => {
    const said = says(highlights, text)
    const own = saidThen.get(authorId)
    if (said === decided) return true
    if (own !== undefined) return said === own
    return said === '' || [...saidThen.values()].includes(said)
  })
}

/** What is said of which words, wherever they stand. */
function quotesOf(text: string, spans: readonly CodedExtent[]): string {
  const quotes = spans.map((span) => {
    const { start, end } = normaliseExtent(text, span)
    return `${text.slice(start, end).replace(/\s+/gu, ' ')} ${span.categoryIds.join()}`
  })
  return quotes.sort().join('\n')
}

function isUnchanged(before: Known, now: Found): boolean {
  return (
    before.kind === now.kind &&
    before.start === now.start &&
    before.end === now.end &&
    before.sides.length === now.sides.length &&
    before.sides.every((side, i) => isSameSide(side, now.sides[i]))
  )
}

function isSameSide(a: Side, b: Side | undefined): boolean {
  if (!b || a.authorId !== b.authorId || a.highlights.length !== b.highlights.length) return false
  return a.highlights.every((one, i) => {
    const other = b.highlights[i]
    return (
      other !== undefined &&
      one.highlightId === other.highlightId &&
      one.start === other.start &&
      one.end === other.end &&
      one.categoryIds.length === other.categoryIds.length &&
      one.categoryIds.every((id, n) => id === other.categoryIds[n]) &&
      one.note === other.note
    )
  })
}

function highlightIds(sides: readonly Side[]): readonly HighlightId[] {
  const ids: HighlightId[] = []
  for (const { highlights } of sides) for (const { highlightId } of highlights) ids.push(highlightId)
  return ids
}
