import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCards, type MarginCard } from './margin'

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
    expect(show(placeCards(cards(notation), active))).toBe(expected)
  })

  it('never overlaps, keeps the order, leaves the active card at its line, and moves nobody without need', () => {
    const rows = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(19), (pairs, pick) => {
        const all = pairs.toSorted(([a], [b]) => a - b).map(([y, height], i) => ({ id: `${i}`, y, height }))
        const active = all[pick % all.length]
        const ys = placeCards(all, active?.id ?? null)
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
