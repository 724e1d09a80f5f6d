/** A colour in OKLCH: lightness 0–1, chroma from 0, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** Red, green and blue, each 0–1 in gamut. Which transfer curve they carry is in the name of what holds them. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Lightness and the two opponent axes (green–red, blue–yellow) of OKLab. */
export type Oklab = readonly [lightness: number, a: number, b: number]

export function toOklab({ l, c, h }: Oklch): Oklab {
  const angle = (h * Math.PI) / 180
  return [l, c * Math.cos(angle), c * Math.sin(angle)]
}

/** To linear-light sRGB, unclipped. Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020). */
export function oklabToLinear([lightness, a, b]: Oklab): Rgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** From linear-light sRGB; the inverse of `oklabToLinear`. */
export function linearToOklab([red, green, blue]: Rgb): Oklab {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

export function toLinear(colour: Oklch): Rgb {
  return oklabToLinear(toOklab(colour))
}

/** Whether an sRGB screen can show the colour, give or take half a step of 255. */
export function isInGamut(colour: Oklch): boolean {
  return toLinear(colour).every((channel) => channel > -0.0002 && channel < 1.002)
}

/** The same lightness and hue with as much of the chroma as the gamut allows, in thousandths. */
export function fitGamut({ l, c, h }: Oklch): Oklch {
  let thousandths = Math.floor(c * 1000 + 1e-6)
  while (thousandths > 0 && !isInGamut({ l, c: thousandths / 1000, h })) thousandths -= 1
  return { l, c: thousandths / 1000, h }
}

/** As CSS writes it. */
export function makeOklch({ l, c, h }: Oklch): string {
  return `oklch(${l} ${c} ${h})`
}
