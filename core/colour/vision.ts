import { linearToOklab, toLinear, type Oklab, type Oklch, type Rgb } from './oklch'

/** Ways of seeing colour: all cones, or one kind of cone missing (long, medium, short). */
export const visions = ['full', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Vision = (typeof visions)[number]

type Matrix = readonly [Rgb, Rgb, Rgb]

/** For linear-light sRGB, severity 1.0. Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), table of matrices. */
const matrices: Readonly<Record<Vision, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The colour as this vision sees it, in OKLab. */
export function seenBy(vision: Vision, colour: Oklch): Oklab {
  const linear = toLinear(colour)
  const row = ([red, green, blue]: Rgb) =>
    Math.min(1, Math.max(0, red * linear[0] + green * linear[1] + blue * linear[2]))
  const [first, second, third] = matrices[vision]
  return linearToOklab([row(first), row(second), row(third)])
}

/** How far apart two colours look to this vision: Euclidean distance in OKLab × 100, where about 2 is just noticeable. */
export function distance(vision: Vision, one: Oklch, other: Oklch): number {
  const [l, a, b] = seenBy(vision, one)
  const [m, c, d] = seenBy(vision, other)
  return 100 * Math.hypot(l - m, a - c, b - d)
}
