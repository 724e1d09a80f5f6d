import { describe, expect, it } from 'vitest'
import { daysAfter, dueInWords } from './due-words'

describe('dueInWords, on 22 November 2026', () => {
  it.each([
    ['2026-11-20', '2 days overdue'],
    ['2026-11-21', '1 day overdue'],
    ['2026-11-22', 'due today'],
    ['2026-11-23', 'due tomorrow'],
    ['2026-11-29', 'due in 7 days'],
    ['2026-11-30', 'due 30 Nov'],
    ['2027-01-03', 'due 3 Jan 2027'],
  ])('%s: %s', (date, words) => {
    expect(dueInWords(date, '2026-11-22')).toBe(words)
  })
})

describe('daysAfter', () => {
  it.each([
    ['2026-12-30', 7, '2027-01-06'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days: %s', (date, days, after) => {
    expect(daysAfter(date, days)).toBe(after)
  })
})
