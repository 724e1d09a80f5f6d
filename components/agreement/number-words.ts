import type { Figure, FigureBase, Interval, Measure } from '@/core/agreement/figure'
import type { Unit } from '@/core/agreement/question'

/** A coefficient with two decimals; with more, up to four, where it would be rounded to 0 or 1 without being that. */
function coefficientInWords(value: number): string {
  const size = Math.abs(value)
  const places = [2, 3, 4].find((digits) => !isWhole(size.toFixed(digits))) ?? 2
  const rounded = size.toFixed(isWhole(String(size)) ? 2 : places)
  return value < 0 && !isWhole(rounded, '0') ? `−${rounded}` : rounded
}

/** Whether a decimal says exactly 0 or 1, or the one that is meant. */
function isWhole(decimal: string, meant = '[01]'): boolean {
  return new RegExp(`^${meant}(\\.0*)?$`).test(decimal)
}

/** A share 0 … 1 as per cent. What is not all or nothing is never rounded to it. */
export function shareInWords(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 100 && share < 1) return '> 99 %'
  if (rounded === 0 && share > 0) return '< 1 %'
  return `${rounded} %`
}

/** Whether a measure is told in per cent. */
function isShare(measure: Measure): boolean {
  return measure === 'percent'
}

/** A value of a measure as it is written: “0.62”, “91 %”. */
export function valueInWords(measure: Measure, value: number): string {
  return isShare(measure) ? shareInWords(value) : coefficientInWords(value)
}

/** “0.51 to 0.72” */
export function intervalInWords(measure: Measure, { low, high }: Interval): string {
  return `${valueInWords(measure, low)} to ${valueInWords(measure, high)}`
}

/** A figure in one line for where it is only heard: “0.62, 95 % interval 0.51 to 0.72”, or why there is none. */
export function figureInWords(figure: Figure): string {
  if (figure.value === null) return `not computable: ${figure.notComputable}`
  const value = valueInWords(figure.measure, figure.value)
  if (figure.interval === null) return value
  return `${value}, ${shareInWords(figure.interval.level)} interval ${intervalInWords(figure.measure, figure.interval)}`
}

const unitNouns: Readonly<Record<Unit, string>> = {
  document: 'document',
  sentence: 'sentence',
  word: 'word',
  character: 'character',
}

/** “1 word”, “1,204 words” */
export function countUnits(count: number, unit: Unit): string {
  return countOf(count, unitNouns[unit])
}

/** What a figure rests on: “1,204 words · 3 analysts · 2 articles”; measures of passages count passages instead of units. */
export function baseInWords(measure: Measure, n: FigureBase, unit: Unit): string {
  const isOfPassages = measure === 'alpha-u' || measure.startsWith('span-')
  return [
    isOfPassages ? countOf(n.spans, 'passage') : countUnits(n.units, unit),
    countOf(n.coders, 'analyst'),
    countOf(n.articles, 'article'),
  ].join(' · ')
}

/** “1 article”, “1,204 articles” */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
