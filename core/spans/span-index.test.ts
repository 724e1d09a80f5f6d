import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CategoryId } from '../ids'
import { makeHighlight } from '../reading/testing'
import { blockAt, indexSpans, noCategory } from './span-index'

const category = (n: number) => asId<CategoryId>(`00000000-0000-7000-8000-00000000000${n}`)
const ranks = new Map([1, 2, 3].map((n) => [category(n), n]))
const blocks = { start: [0, 11, 11, 21], end: [10, 11, 20, 30] }

describe('indexSpans', () => {
  it('gives a stroke for each tag, sorted by start, longer first', () => {
    const rows = [
      makeHighlight({ n: 1, start: 12, end: 14, categories: [category(1)] }),
      makeHighlight({ n: 2, start: 3, end: 5, categories: [category(2), category(3)] }),
      makeHighlight({ n: 3, start: 3, end: 9, categories: [] }),
    ]
    const index = indexSpans(rows, blocks, ranks)
    expect([...index.highlight].map((row) => index.highlights[row]?.start)).toEqual([3, 3, 3, 12])
    expect([...index.end]).toEqual([9, 5, 5, 14])
    expect([...index.category]).toEqual([noCategory, 2, 3, 1])
  })

  it('leaves out what is deleted or gone', () => {
    const gone = { ...makeHighlight({ n: 1, start: 1, end: 2 }), anchor: { state: 'gone', confidence: 0 } as const }
    const deleted = { ...makeHighlight({ n: 2, start: 1, end: 2 }), deletedAt: '2026-01-01T00:00:00Z' }
    expect(indexSpans([gone, deleted], blocks, ranks).length).toBe(0)
  })

  it('lists for each block exactly the strokes that touch it', () => {
    const spans = fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 30 })), { maxLength: 20 })
    fc.assert(
      fc.property(spans, (pairs) => {
        const rows = pairs.map(([start, length], n) => makeHighlight({ n, start, end: Math.min(30, start + length) }))
        const index = indexSpans(rows, blocks, ranks)
        blocks.start.forEach((start, b) => {
          const listed = [...index.blockStrokes.slice(index.blockFirst[b], index.blockFirst[b + 1])]
          const touching = [...index.start.keys()].filter(
            (i) => (index.start[i] ?? 0) < (blocks.end[b] ?? 0) && (index.end[i] ?? 0) > start,
          )
          expect(listed.filter((i) => touching.includes(i))).toEqual(touching)
          expect(listed).toEqual(listed.toSorted((x, y) => x - y))
          if (blocks.end[b] !== start) expect(listed).toEqual(touching)
        })
      }),
      { seed: 42 },
    )
  })
})

describe('blockAt', () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [11, 2],
    [20, 3],
    [29, 3],
    [30, 4],
  ])('offset %i is in or before block %i', (offset, block) => {
    expect(blockAt(blocks, offset)).toBe(block)
  })
})
