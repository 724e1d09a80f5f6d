/** A card that wants to stand at `y`; `height` includes the gap below it. Any unit of length. */
export interface MarginCard {
  readonly id: string
  readonly y: number
  readonly height: number
}

/** A card that shall stand exactly at `y`, whatever the others want. */
export interface Pin {
  readonly id: string
  readonly y: number
}

/**
 * Places cards (given in reading order) beside their lines: nobody overlaps, the order stays. Going down from the pinned
 * card each stands at its line or right below the one before it; those above the pinned card make room upwards. Without
 * a pin, or with one that is not among the cards, the first card stands at its line. Gives y by id.
 */
export function placeCards(cards: readonly MarginCard[], pin: Pin | null): ReadonlyMap<string, number> {
  const placed = new Map<string, number>()
  const at = pin === null ? -1 : cards.findIndex((card) => card.id === pin.id)
  const pinned = cards[at]
  if (!pin || !pinned) {
    settle(cards, placed, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    return placed
  }
  settle(cards.slice(0, at), placed, Number.NEGATIVE_INFINITY, pin.y)
  placed.set(pin.id, pin.y)
  settle(cards.slice(at + 1), placed, pin.y + pinned.height, Number.POSITIVE_INFINITY)
  return placed
}

/** Walks down pushing each card below the one before it; then, where that passes `floor`, up again from the bottom. */
function settle(cards: readonly MarginCard[], placed: Map<string, number>, ceiling: number, floor: number): void {
  let free = ceiling
  const ys = cards.map((card) => {
    const y = Math.max(free, card.y)
    free = y + card.height
    return y
  })
  let limit = floor
  for (let i = cards.length - 1; i >= 0; i -= 1) {
    const card = cards[i]
    if (!card) continue
    const y = Math.min(ys[i] ?? 0, limit - card.height)
    placed.set(card.id, y)
    limit = y
  }
}

/** A stretch of the column, top and bottom. */
export interface View {
  readonly top: number
  readonly bottom: number
}

/**
 * Which card to pin when none is active. One in view keeps the distance it now has to its line (`before` tells how far
 * each stood below it), so that nothing jumps when cards come and go around it. When `mayAlign` (nothing is moving just
 * now) and a card in view is farther than `tolerance` from its line, the first in view goes back to its own.
 */
export function choosePin(
  cards: readonly MarginCard[],
  before: ReadonlyMap<string, number>,
  view: View,
  mayAlign: boolean,
  tolerance: number,
): Pin | null {
  const inView = cards.filter((card) => card.y >= view.top && card.y <= view.bottom)
  const kept = inView.find((card) => before.has(card.id))
  const far = inView.some((card) => Math.abs(before.get(card.id) ?? 0) > tolerance)
  const [first] = inView
  if (first && (!kept || (mayAlign && far))) return { id: first.id, y: first.y }
  return kept ? { id: kept.id, y: kept.y + (before.get(kept.id) ?? 0) } : null
}
