import { expect, test } from 'vitest'
import { initials } from './initials'

test.each([
  ['Vera Lind', 'VL'],
  ['vera', 'V'],
  ['Анна Мария Ким', 'АК'],
  ['  ', '?'],
  ['E\u0301mile Zola', 'E\u0301Z'],
  ['👩‍🔬 Lab', '👩‍🔬L'],
])('%s → %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
