import { nominal, pairCount, type Distance, type Tally } from './tally'

/** Rows are units, columns coders; a value is a small whole number, null is missing. For tests and benches. */
export type Matrix = readonly (readonly (number | null)[])[]

/** The tallies of a matrix of values: one for each set of coders that some unit has. */
export function tallyMatrix(matrix: Matrix, distance: Distance = nominal): readonly Tally[] {
  const valueCount = 1 + matrix.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const tallies = new Map<string, Tally & { units: number }>()
  for (const row of matrix) {
    const coders = row.flatMap((value, coder) => (value === null ? [] : [coder]))
    const key = coders.join()
    const tally = tallies.get(key) ?? {
      coders,
      units: 0,
      valueCount,
      counts: new Float64Array(coders.length * valueCount),
      apart: new Float64Array(pairCount(coders.length)),
    }
    tallies.set(key, tally)
    tally.units += 1
    let pair = 0
    for (const [i, coder] of coders.entries()) {
      const value = row[coder] ?? 0
      const cell = i * valueCount + value
      tally.counts[cell] = (tally.counts[cell] ?? 0) + 1
      for (const other of coders.slice(i + 1)) {
        tally.apart[pair] = (tally.apart[pair] ?? 0) + distance(value, row[other] ?? 0)
        pair += 1
      }
    }
  }
  return [...tallies.values()]
}

/** The matrix of two coders behind a contingency table: `table[a][b]` units got `a` from the first, `b` from the second. */
export function spreadTable(table: readonly (readonly number[])[]): Matrix {
  return table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])))
}
