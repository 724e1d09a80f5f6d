import { expect, test } from 'vitest'
import { distance, visions, type Vision } from './vision'

const red = { l: 0.58, c: 0.16, h: 27 }
const green = { l: 0.58, c: 0.13, h: 130 }
const blue = { l: 0.62, c: 0.1, h: 250 }
const teal = { l: 0.62, c: 0.1, h: 190 }

test('greys are the same to every vision', () => {
  for (const vision of visions)
    expect(distance(vision, { l: 0.5, c: 0, h: 0 }, { l: 0.5, c: 0, h: 180 })).toBeCloseTo(0, 6)
})

// What each vision confuses comes closer than to the full one; what it does not, stays.
test.each<[Vision, typeof red, typeof red, boolean]>([
  ['protanopia', red, green, true],
  ['deuteranopia', red, green, true],
  ['tritanopia', blue, teal, true],
  ['tritanopia', red, green, false],
  ['deuteranopia', red, blue, false],
])('%s, pair %#: confused %s', (vision, one, other, isConfused) => {
  const share = distance(vision, one, other) / distance('full', one, other)
  if (isConfused) expect(share).toBeLessThan(0.6)
  else expect(share).toBeGreaterThan(0.7)
})
