import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { colourAt, grounds, linePatternOf, shadeOf, themes, type Theme } from './category-shades'
import { contrast } from './contrast'
import { makeCategoryCss } from './make-category-css'
import { isInGamut, makeOklch } from './oklch'
import { categoryColours, type CategoryColour } from './palette'
import { distance, visions, type Vision } from './vision'

const styles = (name: string) => fileURLToPath(new URL(`../../app/${name}`, import.meta.url))
const pairs = categoryColours.flatMap((one, i) =>
  categoryColours.slice(i + 1).map((other, j) => ({ one, other, areNeighbours: j === 0 })),
)
const apart = (theme: Theme, vision: Vision, one: CategoryColour, other: CategoryColour) =>
  distance(vision, shadeOf(one, theme).stroke, shadeOf(other, theme).stroke)

/** The two that lie closest, for a message that names them. */
function closest(theme: Theme, vision: Vision, among: typeof pairs): { readonly names: string; readonly gap: number } {
  return among
    .map(({ one, other }) => ({ names: `${one}/${other}`, gap: apart(theme, vision, one, other) }))
    .reduce((least, pair) => (pair.gap < least.gap ? pair : least))
}

describe.each(themes)('in the %s theme', (theme) => {
  test.each(categoryColours)('%s can be shown, seen and read', (colour) => {
    const { stroke, tint, ink } = shadeOf(colour, theme)
    for (const shade of [stroke, tint, ink]) expect(isInGamut(shade), makeOklch(shade)).toBe(true)
    for (const ground of Object.values(grounds[theme])) {
      expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(3)
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5)
  })

  // 2 is just noticeable side by side; across a page one needs several times that.
  test.each(visions)('neighbours stay apart with %s vision', (vision) => {
    const { names, gap } = closest(
      theme,
      vision,
      pairs.filter(({ areNeighbours }) => areNeighbours),
    )
    expect(gap, names).toBeGreaterThanOrEqual(vision === 'full' ? 12 : 9.5)
  })

  test.each(visions)('any two differ with %s vision', (vision) => {
    const { names, gap } = closest(theme, vision, pairs)
    expect(gap, names).toBeGreaterThanOrEqual(vision === 'full' ? 7.5 : 4.5)
  })

  test.each(visions)('those which share a line pattern differ more with %s vision', (vision) => {
    const sharing = pairs.filter(({ one, other }) => linePatternOf(one) === linePatternOf(other))
    const { names, gap } = closest(theme, vision, sharing)
    expect(gap, names).toBeGreaterThanOrEqual(7.5)
  })

  test('the style sheet has the same grounds', () => {
    const css = readFileSync(styles('globals.css'), 'utf8')
    for (const [name, ground] of Object.entries(grounds[theme])) {
      const pair = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\);`).exec(css)
      expect(pair?.[theme === 'light' ? 1 : 2], `--${name}`).toBe(makeOklch(ground))
    }
  })
})

test('the style sheet has the same category colours', async () => {
  await expect(makeCategoryCss()).toMatchFileSnapshot(styles('category-colours.css'))
})

test.each([
  [0, 'crimson'],
  [15, 'graphite'],
  [16, 'crimson'],
  [-1, 'graphite'],
] as const)('the colour at %i is %s', (index, colour) => {
  expect(colourAt(index)).toBe(colour)
})
