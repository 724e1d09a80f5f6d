import { expect, test } from 'vitest'
import { contrast } from './contrast'
import { linearToOklab, oklabToLinear, toOklab, type Oklch } from './oklch'

const white: Oklch = { l: 1, c: 0, h: 0 }
const black: Oklch = { l: 0, c: 0, h: 0 }
/** #777777 in OKLCH; WCAG tools give 4.48:1 on white. */
const grey: Oklch = { l: 0.5687, c: 0, h: 0 }
/** #ff0000 in OKLCH; WCAG tools give 4.00:1 on white. */
const red: Oklch = { l: 0.62796, c: 0.25768, h: 29.234 }

test.each([
  ['white and black', white, black, 21],
  ['black and white', black, white, 21],
  ['a colour and itself', red, red, 1],
  ['#777 on white', grey, white, 4.48],
  ['#f00 on white', red, white, 4],
])('%s', (_, one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
})

test('OKLab to linear light and back is the same colour', () => {
  for (const colour of [white, grey, red, { l: 0.4, c: 0.1, h: 200 }]) {
    const lab = toOklab(colour)
    linearToOklab(oklabToLinear(lab)).forEach((channel, i) => expect(channel).toBeCloseTo(lab[i] ?? NaN, 4))
  }
})
