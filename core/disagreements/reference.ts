import type { CategoryId } from '../ids'
import type { Coding } from './coding'
import type { SideHighlight } from './disagreement'
import type { CoderLayer, FindOptions } from './find'
import { kindOf } from './kind'

const edges = /[\p{P}\p{Z}\p{Cc}\p{Cf}`´]/u

interface Part {
  readonly who: string
  readonly start: number
  readonly end: number
  readonly ids: ReadonlySet<CategoryId>
  readonly highlights: readonly SideHighlight[]
}

/**
 * The rule of `findDisagreements` as plainly as it can be written, for texts without marks and surrogates: every
 * passage against every other, words painted one by one. Gives `kind` and the sorted highlight ids of each place.
 */
export function findPlainly(text: string, layers: readonly CoderLayer[], options: FindOptions): readonly string[] {
  const { overlapShare, isAbove } = options
  const parts = layers.flatMap((layer) => partsOf(text, layer))
  const akin = (a: CategoryId, b: CategoryId) => a === b || isAbove(a, b) || isAbove(b, a)
  const common = (p: Part, q: Part) => [...p.ids].filter((id) => [...q.ids].some((other) => akin(id, other)))

  const fit = (p: Part, q: Part) => {
    const overlap = Math.min(p.end, q.end) - Math.max(p.start, q.start)
    const [one, other] = [p.end - p.start, q.end - q.start]
    return overlap > 0 && overlap / Math.min(one, other) >= overlapShare ? overlap / (one + other - overlap) : 0
  }
  const bestOf = (p: Part, who: string) => {
    const [best] = parts
      .filter((q) => q.who === who && fit(p, q) > 0)
      .sort((a, b) => fit(p, b) - fit(p, a) || a.start - b.start || b.end - a.end)
    return best
  }
  const picks = (p: Part, q: Part) => {
    if (p.who === q.who || bestOf(p, q.who) !== q) return false
    const rival = bestOf(q, p.who)
    if (rival === p || !rival) return rival === p
    if (common(p, q).length === 0 && p.ids.size + q.ids.size > 0) return false
    const isThere = rival.start === q.start && rival.end === q.end
    const isHolding = rival.start <= p.start && rival.end >= p.end
    return !((isThere || isHolding) && common(q, p).every((id) => rival.ids.has(id)))
  }

  let places: (readonly Part[])[] = parts.map((part) => [part])
  const join = (p: Part, q: Part) => {
    const touched = places.filter((place) => place.includes(p) || place.includes(q))
    places = [...places.filter((place) => !touched.includes(place)), touched.flat()]
  }
  for (const p of parts) for (const q of parts) if (picks(p, q)) join(p, q)
  const alone = places.flatMap((place) => (place.length === 1 ? place : []))
  for (const p of alone) {
    const [holder] = parts
      .filter((q) => q !== p && q.who === p.who && q.start <= p.start && q.end >= p.end)
      .filter((q) => [...p.ids].every((id) => q.ids.has(id)))
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
    if (holder) join(p, holder)
  }

  return places
    .flatMap((place) => {
      const codings = layers.map(({ coderId }) =>
        painted(
          text,
          place.filter(({ who }) => who === coderId),
        ),
      )
      const kind = layers.length < 2 ? null : kindOf(codings, isAbove)
      const ids = place.flatMap(({ highlights }) => highlights.map(({ highlightId }) => highlightId))
      return kind ? [`${kind} ${ids.sort().join()}`] : []
    })
    .sort()
}

function partsOf(text: string, { coderId, highlights }: CoderLayer): readonly Part[] {
  const parts = new Map<string, { start: number; end: number; highlights: SideHighlight[] }>()
  for (const highlight of highlights) {
    let { start, end } = highlight
    const inner = text.slice(start, end)
    const isStripped = (sign: string) =>
      edges.test(sign) && ([...inner].some((s) => !edges.test(s)) || /\s/u.test(sign))
    while (start < end && isStripped(text.charAt(start))) start += 1
    while (start < end && isStripped(text.charAt(end - 1))) end -= 1
    if (start === end) ({ start, end } = highlight)
    const part = parts.get(`${start} ${end}`) ?? { start, end, highlights: [] }
    part.highlights.push(highlight)
    parts.set(`${start} ${end}`, part)
  }
  return [...parts.values()].map((part) => ({
    ...part,
    who: coderId,
    ids: new Set(part.highlights.flatMap(({ categoryIds }) => categoryIds)),
  }))
}

/** Paints every unit of text by itself, closes gaps without words, and drops the ends without words of what is left. */
function painted(text: string, parts: readonly Part[]): Coding {
  const paint = (some: readonly Part[]) => {
    const units = [...text].map((_, at) => some.some(({ start, end }) => start <= at && at < end))
    const closed = units.map((isOn, at) => {
      if (isOn || !edges.test(text.charAt(at))) return isOn
      const isJoined = (step: number) => {
        let to = at
        while (to >= 0 && to < text.length && !units[to] && edges.test(text.charAt(to))) to += step
        return units[to] === true
      }
      return isJoined(1) && isJoined(-1)
    })
    const line = closed.map((isOn, at) => (isOn ? text.charAt(at) : '\0')).join('')
    return line.replace(/[^\0]+/gu, (run) => {
      const bare = (part: string) => '\0'.repeat(part.length)
      const hasWords = [...run].some((sign) => !edges.test(sign))
      const ends = hasWords ? /^[\p{P}\p{Z}\p{Cc}\p{Cf}`´]+|[\p{P}\p{Z}\p{Cc}\p{Cf}`´]+$/gu : /^\s+|\s+$/gu
      return run.replace(ends, bare)
    })
  }
  const categoryIds = [...new Set(parts.flatMap(({ ids }) => [...ids]))].sort()
  const marked = parts.length === 0 ? '' : paint(parts)
  const each = categoryIds.map((id) => `${id}${paint(parts.filter(({ ids }) => ids.has(id)))}`)
  return { marked, key: parts.length === 0 ? '' : [marked, ...each].join('\n'), categoryIds }
}
