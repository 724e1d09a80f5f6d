import { describe, expect, it } from 'vitest'
import { explainFigure } from './explain'
import type { Measure } from './figure'

const told = { unit: 'word', by: 'overall', interval: null } as const

describe('explainFigure', () => {
  it.each<[Measure, number, RegExp]>([
    ['percent', 0.834, /^Any two analysts gave the same categories to 83 % of the words on average/],
    ['percent', 0.9999, /more than 99 %/],
    ['cohen', 0.62, /62 % of the agreement that chance leaves.*“substantial”; that is a convention, not a law\.$/],
    ['fleiss', -0.1, /no more often than chance would have them.*“poor”/],
    ['ac1', 0.9, /“almost perfect”/],
    ['alpha', 0.8, /differed 20 % as much.*0\.8 or more may be relied on; that is a convention, not a law/],
    ['alpha-masi', 0.667, /tentative/],
    ['alpha-jaccard', 0.6669, /too little/],
    ['alpha-u', -0.5, /no less than by chance: 150 % as much as they would/],
    ['span-exact', 0.5, /^50 % of the passages.*same beginning and end\.$/],
    ['span-overlap', 0.5, /overlaps them\.$/],
    ['span-character', 1, /^100 % of the characters/],
  ])('%s of %d', (measure, value, expected) => {
    expect(explainFigure({ ...told, measure, value })).toMatch(expected)
  })

  it('speaks of those who are meant', () => {
    const of = (by: 'pair' | 'person') => explainFigure({ ...told, measure: 'alpha', value: 0.5, by })
    expect(of('pair')).toMatch(/^On the words the two analysts differed 50 % as much as they would if/)
    expect(of('person')).toMatch(/^On the words this analyst and the others differed/)
  })

  it('says how far a figure may be trusted, and what was drawn', () => {
    const interval = { low: -0.05, high: 0.7, level: 0.95, resamples: 1000, resampled: 'stretches' } as const
    expect(explainFigure({ ...told, measure: 'cohen', value: 0.4, interval })).toMatch(
      /With other stretches of text like these it would probably lie between −0\.05 and 0\.70 \(95 % interval\)\.$/,
    )
    expect(explainFigure({ ...told, measure: 'percent', value: 0.4, interval: { ...interval, low: 0.39 } })).toMatch(
      / between 39 % and 70 % \(95 % interval\)\.$/,
    )
    expect(explainFigure({ ...told, measure: 'alpha', value: 0.1, interval: { ...interval, low: -0.001 } })).toMatch(
      / between 0\.00 and 0\.70 /,
    )
  })
})
