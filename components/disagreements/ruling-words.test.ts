import { expect, test } from 'vitest'
import { rulingInWords } from './ruling-words'

test.each([
  [1, 0, 'Decided 1 disagreement'],
  [0, 0, 'Decided 0 disagreements'],
  [0, 12, 'Took 12 undisputed passages into the consensus'],
  [1200, 1, 'Decided 1,200 disagreements and took 1 undisputed passage into the consensus'],
])('%i decided, %i accepted: %s', (decided, accepted, words) => {
  expect(rulingInWords({ decided, accepted })).toBe(words)
})
