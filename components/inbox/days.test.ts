import { expect, test } from 'vitest'
import { byDay, dayWords } from './days'

/** `22a 22b 21c`: the day of November and a name. */
const told = (notation: string) =>
  notation.split(' ').map((word) => ({ at: `2026-11-${word.slice(0, 2)}T12:00:00.000Z`, name: word.slice(2) }))

test.each([
  ['22a', '22: a'],
  ['22a 22b 21c', '22: a b; 21: c'],
  ['22a 21b 20c 20d', '22: a; 21: b; 20: c d'],
])('%s', (notation, expected) => {
  const days = byDay(told(notation))
  expect(
    days.map(({ date, things }) => `${date.slice(8)}: ${things.map(({ name }) => name).join(' ')}`).join('; '),
  ).toBe(expected)
})

test('nothing told is no day', () => expect(byDay([])).toEqual([]))

test.each([
  ['2026-11-22', 'Today'],
  // Clocks differ.
  ['2026-11-23', 'Today'],
  ['2026-11-21', 'Yesterday'],
  ['2026-11-20', 'Friday'],
  ['2026-11-16', 'Monday'],
  ['2026-11-15', 'Sunday 15 November'],
  ['2025-11-15', 'Saturday 15 November 2025'],
])('%s is %s', (date, words) => {
  expect(dayWords(date, Date.parse('2026-11-22T00:00:01Z'))).toBe(words)
  expect(dayWords(date, Date.parse('2026-11-22T23:59:59Z'))).toBe(words)
})
