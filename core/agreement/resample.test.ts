import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBlocks, sumBlocks } from './blocks'
import { prepare } from './prepare'
import { drawsFrom } from './random'
import { bootstrap } from './resample'
import { listSamples, type Sample } from './sample'
import { setRecorder, setVectorSize } from './set-vector'
import { drawArticle } from './testing'

describe('drawsFrom', () => {
  it('repeats with the seed and draws each number about as often', () => {
    const draw = drawsFrom(5)
    const drawn = Array.from({ length: 30_000 }, () => draw(3))
    const again = drawsFrom(5)
    expect(drawn.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => again(3)))
    for (const n of [0, 1, 2]) expect(Math.abs(drawn.filter((d) => d === n).length - 10_000)).toBeLessThan(300)
  })
})

describe('bootstrap', () => {
  const resampling = { blocks: 100, resamples: 2000, seed: 1, level: 0.95 }
  const meanOf = (values: readonly number[]) => (weights: Int32Array) => [
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / values.length,
  ]

  it('gives for a mean what theory says: about 1.96 standard errors to either side', () => {
    const values = Array.from({ length: 100 }, (_, i) => i)
    const [bounds] = bootstrap(resampling, 1, meanOf(values))
    const error = Math.sqrt((100 ** 2 - 1) / 12 / 100)
    expect(bounds?.low).toBeGreaterThan(49.5 - 2.25 * error)
    expect(bounds?.low).toBeLessThan(49.5 - 1.7 * error)
    expect(bounds?.high).toBeGreaterThan(49.5 + 1.7 * error)
    expect(bounds?.high).toBeLessThan(49.5 + 2.25 * error)
  })

  it('draws as many blocks as there are', () => {
    bootstrap({ ...resampling, resamples: 50 }, 1, (weights) => {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100)
      return [0]
    })
  })

  it('gives none for too few blocks, or a figure that most resamples lack', () => {
    expect(bootstrap({ ...resampling, blocks: 4 }, 2, () => [1, 2])).toEqual([null, null])
    let k = 0
    const [often, seldom] = bootstrap({ ...resampling, resamples: 100 }, 2, () => {
      k += 1
      return [k % 10 === 0 ? Number.NaN : 1, k % 4 === 0 ? Number.NaN : 1]
    })
    expect(often).toEqual({ low: 1, high: 1 })
    expect(seldom).toBeNull()
  })
})

describe('blocks', () => {
  const line = fc.string({ unit: fc.constantFrom(' ', 'a', 'b'), minLength: 11, maxLength: 11 })
  const coders = fc.constantFrom([1, 2], [1, 3], [1, 2, 3])
  const study = fc.array(fc.tuple(coders, line, line, line), { minLength: 10, maxLength: 12 }).map((rows) =>
    prepare(
      rows.map(([present, ...lines], n) =>
        drawArticle({
          n,
          text: 'ab cd ef gh',
          coders: Object.fromEntries(present.map((coder) => [coder, [lines[coder - 1] ?? '']])),
        }),
      ),
      { unit: 'word', scope: 'all' },
    ),
  )
  const blocksOf = (sample: Sample, size: number) =>
    makeBlocks(
      sample,
      (r) => setVectorSize(r, size),
      (r) => setRecorder(r, size, { nominal: () => 1, masi: () => 0.5, jaccard: () => 0.25 }),
    )

  it('an article drawn twice counts as if it were there twice', () => {
    fc.assert(
      fc.property(study, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (prepared, given) => {
        const sample = listSamples(prepared, 'overall')[0]?.[1]
        if (!sample) throw new Error('no sample')
        const weights = given
          .map((weight, i) => (i < 10 ? Math.max(1, weight) : weight))
          .slice(0, sample.articles.length)
        const repeated = sample.articles.flatMap((article, i) => Array.from({ length: weights[i] ?? 0 }, () => article))
        const drawn = blocksOf(sample, prepared.sets.size)
        const vectors = sumBlocks(drawn, Int32Array.from(weights))
        const whole = blocksOf({ ...sample, articles: repeated }, prepared.sets.size)
        for (const [crew, vector] of sumBlocks(whole, null).entries()) {
          const same = drawn.crews.findIndex(({ coders }) => coders.join() === whole.crews[crew]?.coders.join())
          expect(vectors[same]).toEqual(vector)
        }
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})
