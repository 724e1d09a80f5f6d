import { codingOfNormal } from '../../core/disagreements/coding'
import type { CoderLayer, FindOptions } from '../../core/disagreements/find'
import { kindOf } from '../../core/disagreements/kind'
import { passagesOf, type Passage } from '../../core/disagreements/passages'
import type { CategoryId } from '../../core/ids'

/**
 * The rule of `findDisagreements` with every passage compared with every other: kind and highlights of each place, to
 * check ours against and to measure it by.
 */
export function findPairwise(text: string, layers: readonly CoderLayer[], options: FindOptions): readonly string[] {
  const { overlapShare, isAbove } = options
  const coders = layers.toSorted((a, b) => (a.coderId < b.coderId ? -1 : 1))
  const passages = passagesOf(
    text,
    coders.map(({ highlights }) => highlights),
  )
  const bests = passages.map((passage) => {
    const best: (Passage | undefined)[] = []
    const fits: number[] = []
    for (const other of passages) {
      if (other.coder === passage.coder) continue
      const fit = fitOf(passage, other, overlapShare)
      if (fit > (fits[other.coder] ?? 0)) {
        best[other.coder] = other
        fits[other.coder] = fit
      }
    }
    return best
  })
  const rows = new Map(passages.map((passage, row) => [passage, row]))
  const label = passages.map((_, row) => row)
  const tied = passages.map(() => false)
  const tie = (a: number, b: number) => {
    const [from, to] = [label[a], label[b]]
    label.forEach((each, row) => {
      if (each === from) label[row] = to ?? row
    })
    tied[a] = true
    tied[b] = true
  }
  const isAkin = (a: CategoryId, b: CategoryId) => a === b || isAbove(a, b) || isAbove(b, a)
  passages.forEach((passage, row) => {
    for (const there of bests[row] ?? []) {
      if (!there) continue
      const other = rows.get(there) ?? -1
      const rival = bests[other]?.[passage.coder]
      const common = there.categoryIds.filter((id) => passage.categoryIds.some((own) => isAkin(id, own)))
      const isOne = common.length > 0 || passage.categoryIds.length + there.categoryIds.length === 0
      const isSaid =
        rival !== undefined &&
        (holds(rival, passage) || (rival.start === there.start && rival.end === there.end)) &&
        common.every((id) => rival.categoryIds.includes(id))
      if (rival === passage || (isOne && !isSaid)) tie(row, other)
    }
  })
  const lonely = tied.map((isTied) => !isTied)
  passages.forEach((passage, row) => {
    if (!lonely[row]) return
    const [holder] = passages
      .filter((own) => own !== passage && own.coder === passage.coder && holds(own, passage))
      .filter((own) => passage.categoryIds.every((id) => own.categoryIds.includes(id)))
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
    if (holder) tie(row, rows.get(holder) ?? row)
  })
  return placesIn(text, passages, label, coders.length, options)
}

function placesIn(
  text: string,
  passages: readonly Passage[],
  label: readonly number[],
  coderCount: number,
  { isAbove }: FindOptions,
): readonly string[] {
  const places = new Map<number, Passage[]>()
  passages.forEach((passage, row) => {
    const at = label[row] ?? row
    places.set(at, [...(places.get(at) ?? []), passage])
  })
  const found: string[] = []
  for (const place of places.values()) {
    const sides = Array.from({ length: coderCount }, (_, coder) => place.filter((passage) => passage.coder === coder))
    const kind = kindOf(
      sides.map((side) => codingOfNormal(text, side)),
      isAbove,
    )
    const ids = place.flatMap(({ highlights }) => highlights.map(({ highlightId }) => highlightId)).sort()
    if (kind) found.push(`${kind} ${ids.join()}`)
  }
  return found.sort()
}

function fitOf(a: Passage, b: Passage, share: number): number {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const [one, other] = [a.end - a.start, b.end - b.start]
  return overlap > 0 && overlap / Math.min(one, other) >= share ? overlap / (one + other - overlap) : 0
}

function holds(outer: Passage, inner: Passage): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}
