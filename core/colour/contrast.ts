import { toLinear, type Oklch, type Rgb } from './oklch'

/** WCAG 2.2 relative luminance of linear-light sRGB, clipped to the gamut. */
export function luminance(linear: Rgb): number {
  const [red, green, blue] = linear.map((channel) => Math.min(1, Math.max(0, channel))) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two colours, 1 … 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [darker, lighter] = [luminance(toLinear(one)), luminance(toLinear(other))].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return (lighter + 0.05) / (darker + 0.05)
}
