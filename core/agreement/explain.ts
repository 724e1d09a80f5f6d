import type { Interval, Measure } from './figure'
import type { GroupedBy, Unit } from './question'

/** What a sentence needs to know of a figure. */
export interface Told {
  readonly measure: Measure
  readonly value: number
  readonly unit: Unit
  readonly by: GroupedBy
  readonly interval: Interval | null
}

/** Says what a figure means in plain words, how it is usually read, and how far it may be trusted. */
export function explainFigure(told: Told): string {
  return [meaningOf(told), readingOf(told), trustIn(told)].filter((part) => part !== '').join(' ')
}

const unitNames: Readonly<Record<Unit, string>> = {
  document: 'documents',
  sentence: 'sentences',
  word: 'words',
  character: 'characters',
}

function meaningOf({ measure, value, unit, by }: Told): string {
  const units = unitNames[unit]
  const who = by === 'pair' ? 'the two analysts' : by === 'person' ? 'this analyst and the others' : 'the analysts'
  switch (measure) {
    case 'percent': {
      const two =
        by === 'pair' ? 'The two analysts' : by === 'person' ? 'This analyst and a colleague' : 'Any two analysts'
      const what = by === 'category' ? 'agreed whether this category applies to' : 'gave the same categories to'
      return `${two} ${what} ${percent(value)} of the ${units} on average; how much of that is chance is not taken out.`
    }
    case 'cohen':
      return beyondChance(value, who, 'given how often each of them uses each category')
    case 'fleiss':
      return beyondChance(value, who, 'given how often all of them together use each category')
    case 'ac1':
      return beyondChance(value, who, 'counting chance only where coding is hard, so that a rare category weighs less')
    case 'alpha':
      return asChance(value, `On the ${units} ${who}`, dealtOut)
    case 'alpha-masi':
      return asChance(value, `On the ${units} ${who}`, `${dealtOut}, where sets that share categories differ less`)
    case 'alpha-jaccard':
      return asChance(
        value,
        `On the ${units} ${who}`,
        `${dealtOut}, where sets differ by the share they do not have in common`,
      )
    case 'alpha-u':
      return asChance(value, `On where passages begin and end ${who}`, 'if the same passages lay anywhere in the text')
    case 'span-exact':
      return `${percent(value)} of the passages marked have a counterpart of the same category with the same beginning and end.`
    case 'span-overlap':
      return `${percent(value)} of the passages marked have a counterpart of the same category that overlaps them.`
    case 'span-character':
      return `${percent(value)} of the characters marked with a category were marked so by both of two analysts.`
  }
}

const dealtOut = 'if the categories had been dealt out by chance'

function beyondChance(value: number, who: string, how: string): string {
  const subject = who.charAt(0).toUpperCase() + who.slice(1)
  if (value <= 0) return `${subject} agreed no more often than chance would have them, ${how}.`
  return `${subject} reached ${percent(value)} of the agreement that chance leaves to be reached, ${how}.`
}

function asChance(value: number, subject: string, condition: string): string {
  const much = `${percent(1 - value)} as much as they would ${condition}`
  return value > 0 ? `${subject} differed ${much}.` : `${subject} differed no less than by chance: ${much}.`
}

/** The customary reading, named as such: Krippendorff 2004 for alpha, Landis and Koch 1977 for the kappas and AC1. */
function readingOf({ measure, value }: Told): string {
  if (measure === 'percent' || measure.startsWith('span-')) return ''
  if (measure.startsWith('alpha')) {
    const verdict =
      value >= 0.8
        ? '0.8 or more may be relied on'
        : value >= 0.667
          ? '0.667 to 0.8 allows tentative conclusions only'
          : 'less than 0.667 is too little to conclude from'
    return `By Krippendorff’s custom ${verdict}; that is a convention, not a law.`
  }
  return `Landis and Koch would call that “${wordFor(value)}”; that is a convention, not a law.`
}

function wordFor(value: number): string {
  if (value < 0) return 'poor'
  if (value <= 0.2) return 'slight'
  if (value <= 0.4) return 'fair'
  if (value <= 0.6) return 'moderate'
  return value <= 0.8 ? 'substantial' : 'almost perfect'
}

function trustIn({ interval, measure }: Told): string {
  if (!interval) return ''
  const shown = measure === 'percent' || measure.startsWith('span-') ? percent : twoPlaces
  const drawn = interval.resampled === 'stretches' ? 'stretches of text' : interval.resampled
  const { low, high, level } = interval
  return `With other ${drawn} like these it would probably lie between ${shown(low)} and ${shown(high)} (${percent(level)} interval).`
}

/** A share as a whole per cent; 100 only for all, 0 only for none. */
function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 100 && share < 1) return 'more than 99 %'
  if (rounded === 0 && share > 0) return 'less than 1 %'
  return `${rounded} %`
}

function twoPlaces(value: number): string {
  const written = value.toFixed(2)
  return written === '-0.00' ? '0.00' : written.replace('-', '−')
}
