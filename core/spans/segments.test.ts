import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf, type Segment, type SpanColumns } from './segments'

/** One span a line, `-` where it covers: `" --- "` covers [1, 4). */
function columns(lines: readonly string[]): SpanColumns {
  return { start: lines.map((line) => line.indexOf('-')), end: lines.map((line) => line.lastIndexOf('-') + 1) }
}

function show(segments: readonly Segment[]): string {
  return segments.map((s) => `${s.start}-${s.end}:${s.covering.join(',')}`).join(' ')
}

/** Paints every unit of text by itself, then joins equal neighbours. */
function naive(spans: SpanColumns, length: number): Segment[] {
  const painted: Segment[] = []
  for (let at = 0; at < length; at += 1) {
    const covering = Array.from(spans.start, (_, row) => row).filter(
      (row) => (spans.start[row] ?? 0) <= at && at < (spans.end[row] ?? 0),
    )
    const last = painted.at(-1)
    if (covering.length === 0) continue
    if (last && last.end === at && last.covering.join() === covering.join())
      painted[painted.length - 1] = { ...last, end: at + 1 }
    else painted.push({ start: at, end: at + 1, covering })
  }
  return painted
}

const spans = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 14 })
  .map((pairs) => ({ start: pairs.map(([s]) => s), end: pairs.map(([s, l]) => s + l) }))

describe('segmentsOf', () => {
  it.each([
    ['nothing', [], ''],
    ['one', [' --- '], '1-4:0'],
    ['apart', ['--', '   --'], '0-2:0 3-5:1'],
    ['touching', ['--', '  --'], '0-2:0 2-4:1'],
    ['overlapping', ['---', ' ---'], '0-1:0 1-3:0,1 3-4:1'],
    ['nested', ['-----', ' --'], '0-1:0 1-3:0,1 3-5:0'],
    ['identical', ['--', '--'], '0-2:0,1'],
    ['one leaves as another comes', ['-----', '--', '  ---'], '0-2:0,1 2-5:0,2'],
  ])('%s', (_, lines, expected) => {
    const s = columns(lines)
    expect(show(segmentsOf(s, lines.keys()))).toBe(expected)
  })

  it('keeps to the window and the rows asked for', () => {
    const s = columns(['------', '  --', '    ------'])
    expect(show(segmentsOf(s, [0, 2], 3, 8))).toBe('3-4:0 4-6:0,2 6-8:2')
  })

  it('is what a naive painter paints', () => {
    fc.assert(
      fc.property(spans, (s) => {
        const joined = (parts: readonly Segment[]) => {
          const out: Segment[] = []
          for (const part of parts) {
            const last = out.at(-1)
            if (last && last.end === part.start && last.covering.join() === part.covering.join()) {
              out[out.length - 1] = { ...last, end: part.end }
            } else out.push(part)
          }
          return out
        }
        expect(show(joined(segmentsOf(s, s.start.keys())))).toBe(show(naive(s, 50)))
      }),
      { seed: 42, numRuns: 500 },
    )
  })

  it('is near-linear: 20,000 spans, each over its next few', () => {
    const start = Array.from({ length: 20_000 }, (_, i) => i * 10)
    const segments = segmentsOf({ start, end: start.map((s) => s + 35) }, start.keys())
    expect(segments.length).toBeGreaterThan(39_000)
    expect(Math.max(...segments.map((s) => s.covering.length))).toBe(4)
  })
})
