import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLane, assignLanes } from './lanes'
import type { SpanColumns } from './segments'

interface Named {
  readonly key: string
  readonly start: number
  readonly end: number
}

function keyed(spans: readonly Named[]): SpanColumns & { readonly keys: readonly string[] } {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1))
  const keys = sorted.map((s) => s.key)
  return { keys, start: sorted.map((s) => s.start), end: sorted.map((s) => s.end) }
}

const wishes = (keys: readonly string[], previous?: ReadonlyMap<string, number>) =>
  keys.map((key) => previous?.get(key) ?? anyLane)

/** One span a line, `-` where it covers; its key is its letter: `"a --- "`. */
function lanesOf(lines: readonly string[], previous?: ReadonlyMap<string, number>): Map<string, number> {
  const spans = lines.map((line) => {
    const body = line.slice(2)
    return { key: line.charAt(0), start: body.indexOf('-'), end: body.lastIndexOf('-') + 1 }
  })
  const columns = keyed(spans)
  const lanes = assignLanes(columns, wishes(columns.keys, previous))
  return new Map(columns.keys.map((key, row) => [key, lanes[row] ?? -1]))
}

const show = (lanes: ReadonlyMap<string, number>) =>
  [...lanes]
    .map(([k, l]) => `${k}${l}`)
    .toSorted()
    .join(' ')

describe('assignLanes', () => {
  it.each([
    [['a ---', 'b    ---'], 'a0 b0'],
    [['a ---', 'b  ---'], 'a0 b1'],
    [['a -----', 'b  --', 'c    ---'], 'a0 b1 c1'],
    [['a --', 'b --', 'c --'], 'a0 b1 c2'],
  ])('%j', (lines, expected) => {
    expect(show(lanesOf(lines))).toBe(expected)
  })

  it('puts a newcomer beside those who are there, even when it starts before them', () => {
    const before = lanesOf(['a   ---', 'b    ---'])
    expect(show(lanesOf(['n ----', 'a   ---', 'b    ---'], before))).toBe('a0 b1 n2')
  })

  it('leaves a span where it was when the one below goes', () => {
    const before = lanesOf(['a ---', 'b  ---'])
    expect(show(lanesOf(['b  ---'], before))).toBe('b1')
  })

  it('moves only the span that now collides', () => {
    const before = lanesOf(['a ---', 'b     ---', 'c     ---'])
    expect(show(before)).toBe('a0 b0 c1')
    expect(show(lanesOf(['a -------', 'b     ---', 'c     ---'], before))).toBe('a0 b2 c1')
  })

  const spans = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 15 })), { maxLength: 25 })
    .map((pairs) => pairs.map(([start, length], i) => ({ key: `k${i}`, start, end: start + length })))

  it('never lets overlapping spans share a lane, and moves nobody when others are added', () => {
    fc.assert(
      fc.property(spans, fc.nat(25), (all, cut) => {
        const some = keyed(all.slice(0, cut))
        const first = assignLanes(some)
        const previous = new Map(some.keys.map((key, row) => [key, first[row] ?? 0]))
        const more = keyed(all)
        const lanes = assignLanes(more, wishes(more.keys, previous))
        more.keys.forEach((key, a) => {
          if (previous.has(key)) expect(lanes[a]).toBe(previous.get(key))
          for (let b = a + 1; b < more.keys.length; b += 1) {
            const overlap = (more.start[b] ?? 0) < (more.end[a] ?? 0)
            if (overlap) expect(lanes[a]).not.toBe(lanes[b])
          }
        })
      }),
      { seed: 42, numRuns: 300 },
    )
  })

  it('without a past uses no more lanes than spans overlap', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const columns = keyed(all)
        const lanes = assignLanes(columns)
        const depth = Math.max(
          0,
          ...Array.from({ length: 80 }, (_, at) => all.filter((s) => s.start <= at && at < s.end).length),
        )
        expect(Math.max(-1, ...lanes) + 1).toBe(depth)
      }),
      { seed: 42 },
    )
  })
})
