import type { Sample } from './sample'

/** What a block of a sample adds to the vector of its crew, without the zeros. */
export interface Block {
  /** Which of the crews: the sets of coders that some article has. */
  readonly crew: number
  readonly cells: Int32Array
  readonly amounts: Float64Array
}

/** The coders of a crew, ascending, and the length of its vector. */
export interface Crew {
  readonly coders: readonly number[]
  readonly size: number
}

/** Adds what a run of `units` units says; `sets` holds the set of each of the crew's coders. */
export type Recorder = (add: (cell: number, amount: number) => void, sets: readonly number[], units: number) => void

/** What is drawn in a resample: whole articles, or stretches of text, which may be single units. */
export type Resampled = 'articles' | 'stretches' | 'units'

/** A sample cut into the blocks that resampling draws from. */
export interface Blocks {
  readonly crews: readonly Crew[]
  readonly blocks: readonly Block[]
  readonly resampled: Resampled
}

// From this many articles on, whole articles are drawn: what one analyst does in one article hangs together.
const enoughArticles = 10
// With fewer, stretches of text stand in for them: enough to draw from, and long enough to keep neighbours together.
const stretchesInAll = 100

/** True when a sample has enough articles to draw whole ones. */
export function drawsArticles(sample: Sample): boolean {
  return sample.articles.length >= enoughArticles
}

/**
 * Cuts the sample into blocks and counts each. Units next to each other are alike, so drawing them one by one would give
 * intervals far too narrow; blocks keep them together (the block bootstrap of Carlstein 1986 and Künsch 1989).
 */
export function makeBlocks(
  sample: Sample,
  sizeOf: (coders: number) => number,
  recorderOf: (coders: number) => Recorder,
): Blocks {
  const crews: Crew[] = []
  const numbers = new Map<string, number>()
  const blocks: Block[] = []
  const byArticle = drawsArticles(sample)
  const all = sample.articles.reduce((sum, { article }) => sum + article.runs.unitCount, 0)
  for (const { article, columns } of sample.articles) {
    const { runs } = article
    if (runs.unitCount === 0) continue
    const coders = columns.map((column) => article.coders[column] ?? 0)
    const crew = numbers.get(coders.join()) ?? crews.push({ coders, size: sizeOf(coders.length) }) - 1
    numbers.set(coders.join(), crew)
    const share = byArticle ? 1 : Math.round((stretchesInAll * runs.unitCount) / all)
    const parts = Math.min(runs.unitCount, Math.max(1, share))
    const record = recorderOf(coders.length)
    const sums = new SparseSums(crews[crew]?.size ?? 0)
    const add = (cell: number, amount: number) => sums.add(cell, amount)
    const sets = columns.map(() => 0)
    let done = 0
    let part = 1
    for (let run = 0; run < runs.count; run++) {
      for (const [i, column] of columns.entries()) sets[i] = runs.sets[run * runs.coderCount + column] ?? 0
      let left = (runs.to[run] ?? 0) - (runs.from[run] ?? 0)
      while (left > 0) {
        const border = Math.floor((part * runs.unitCount) / parts)
        const units = Math.min(left, border - done)
        record(add, sets, units)
        done += units
        left -= units
        if (done < border) continue
        blocks.push({ crew, ...sums.take() })
        part += 1
      }
    }
  }
  return { crews, blocks, resampled: byArticle ? 'articles' : blocks.length === all ? 'units' : 'stretches' }
}

/** The crews' vectors when block `b` counts `weights[b]` times; into `vectors`, which are made when left out. */
export function sumBlocks(
  { crews, blocks }: Blocks,
  weights: Int32Array | null,
  vectors: readonly Float64Array[] = crews.map((crew) => new Float64Array(crew.size)),
): readonly Float64Array[] {
  for (const vector of vectors) vector.fill(0)
  for (const [b, block] of blocks.entries()) {
    const weight = weights ? (weights[b] ?? 0) : 1
    const vector = vectors[block.crew]
    if (weight === 0 || !vector) continue
    const { cells, amounts } = block
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k] ?? 0
      vector[cell] = (vector[cell] ?? 0) + weight * (amounts[k] ?? 0)
    }
  }
  return vectors
}

/** Sums of amounts above 0, of which few are not 0. */
class SparseSums {
  private readonly sums: Float64Array
  private readonly touched: number[] = []

  constructor(size: number) {
    this.sums = new Float64Array(size)
  }

  add(cell: number, amount: number): void {
    if (this.sums[cell] === 0) this.touched.push(cell)
    this.sums[cell] = (this.sums[cell] ?? 0) + amount
  }

  /** The sums so far, which are 0 again afterwards. */
  take(): { readonly cells: Int32Array; readonly amounts: Float64Array } {
    const cells = Int32Array.from(this.touched)
    const amounts = Float64Array.from(cells, (cell) => this.sums[cell] ?? 0)
    for (const cell of cells) this.sums[cell] = 0
    this.touched.length = 0
    return { cells, amounts }
  }
}
