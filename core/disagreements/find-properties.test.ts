import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Found, SideHighlight } from './disagreement'
import { findAgreed, findDisagreements, type CoderLayer } from './find'
import { findPlainly } from './reference'
import { highlightId, mark, options, person } from './testing'

const text = 'the units, of “exile” met. И в Киеве — 字 они, говорили; no (one) came… then all left.\nSo it was!'

const sets = fc.constantFrom<readonly string[]>([], ['X'], ['Y'], ['X', 'Y'], ['Xa'], ['Xb'], ['X', 'Xa'], ['Y', 'Z'])
// Few starts and lengths, so that many extents coincide, nest and nearly coincide.
const place = fc.tuple(fc.nat(18), fc.constantFrom(2, 3, 4, 7, 10, 12, 24, 40), sets)
const drawnLayers = fc
  .array(fc.array(place, { maxLength: 6 }), { minLength: 2, maxLength: 4 })
  .map((people) =>
    numbered(people.map((places) => places.map(([start, length, set]) => [start * 3, length, set] as const))),
  )

function numbered(people: (readonly (readonly [number, number, readonly string[]])[])[]): readonly CoderLayer[] {
  let n = 0
  return people.map((places, i) => ({
    coderId: person('ABCD'.charAt(i)),
    highlights: places.map(([start, length, set]) => mark((n += 1), start, Math.min(text.length, start + length), set)),
  }))
}

const find = (layers: readonly CoderLayer[], overlapShare = 0.5) =>
  findDisagreements(text, layers, { ...options, overlapShare })
const highlightsOf = ({ sides }: Pick<Found, 'sides'>) => sides.flatMap(({ highlights }) => highlights)
const idsOf = (found: Pick<Found, 'sides'>) => highlightsOf(found).map((each) => each.highlightId)
const runs = { seed: 42, numRuns: 600 }

describe('findDisagreements', () => {
  it('finds what the plain quadratic rule finds', () => {
    fc.assert(
      fc.property(drawnLayers, fc.constantFrom(0.2, 0.5, 1), (layers, overlapShare) => {
        const shown = find(layers, overlapShare).map((found) => `${found.kind} ${idsOf(found).sort().join()}`)
        expect(shown.sort()).toEqual(findPlainly(text, layers, { ...options, overlapShare }))
      }),
      runs,
    )
  })

  it('finds the same whatever the order of analysts and highlights', () => {
    const shuffled = drawnLayers.chain((layers) =>
      fc.tuple(
        fc.constant(layers),
        fc
          .shuffledSubarray([...layers], { minLength: layers.length })
          .chain((people) =>
            fc.tuple(
              ...people.map(({ coderId, highlights }) =>
                fc
                  .shuffledSubarray([...highlights], { minLength: highlights.length })
                  .map((mixed): CoderLayer => ({ coderId, highlights: mixed })),
              ),
            ),
          ),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([layers, mixed]) => {
        expect(find(mixed)).toEqual(find(layers))
        expect(findAgreed(text, mixed, options)).toEqual(findAgreed(text, layers, options))
      }),
      runs,
    )
  })

  it('finds nothing in identical layers, and all of it agreed', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const copies = numbered(
          [0, 1, 2].map(() => places.map(([start, length, set]) => [start * 3, length, set] as const)),
        )
        expect(find(copies)).toEqual([])
        const agreed = findAgreed(text, copies, options)
        expect(new Set(agreed.flatMap(idsOf)).size).toBe(places.length * 3)
      }),
      runs,
    )
  })

  it('needs two who submitted', () => {
    fc.assert(
      fc.property(drawnLayers, (layers) => {
        expect(find(layers.slice(0, 1))).toEqual([])
        expect(findAgreed(text, layers.slice(0, 1), options)).toEqual([])
      }),
      { seed: 42 },
    )
  })

  it('puts each highlight into one place, found or agreed', () => {
    fc.assert(
      fc.property(drawnLayers, (layers) => {
        const found = find(layers)
        const inFound = found.flatMap(idsOf)
        expect(new Set(inFound).size).toBe(inFound.length)
        const inAgreed = new Set(findAgreed(text, layers, options).flatMap(idsOf))
        for (const id of inFound) expect(inAgreed.has(id)).toBe(false)
        const all = layers.flatMap(({ highlights }) => highlights.map((each) => each.highlightId))
        expect(new Set([...inFound, ...inAgreed])).toEqual(new Set(all))
      }),
      runs,
    )
  })

  it('finds each highlight on words that some colleague did not mark', () => {
    const isTouched = (by: SideHighlight, { start, end }: SideHighlight) => by.start < end && by.end > start
    fc.assert(
      fc.property(drawnLayers, (layers) => {
        const inFound = new Set(find(layers).flatMap(idsOf))
        for (const { highlights } of layers) {
          for (const own of highlights) {
            const isMissed = layers.some((layer) => !layer.highlights.some((each) => isTouched(each, own)))
            if (isMissed) expect(inFound.has(own.highlightId)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('tells the extent of its highlights, its sides in order, and everybody who submitted', () => {
    fc.assert(
      fc.property(drawnLayers, (layers) => {
        const found = find(layers)
        for (const each of found) {
          expect(each.start).toBe(Math.min(...highlightsOf(each).map(({ start }) => start)))
          expect(each.end).toBe(Math.max(...highlightsOf(each).map(({ end }) => end)))
          expect(each.sides.map(({ authorId }) => authorId)).toEqual(layers.map(({ coderId }) => coderId).sort())
        }
        expect(found.map(({ start, end }) => start * 1000 + end)).toEqual(
          found.map(({ start, end }) => start * 1000 + end).sort((a, b) => a - b),
        )
      }),
      runs,
    )
  })

  it('finds a disagreement no more once all its sides have the same highlights', () => {
    fc.assert(
      fc.property(drawnLayers, (layers) => {
        for (const found of find(layers)) {
          const taken = new Set(idsOf(found))
          for (const { highlights } of found.sides) {
            let n = 1000
            const copies = new Set<string>()
            const settled = layers.map((layer) => ({
              ...layer,
              highlights: [
                ...layer.highlights.filter((each) => !taken.has(each.highlightId)),
                ...highlights.map((each) => {
                  const copy = { ...each, highlightId: highlightId((n += 1)) }
                  copies.add(copy.highlightId)
                  return copy
                }),
              ],
            }))
            for (const still of find(settled)) {
              for (const id of idsOf(still)) expect(copies.has(id)).toBe(false)
            }
          }
        }
      }),
      { seed: 42, numRuns: 300 },
    )
  })
})
