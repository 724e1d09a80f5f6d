import { describe, expect, it } from 'vitest'
import type { Figure } from '@/core/agreement/figure'
import { contrast } from '@/core/colour/contrast'
import { grounds } from '@/core/colour/category-shades'
import { placeOn, scaleOf } from './figure-scale'
import { inkOf, shareBetween } from './heat-ramp'

const figure = (value: number | null, low: number | null = null): Figure => ({
  measure: 'alpha',
  ...(value === null ? { value, notComputable: 'Only one.' } : { value, notComputable: null }),
  interval: low === null ? null : { low, high: 1, level: 0.95, resamples: 10, resampled: 'units' },
  score: null,
  n: { units: 1, coders: 2, articles: 1, spans: 1 },
  sentence: '',
})

describe('the scale of range figures', () => {
  it.each([
    [[], 0],
    [[figure(0.4, 0.1)], 0],
    [[figure(null)], 0],
    [[figure(0.4, 0.1), figure(0.2, -0.05)], -0.25],
    [[figure(-0.25)], -0.25],
    [[figure(-0.3)], -0.5],
    [[figure(0.1, -0.9)], -1],
  ] as const)('begins where it must', (figures, from) => expect(scaleOf(figures).from).toBe(from))

  it('puts values in order and never outside', () => {
    const narrow = { from: 0, to: 1 } as const
    const wide = { from: -1, to: 1 } as const
    expect([placeOn(narrow, 0), placeOn(narrow, 0.667), placeOn(narrow, 1)]).toEqual([0, 66.7, 100])
    expect([placeOn(wide, -1), placeOn(wide, 0), placeOn(wide, 1)]).toEqual([0, 50, 100])
    expect([placeOn(narrow, -0.2), placeOn(wide, -3)]).toEqual([0, 0])
  })
})

/** Ink as the style sheet has it. */
const inks = { light: { l: 0.24, c: 0.012, h: 70 }, dark: { l: 0.925, c: 0.008, h: 85 } } as const

describe('the ramp of maps', () => {
  it('is darker for more, and stays within its ends', () => {
    expect([-1, 0, 0.25, 0.5, 1, 2].map(inkOf)).toEqual([0, 0, 10, 20, 40, 40])
    expect([shareBetween(0.5, 0.5, 1), shareBetween(0.75, 0.5, 1), shareBetween(3, 3, 3)]).toEqual([0, 0.5, 0])
  })

  it.each(['light', 'dark'] as const)('leaves ink at least 4.5:1 on every cell in the %s look', (theme) => {
    const ink = inks[theme]
    for (const ground of Object.values(grounds[theme])) {
      for (let percent = 0; percent <= inkOf(1); percent += 1) {
        const l = ground.l + ((ink.l - ground.l) * percent) / 100
        expect(contrast(ink, { l, c: ink.c, h: ink.h })).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
