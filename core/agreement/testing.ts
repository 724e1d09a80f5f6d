import { asId, type ArticleId, type CategoryId, type HighlightId, type UserId } from '../ids'
import { testId } from '../reading/testing'
import type { CodedArticle } from './question'
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

/** An article drawn in a test: its number, its text, and what each coder (by number) marked. */
export interface ArticleSketch {
  readonly n?: number
  readonly text: string
  /**
   * For each coder one or more lines under the text; each run of a letter marks a passage with the category of that
   * letter. An empty list is a coder who marked nothing.
   */
  readonly coders: Readonly<Record<number, readonly string[]>>
}

/** The id of the category that a letter stands for. */
export function categoryOf(letter: string): CategoryId {
  return asId<CategoryId>(testId('c', letter.charCodeAt(0)))
}

/** The id of a coder's number. */
export function coderOf(n: number): UserId {
  return asId<UserId>(testId('a', n))
}

/** The article that a sketch draws. */
export function drawArticle({ n = 1, text, coders }: ArticleSketch): CodedArticle {
  return {
    articleId: asId<ArticleId>(testId('e', n)),
    text,
    language: 'en',
    coders: Object.entries(coders).map(([coder, lines]) => ({
      coderId: coderOf(Number(coder)),
      spans: lines.flatMap((line, row) =>
        [...line.matchAll(/(\S)\1*/g)].map((run) => ({
          start: run.index,
          end: run.index + run[0].length,
          categoryIds: [categoryOf(run[0].charAt(0))],
          highlightId: asId<HighlightId>(testId('b', 1000 * row + run.index)),
        })),
      ),
    })),
  }
}
