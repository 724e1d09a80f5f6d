import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Side, SideHighlight } from '@/core/disagreements/disagreement'
import { asId, type CategoryId, type HighlightId, type UserId } from '@/core/ids'
import { laneText } from './lane-text'

const id = (n: number) => `00000000-0000-7000-8000-0000000000${n + 10}`
const highlight = (n: number, start: number, end: number, categories: readonly number[] = []): SideHighlight => ({
  highlightId: asId<HighlightId>(id(n)),
  start,
  end,
  categoryIds: categories.map((c) => asId<CategoryId>(id(c))),
  note: '',
})
const side = (author: number, ...highlights: readonly SideHighlight[]): Side => ({
  authorId: asId<UserId>(id(author)),
  highlights,
})

/** `one·two|0 three|01`: stretches with the lanes below them; `^` where a sign stands. */
const show = (text: string, at: { start: number; end: number }, sides: readonly Side[]) =>
  laneText(text, at, sides)
    .segments.map(
      ({ words, strokes }) => `${words}|${strokes.map(({ lane, isStart }) => `${lane}${isStart ? '^' : ''}`).join('')}`,
    )
    .join(' ⁄ ')

describe('laneText', () => {
  const text = 'The volunteer units marched on.\nAnother line.'
  it('lays a difference of ends below the same words', () => {
    expect(show(text, { start: 4, end: 27 }, [side(0, highlight(0, 4, 19)), side(1, highlight(1, 4, 27))])).toBe(
      'The | ⁄ volunteer units|0^1^ ⁄  marched|1 ⁄  on.|',
    )
  })

  it('gives no lane to a side that marked nothing', () => {
    const lanes = laneText(text, { start: 4, end: 19 }, [side(0), side(1, highlight(1, 4, 19))])
    expect([...lanes.laneOf]).toEqual([[id(1), 0]])
  })

  it('puts all highlights of a side into one lane, with their categories together', () => {
    const { segments } = laneText(text, { start: 4, end: 19 }, [
      side(0, highlight(0, 4, 19, [2]), highlight(1, 14, 19, [1])),
    ])
    expect(segments.map(({ words, strokes }) => [words, strokes[0]?.categoryIds.length ?? 0])).toEqual([
      ['The ', 0],
      ['volunteer ', 1],
      ['units', 2],
      [' marched on.', 0],
    ])
  })

  it('stays in the paragraph and tells where it goes on', () => {
    const long = `${'word '.repeat(100)}HERE ${'more '.repeat(100)}`
    const start = long.indexOf('HERE')
    const lanes = laneText(long, { start, end: start + 4 }, [side(0, highlight(0, start, start + 4))])
    expect([lanes.hasBefore, lanes.hasAfter]).toEqual([true, true])
    expect(lanes.segments.map(({ words }) => words).join('')).toMatch(/^word .{130,160}HERE .{130,160}more$/)
    expect(laneText(text, { start: 0, end: 3 }, [])).toMatchObject({ hasBefore: false, hasAfter: false })
  })

  it('shortens what nobody’s border divides', () => {
    const long = 'word '.repeat(1000)
    const { segments } = laneText(long, { start: 0, end: 4990 }, [side(0, highlight(0, 0, 4990))])
    expect(segments[0]?.words.length).toBeLessThan(600)
    expect(segments[0]?.words).toContain(' […] ')
  })

  it('loses no letter and covers what each highlight covers', () => {
    const spans = fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(spans, (pairs) => {
        const whole = 'abcdefghi jklmnopqrs\ntuvwxyz abcdefghi jklmno\npqrstuvwxyz .'.padEnd(60, '!')
        const sides = pairs.map(([x, y], n) => side(n, highlight(n, Math.min(x, y), Math.max(x, y) + 1)))
        const at = {
          start: Math.min(...pairs.flat()),
          end: Math.max(...pairs.flat()) + 1,
        }
        const lanes = laneText(whole, at, sides)
        const first = lanes.segments[0]?.start ?? 0
        expect(lanes.segments.map(({ words }) => words).join('')).toBe(whole.slice(first, lanes.segments.at(-1)?.end))
        for (const [n, [x, y]] of pairs.entries()) {
          const covered = lanes.segments.filter(({ strokes }) => strokes.some(({ lane }) => lane === n))
          expect([covered[0]?.start, covered.at(-1)?.end]).toEqual([Math.min(x, y), Math.max(x, y) + 1])
        }
      }),
      { seed: 42 },
    )
  })
})
