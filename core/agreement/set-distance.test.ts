import { expect, it } from 'vitest'
import { krippendorffAlpha } from './alpha'
import { alphaOfNineItems, nineItems } from './fixtures/published-sets'
import { jaccardDistance, masiDistance, type CategorySet } from './set-distance'
import { tallyMatrix } from './testing'

const setOf = (names: readonly string[]): CategorySet => names.map((name) => name.charCodeAt(0))

function alphaOf(items: typeof nineItems, between: (a: CategorySet, b: CategorySet) => number): number {
  const sets: CategorySet[] = []
  const idOf = (names: readonly string[]) => {
    const found = sets.findIndex((set) => set.join() === setOf(names).join())
    return found >= 0 ? found : sets.push(setOf(names)) - 1
  }
  const matrix = items.map((row) => row.map(idOf))
  const distance = (a: number, b: number) => between(sets[a] ?? [], sets[b] ?? [])
  const alpha = krippendorffAlpha(tallyMatrix(matrix, distance), distance)
  if (!alpha.ok) throw new Error(alpha.error)
  return alpha.value
}

it.each([
  ['', '', 0, 0],
  ['', 'A', 1, 1],
  ['A', 'A', 0, 0],
  ['A', 'B', 1, 1],
  ['AB', 'A', 1 - (1 / 2) * (2 / 3), 1 / 2],
  ['AB', 'AC', 1 - (1 / 3) * (1 / 3), 2 / 3],
  ['ABC', 'BCD', 1 - (1 / 2) * (1 / 3), 1 / 2],
  ['ABC', 'ABC', 0, 0],
])('%s and %s', (a, b, masi, jaccard) => {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    expect(masiDistance(setOf([...x]), setOf([...y]))).toBeCloseTo(masi, 12)
    expect(jaccardDistance(setOf([...x]), setOf([...y]))).toBeCloseTo(jaccard, 12)
  }
})

const shared = (a: CategorySet, b: CategorySet) => a.filter((x) => b.includes(x)).length
const isWithin = (a: CategorySet, b: CategorySet) => shared(a, b) === Math.min(a.length, b.length)

it('the published alphas of nine items hold with the distances they were made with', () => {
  const nested = (a: CategorySet, b: CategorySet) => {
    if (a.join() === b.join()) return 0
    if (isWithin(a, b)) return 1 / 3
    return shared(a, b) > 0 ? 2 / 3 : 1
  }
  expect(alphaOf(nineItems, nested)).toBeCloseTo(alphaOfNineItems.nested.alpha, 3)
  const software = (a: CategorySet, b: CategorySet) => jaccardDistance(a, b) * nested(a, b)
  expect(Math.abs(alphaOf(nineItems, software) - alphaOfNineItems.masiOfSoftware.alpha)).toBeLessThan(0.001)
})

it("Passonneau's MASI gives NLTK's alphas, up to its rounding of 2/3 and 1/3", () => {
  const rounded = (a: CategorySet, b: CategorySet) => {
    if (a.join() === b.join()) return 0
    return 1 - (1 - jaccardDistance(a, b)) * (isWithin(a, b) ? 0.67 : 0.33)
  }
  const seven = nineItems.filter((row) => row.every((set) => set.length > 0))
  expect(alphaOf(nineItems, rounded)).toBeCloseTo(alphaOfNineItems.masiRounded, 4)
  expect(alphaOf(seven, rounded)).toBeCloseTo(alphaOfNineItems.masiRoundedOfSeven, 6)
  expect(Math.abs(alphaOf(nineItems, masiDistance) - alphaOfNineItems.masiRounded)).toBeLessThan(0.003)
  expect(Math.abs(alphaOf(seven, masiDistance) - alphaOfNineItems.masiRoundedOfSeven)).toBeLessThan(0.003)
})
