import { drawsFrom } from './random'

/** Where a figure would lie in most other samples like this one. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** How resampling goes. */
interface Resampling {
  /** How many blocks there are to draw from. */
  readonly blocks: number
  readonly resamples: number
  readonly seed: number
  readonly level: number
}

// Fewer blocks than this tell nothing of how a figure would vary.
const fewestBlocks = 5
// When more resamples than this share have no figure, the others are no fair picture of it.
const mostWithout = 0.2

/**
 * Bootstrap intervals by percentiles (Efron 1979): draws as many blocks as there are, with replacement, and takes the
 * figures again. `figuresOf` gets how often each block was drawn and gives each figure, NaN for one that can't be had.
 * Null for a figure that has too few blocks or can't be had in more than a fifth of the resamples.
 */
export function bootstrap(
  resampling: Resampling,
  figureCount: number,
  figuresOf: (weights: Int32Array) => readonly number[],
): readonly (Bounds | null)[] {
  const { blocks, resamples, seed, level } = resampling
  if (blocks < fewestBlocks || resamples < 1) return Array.from({ length: figureCount }, () => null)
  const draw = drawsFrom(seed)
  const weights = new Int32Array(blocks)
  const drawn = Array.from({ length: figureCount }, (): number[] => [])
  for (let k = 0; k < resamples; k++) {
    weights.fill(0)
    for (let b = 0; b < blocks; b++) {
      const block = draw(blocks)
      weights[block] = (weights[block] ?? 0) + 1
    }
    for (const [i, figure] of figuresOf(weights).entries()) if (!Number.isNaN(figure)) drawn[i]?.push(figure)
  }
  return drawn.map((figures) => {
    if (figures.length < resamples * (1 - mostWithout)) return null
    const sorted = Float64Array.from(figures).sort()
    return { low: percentile(sorted, (1 - level) / 2), high: percentile(sorted, (1 + level) / 2) }
  })
}

/** The value below which a share of the ascending values lies, between two of them if need be. */
function percentile(ascending: Float64Array, share: number): number {
  const at = share * (ascending.length - 1)
  const below = ascending[Math.floor(at)] ?? 0
  const above = ascending[Math.ceil(at)] ?? 0
  return below + (above - below) * (at - Math.floor(at))
}
