/** A card that wants to stand at `y`; `height` includes the gap below it. Any unit of length. */
export interface MarginCard {
  readonly id: string
  readonly y: number
  readonly height: number
}

/**
 * Places cards (given in reading order) beside their lines: nobody overlaps, the order stays, each is as near to the
 * place it wants as the others let it. The active card stands exactly at its line: those above it make room upwards
 * (as far as `top`, then they are pushed together above it even beyond), those below downwards. Gives y by id.
 */
export function placeCards(
  cards: readonly MarginCard[],
  activeId: string | null,
  top = 0,
): ReadonlyMap<string, number> {
  const active = cards.findIndex((card) => card.id === activeId)
  const wanted = cards.map((card, i) => (i === active ? card.y : Math.max(top, card.y)))
  const placed = new Map<string, number>()
  const pivot = cards[active]
  if (!pivot) {
    settle(cards, wanted, placed, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    return placed
  }
  settle(cards.slice(0, active), wanted.slice(0, active), placed, Number.NEGATIVE_INFINITY, pivot.y)
  placed.set(pivot.id, pivot.y)
  settle(cards.slice(active + 1), wanted.slice(active + 1), placed, pivot.y + pivot.height, Number.POSITIVE_INFINITY)
  return placed
}

/** Walks down pushing each card below the one before it; then, where that passes `floor`, up again from the bottom. */
function settle(
  cards: readonly MarginCard[],
  wanted: readonly number[],
  placed: Map<string, number>,
  ceiling: number,
  floor: number,
): void {
  let free = ceiling
  const ys = cards.map((card, i) => {
    const y = Math.max(free, wanted[i] ?? 0)
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
