import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedUnitizing } from './fixtures/published-unitizing'
import { unitize, unitizingAlpha, type Marks } from './unitizing'

const marksOf = (passages: readonly (readonly [number, number])[], begin = 0): Marks => ({
  start: passages.map(([at]) => at - begin),
  end: passages.map(([at, length]) => at + length - begin),
})

/** One coder a line, a letter for each passage: `" aaab"` marks [1, 4) and [4, 5). */
function draw(lines: readonly string[]): Marks[] {
  return lines.map((line) => {
    const found = [...line.matchAll(/(\S)\1*/g)]
    return { start: found.map((m) => m.index), end: found.map((m) => m.index + m[0].length) }
  })
}

describe('published examples', () => {
  it.each(publishedUnitizing.flatMap((study) => study.categories.map((category) => [study, category] as const)))(
    '$source',
    ({ begin, length }, { coders, observed, expected, alpha, tolerance }) => {
      const part = unitize(
        coders.map((passages) => marksOf(passages, begin)),
        length,
      )
      expect(Math.abs(part.observed / length - observed)).toBeLessThanOrEqual(tolerance.observed)
      expect(Math.abs(part.expected / length - expected)).toBeLessThanOrEqual(tolerance.expected)
      const value = unitizingAlpha([part])
      expect(value.ok && Math.abs(value.value - alpha) <= tolerance.alpha).toBe(true)
    },
  )

  it('over all categories (Krippendorff 2004 p. 254)', () => {
    const [study] = publishedUnitizing
    const parts = (study?.categories ?? []).map(({ coders }) =>
      unitize(
        coders.map((passages) => marksOf(passages, study?.begin)),
        study?.length ?? 0,
      ),
    )
    const value = unitizingAlpha(parts)
    // The book adds up rounded disagreements.
    expect(value.ok && Math.abs(value.value - (study?.overall ?? 0)) < 0.0005).toBe(true)
  })
})

describe('what cannot be computed', () => {
  it.each([
    ['nobody marked anything', ['     ', '     ']],
    ['all marked the whole text', ['aaaaa', 'aaaaa']],
    ['one marked all, one nothing', ['aaaaa', '     ']],
  ])('%s', (_, lines) => {
    expect(unitizingAlpha([unitize(draw(lines), 5)])).toMatchObject({ ok: false })
  })
})

/** Every section against every section, and every place a section could be pushed to. */
function naive(coders: readonly Marks[], length: number) {
  const sections = coders.map((marks) => {
    const out: { start: number; end: number; marked: boolean }[] = []
    let at = 0
    for (let i = 0; i < marks.start.length; i++) {
      const start = marks.start[i] ?? 0
      const end = marks.end[i] ?? 0
      if (start > at) out.push({ start: at, end: start, marked: false })
      out.push({ start, end, marked: true })
      at = end
    }
    if (at < length) out.push({ start: at, end: length, marked: false })
    return out
  })
  let observed = 0
  for (const [i, own] of sections.entries()) {
    for (const [j, others] of sections.entries()) {
      if (i === j) continue
      for (const g of own) {
        for (const h of others) {
          if (g.marked && h.marked && g.start < h.end && h.start < g.end)
            observed += (g.start - h.start) ** 2 + (g.end - h.end) ** 2
          else if (g.marked && !h.marked && h.start <= g.start && g.end <= h.end) observed += (g.end - g.start) ** 2
          else if (!g.marked && h.marked && g.start <= h.start && h.end <= g.end) observed += (h.end - h.start) ** 2
        }
      }
    }
  }
  const m = coders.length
  const pool = sections.flat()
  const marked = pool.filter((section) => section.marked)
  let sum = 0
  for (const g of marked) {
    const b = g.end - g.start
    sum += ((marked.length - 1) / 3) * (2 * b ** 3 - 3 * b ** 2 + b)
    for (const h of pool) if (!h.marked && h.end - h.start >= b) sum += b ** 2 * (h.end - h.start - b + 1)
  }
  const within = marked.reduce((total, g) => total + (g.end - g.start) * (g.end - g.start - 1), 0)
  return {
    observed: observed / (m * (m - 1) * length ** 2),
    expected: ((2 / length) * sum) / (m * length * (m * length - 1) - within),
  }
}

const lines = fc.integer({ min: 2, max: 4 }).chain((m) =>
  fc.array(fc.string({ unit: fc.constantFrom(' ', ' ', 'a', 'b'), minLength: 14, maxLength: 14 }), {
    minLength: m,
    maxLength: m,
  }),
)

it('fast is naive, for any number of coders', () => {
  fc.assert(
    fc.property(lines, (drawn) => {
      const coders = draw(drawn)
      const part = unitize(coders, 14)
      const expected = naive(coders, 14)
      expect(part.observed / 14).toBeCloseTo(expected.observed, 9)
      expect(part.expected / 14).toBeCloseTo(expected.expected, 9)
    }),
    { seed: 42, numRuns: 500 },
  )
})

it('the order of coders and the direction of reading change nothing; the persons average to the group', () => {
  fc.assert(
    fc.property(lines, (drawn) => {
      const part = unitize(draw(drawn), 14)
      const turned = unitize(draw([...drawn].reverse().map((line) => [...line].reverse().join(''))), 14)
      expect(turned.observed).toBeCloseTo(part.observed, 9)
      expect(turned.expected).toBeCloseTo(part.expected, 9)
      const persons = drawn.map((_, i) => unitize(draw(drawn), 14, i).observed)
      expect(persons.reduce((a, b) => a + b, 0) / persons.length).toBeCloseTo(part.observed, 9)
    }),
    { seed: 42, numRuns: 300 },
  )
})
