import { describe, expect, it } from 'vitest'
import type { Figure } from '@/core/agreement/figure'
import { baseInWords, figureInWords, shareInWords, valueInWords } from './number-words'

describe('numbers', () => {
  it.each([
    [0.6249, '0.62'],
    [1, '1.00'],
    [0.9961, '0.996'],
    [0.99999, '1.00'],
    [0, '0.00'],
    [0.002, '0.002'],
    [-0.002, '−0.002'],
    [-0.00001, '0.00'],
    [-0.339, '−0.34'],
    [-0.999, '−0.999'],
    [-1, '−1.00'],
  ])('%d is written %s', (value, words) => expect(valueInWords('alpha', value)).toBe(words))

  it.each([
    [0.914, '91 %'],
    [1, '100 %'],
    [0.998, '> 99 %'],
    [0, '0 %'],
    [0.001, '< 1 %'],
  ])('the share %d is written %s', (value, words) => expect(shareInWords(value)).toBe(words))
})

const n = { units: 1204, coders: 3, articles: 1, spans: 41 }
const alpha: Figure = {
  measure: 'alpha',
  value: 0.62,
  notComputable: null,
  interval: { low: 0.51, high: 0.72, level: 0.95, resamples: 1000, resampled: 'articles' },
  score: null,
  n,
  sentence: '',
}

describe('figures', () => {
  it('tells the value with its interval', () => {
    expect(figureInWords(alpha)).toBe('0.62, 95 % interval 0.51 to 0.72')
    expect(figureInWords({ ...alpha, interval: null })).toBe('0.62')
  })

  it('says why there is none', () => {
    const none: Figure = { ...alpha, value: null, interval: null, notComputable: 'Only one analyst coded this.' }
    expect(figureInWords(none)).toBe('not computable: Only one analyst coded this.')
  })

  it('says what it rests on: units, or passages where passages are compared', () => {
    expect(baseInWords('alpha', n, 'word')).toBe('1,204 words · 3 analysts · 1 article')
    expect(baseInWords('span-overlap', n, 'word')).toBe('41 passages · 3 analysts · 1 article')
    expect(baseInWords('alpha-u', { ...n, spans: 1 }, 'word')).toBe('1 passage · 3 analysts · 1 article')
  })
})
