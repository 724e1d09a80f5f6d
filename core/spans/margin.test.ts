import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePin, placeCards, type MarginCard } from './margin'

/** `"a0+3 b1+3"`: card a wants 0 and is 3 high. */
function cards(notation: string): MarginCard[] {
  return notation
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [y, height] = word.slice(1).split('+').map(Number)
      return { id: word.charAt(0), y: y ?? 0, height: height ?? 0 }
    })
}

/** Pins a card to its own line. */
const pinTo = (all: readonly MarginCard[], id: string | null) => all.find((card) => card.id === id) ?? null

const show = (ys: ReadonlyMap<string, number>) =>
  [...ys]
    .toSorted()
    .map(([id, y]) => `${id}${y}`)
    .join(' ')

describe('placeCards', () => {
  it.each([
    ['', null, ''],
    ['a0+3 b5+3', null, 'a0 b5'],
    ['a0+3 b1+3 c9+3', null, 'a0 b3 c9'],
    ['a0+3 b1+3', 'b', 'a-2 b1'],
    ['a0+3 b1+3 c2+3', 'b', 'a-2 b1 c4'],
    ['a0+3 b4+3', 'b', 'a0 b4'],
    ['a4+3 b4+3 c4+3', 'c', 'a-2 b1 c4'],
    ['a0+3 b1+3', 'gone', 'a0 b3'],
  ])('%j, active %j', (notation, active, expected) => {
    expect(show(placeCards(cards(notation), pinTo(cards(notation), active)))).toBe(expected)
  })

  it('never overlaps, keeps the order, leaves the active card at its line, and moves nobody without need', () => {
    const rows = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(19), (pairs, pick) => {
        const all = pairs.toSorted(([a], [b]) => a - b).map(([y, height], i) => ({ id: `${i}`, y, height }))
        const active = all[pick % all.length]
        const ys = placeCards(all, active ?? null)
        expect(ys.get(active?.id ?? '')).toBe(active?.y)
        all.forEach((card, i) => {
          const next = all[i + 1]
          if (next) expect((ys.get(card.id) ?? 0) + card.height).toBeLessThanOrEqual(ys.get(next.id) ?? 0)
        })
        const apart = all.map((card, i) => ({ ...card, y: i * 25 }))
        expect([...placeCards(apart, null).entries()].toSorted(([a], [b]) => +a - +b).map(([, y]) => y)).toEqual(
          apart.map((c) => c.y),
        )
      }),
      { seed: 42 },
    )
  })
})

describe('choosePin', () => {
  const view = { top: 0, bottom: 50 }
  const dense = cards('a-20+30 b5+30 c10+30 d60+30')
  const offsets = (all: readonly MarginCard[], ys: ReadonlyMap<string, number>) =>
    new Map(all.map((card) => [card.id, (ys.get(card.id) ?? 0) - card.y]))

  it('begins with the first card in view', () => {
    expect(choosePin(dense, new Map(), view, false, 5)).toEqual({ id: 'b', y: 5 })
  })

  it('keeps a card where it is when others come and go, even when its line has moved', () => {
    const before = offsets(dense, placeCards(dense, null))
    const pin = choosePin(dense.slice(1), before, view, false, 5)
    expect(pin).toEqual({ id: 'b', y: 10 })
    const lower = dense.map((card) => ({ ...card, y: card.y + 7 }))
    expect(choosePin(lower, before, view, false, 5)).toEqual({ id: 'b', y: 17 })
  })

  it('goes back to the line when all is still and a card in view is too far from its own', () => {
    const before = offsets(dense, placeCards(dense, null))
    expect(choosePin(dense, before, view, true, 5)).toEqual({ id: 'b', y: 5 })
    expect(choosePin(dense, before, view, true, 500)).toEqual({ id: 'b', y: 10 })
  })

  it('pins nothing where nothing is in view', () => {
    expect(choosePin(dense, new Map(), { top: 200, bottom: 300 }, true, 5)).toBeNull()
  })
})
