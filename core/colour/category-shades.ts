import { fitGamut, type Oklch } from './oklch'
import { categoryColours, type CategoryColour } from './palette'

/** The two looks of the house. */
export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a category colour is made of in one theme. */
export interface Shade {
  /** Stripes, underlines, dots: at least 3:1 on every ground. */
  readonly stroke: Oklch
  /** A ground behind text. */
  readonly tint: Oklch
  /** Text on the tint, at least 4.5:1. */
  readonly ink: Oklch
}

/** How the underline of a category is drawn: the second sign beside its colour. */
export const linePatterns = ['solid', 'dashed', 'dotted', 'double'] as const
export type LinePattern = (typeof linePatterns)[number]

/** The grounds that colours stand on: the page, raised panels, wells. The style sheet bears the same numbers. */
export const grounds: Readonly<Record<Theme, Readonly<Record<'paper' | 'raised' | 'sunken', Oklch>>>> = {
  light: {
    paper: { l: 0.986, c: 0.004, h: 90 },
    raised: { l: 0.998, c: 0.002, h: 90 },
    sunken: { l: 0.962, c: 0.006, h: 88 },
  },
  dark: {
    paper: { l: 0.195, c: 0.006, h: 58 },
    raised: { l: 0.235, c: 0.007, h: 58 },
    sunken: { l: 0.17, c: 0.006, h: 58 },
  },
}

type Numbers = readonly [lightness: number, chroma: number, hue: number]

/**
 * Strokes and line patterns. Found by a search for the greatest least distance among the sixteen, in full and in
 * dichromatic vision, neighbours in the list weighing most: hence lightness that rises and falls along it.
 * Patterns went to the colours so that those which share one lie far apart in every vision.
 */
const strokes: Readonly<Record<CategoryColour, { light: Numbers; dark: Numbers; line: LinePattern }>> = {
  crimson: { light: [0.398, 0.153, 17], dark: [0.665, 0.2, 24], line: 'dotted' },
  vermilion: { light: [0.522, 0.185, 34], dark: [0.802, 0.12, 44], line: 'double' },
  amber: { light: [0.636, 0.136, 66], dark: [0.622, 0.09, 79], line: 'dashed' },
  olive: { light: [0.478, 0.102, 111], dark: [0.769, 0.139, 99], line: 'dotted' },
  moss: { light: [0.62, 0.092, 139], dark: [0.54, 0.134, 125], line: 'double' },
  emerald: { light: [0.36, 0.091, 151], dark: [0.636, 0.137, 163], line: 'solid' },
  teal: { light: [0.469, 0.07, 194], dark: [0.742, 0.122, 196], line: 'double' },
  cerulean: { light: [0.619, 0.105, 215], dark: [0.86, 0.08, 230], line: 'solid' },
  azure: { light: [0.503, 0.178, 258], dark: [0.54, 0.18, 257], line: 'dashed' },
  indigo: { light: [0.362, 0.176, 281], dark: [0.78, 0.113, 280], line: 'double' },
  violet: { light: [0.521, 0.121, 308], dark: [0.548, 0.121, 308], line: 'solid' },
  orchid: { light: [0.653, 0.2, 322], dark: [0.709, 0.192, 322], line: 'dotted' },
  rose: { light: [0.516, 0.19, 350], dark: [0.551, 0.15, 351], line: 'dashed' },
  umber: { light: [0.567, 0.075, 60], dark: [0.86, 0.046, 59], line: 'solid' },
  slate: { light: [0.397, 0.031, 258], dark: [0.607, 0.052, 257], line: 'dotted' },
  graphite: { light: [0.625, 0.004, 80], dark: [0.743, 0.008, 80], line: 'dashed' },
}

/** Lightness of tint and ink, and the most chroma each takes: enough to tell families apart, too little to tire. */
const washes = {
  light: { tint: [0.94, 0.036], ink: [0.38, 0.1] },
  dark: { tint: [0.3, 0.045], ink: [0.86, 0.055] },
} as const

/** What `colour` looks like in `theme`. */
export function shadeOf(colour: CategoryColour, theme: Theme): Shade {
  const [l, c, h] = strokes[colour][theme]
  const { tint, ink } = washes[theme]
  const share = (lightness: number, chroma: number) => fitGamut({ l: lightness, c: Math.min(chroma, c * 0.65), h })
  return { stroke: { l, c, h }, tint: share(tint[0], tint[1]), ink: share(ink[0], ink[1]) }
}

/** How the underline of this colour is drawn. */
export function linePatternOf(colour: CategoryColour): LinePattern {
  return strokes[colour].line
}

/** The i-th colour of the palette, round and round: for a codebook that asks for the next one. */
export function colourAt(index: number): CategoryColour {
  return (
    categoryColours[((index % categoryColours.length) + categoryColours.length) % categoryColours.length] ?? 'graphite'
  )
}
