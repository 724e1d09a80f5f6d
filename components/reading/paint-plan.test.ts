import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCategory, makeHighlight } from '@/core/reading/testing'
import { rankCategories } from './category-look'
import { categoryRules, laneCount } from './category-sheet'
import { makePlan, planChunk, type LaneMemory, type Painting } from './paint-plan'
import type { TextChunks } from './text-chunks'

const categories = [makeCategory(1), makeCategory(2), makeCategory(3)]
const rankOf = rankCategories(categories)
const chunks: TextChunks = {
  start: Uint32Array.of(0, 11, 21),
  end: Uint32Array.of(10, 20, 30),
  elements: [],
  rowOf: new Map(),
}

function paint(spans: readonly (readonly [start: number, end: number, ...categories: number[]])[]): Painting {
  const highlights = spans.map(([start, end, ...ranks], n) =>
    makeHighlight({
      n,
      start,
      end,
      categories: ranks.map((rank) => categories[rank]?.id).filter((id) => id !== undefined),
    }),
  )
  return { highlights, rankOf }
}

const look = (painting: Painting, memory: LaneMemory = new Map(), chunk = 0) => {
  const plan = makePlan(painting, chunks, 0, 3, memory)
  return planChunk(plan, chunks, chunk).map((s) => `${s.start}-${s.end} ${s.className}`)
}

describe('planChunk', () => {
  it('gives each stroke its lane and category, and clips to the chunk', () => {
    expect(
      look(
        paint([
          [2, 15, 0],
          [5, 8, 1, 2],
          [8, 9],
        ]),
      ),
    ).toEqual(['2-5 d1 s0-0', '5-8 d3 s0-0 s1-1 s2-2', '8-9 d2 s0-0 s1-n', '9-10 d1 s0-0'])
    expect(look(paint([[2, 15, 0]]), new Map(), 1)).toEqual(['11-15 d1 s0-0'])
  })

  it('marks what was decided, where it runs and nowhere else', () => {
    const { highlights } = paint([
      [2, 6, 0],
      [4, 9, 1],
    ])
    const decided = highlights.map((one, n) => (n === 1 ? { ...one, layer: 'consensus' as const } : one))
    expect(look({ highlights: decided, rankOf })).toEqual([
      '2-4 d1 s0-0',
      '4-6 d2 s0-0 s1-1 consensus',
      '6-9 d2 s1-1 consensus',
    ])
  })

  it('shows what is beyond the last lane as more', () => {
    const stack = Array.from({ length: laneCount + 2 }, () => [1, 4, 0] as const)
    expect(look(paint(stack))).toEqual(['1-4 d5 s0-0 s1-0 s2-0 s3-0 s4-0 more more'])
  })

  it('moves no lane when a highlight comes, and plans a part like the whole', () => {
    const spans = fc.array(fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 12 }), fc.nat(2)), { maxLength: 12 })
    fc.assert(
      fc.property(spans, fc.nat(12), (all, cut) => {
        const rows = all.map(([start, length, rank]) => [start, Math.min(30, start + length), rank] as const)
        const memory: LaneMemory = new Map()
        look(paint(rows.slice(0, cut)), memory)
        const before = new Map(memory)
        const whole = look(paint(rows), memory, 1)
        for (const [key, lane] of before) expect(memory.get(key)).toBe(lane)
        const part = planChunk(makePlan(paint(rows), chunks, 1, 2, memory), chunks, 1).map(
          (s) => `${s.start}-${s.end} ${s.className}`,
        )
        expect(part).toEqual(whole)
      }),
      { seed: 42 },
    )
  })
})

describe('categoryRules', () => {
  it('has a look and a switch for every category in every lane, and for highlights without one', () => {
    const rules = categoryRules(categories).split('\n')
    expect(rules).toHaveLength(laneCount + (categories.length + 1) * laneCount * 2)
    expect(rules.filter((rule) => rule.startsWith('[data-off~="1"] .s2-1{'))).toHaveLength(1)
  })

  it('ranks by birth, so that a later category changes nobody', () => {
    expect([...rankCategories([makeCategory(3), makeCategory(1)]).values()]).toEqual([0, 1])
    expect(rankCategories([...categories, makeCategory(9)]).get(makeCategory(2).id)).toBe(
      rankOf.get(makeCategory(2).id),
    )
  })
})
