import { expect, test } from 'vitest'
import { relativeWords } from './relative-words'

const now = '2026-11-22T13:00:00Z'

test.each([
  ['2026-11-22T13:00:05Z', 'just now'],
  ['2026-11-22T12:59:30Z', 'just now'],
  ['2026-11-22T12:59:10Z', '1 min ago'],
  ['2026-11-22T12:30:00Z', '30 min ago'],
  ['2026-11-22T12:10:00Z', '1 h ago'],
  ['2026-11-22T01:00:00Z', '12 h ago'],
  ['2026-11-21T13:00:00Z', 'yesterday'],
  ['2026-11-18T23:00:00Z', '4 days ago'],
  ['2026-11-02T09:00:00Z', '2 Nov'],
  ['2025-12-30T09:00:00Z', '30 Dec 2025'],
])('%s is %s', (at, words) => {
  expect(relativeWords(Date.parse(at), Date.parse(now))).toBe(words)
})
