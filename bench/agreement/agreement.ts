import { measureAgreement } from '../../core/agreement/measure'
import type { AgreementAnswer, Measure } from '../../core/agreement/figure'
import type { AgreementQuestion } from '../../core/agreement/question'
import { listUnits } from '../../core/agreement/units'
import { makeCodedText, type CodingSize } from './coded-text'
import { measurePlainly } from './plain'

const size: CodingSize = { words: 1_000_000, analysts: 10, categories: 20, passages: 2000 }
// What was promised for this size, overall and by category together, without intervals.
const mostSeconds = 2

const question: AgreementQuestion = { unit: 'word', scope: 'all', by: 'overall', interval: null }

/** Measures, prints and gives the exit code: 1 when the promise or the plain computation is missed. */
export function reportAgreement(): number {
  const article = makeCodedText(size)
  const spans = article.coders.reduce((sum, coder) => sum + coder.spans.length, 0)
  console.log(
    `${size.words.toLocaleString('en')} words × ${size.analysts} analysts × ${size.categories} categories, ${spans.toLocaleString('en')} passages`,
  )
  measureAgreement([makeCodedText({ ...size, words: 20_000, passages: 100 })], question)

  const words = timed(() => listUnits(article.text, article.language, 'word'))
  const overall = timed(() => measureAgreement([article], question))
  const byCategory = timed(() => measureAgreement([article], { ...question, by: 'category' }))
  const interval = { resamples: 1000, seed: 1, level: 0.95 }
  const withInterval = timed(() => measureAgreement([article], { ...question, interval }))
  const categoriesWithInterval = timed(() => measureAgreement([article], { ...question, by: 'category', interval }))
  const byPair = timed(() => measureAgreement([article], { ...question, by: 'pair' }))
  const categoryIds = byCategory.value.groups.flatMap(({ key }) => (key.by === 'category' ? [key.categoryId] : []))
  const plain = timed(() => measurePlainly(article, words.value, categoryIds), 1)

  const ours = overall.seconds + byCategory.seconds
  console.table({
    'cutting the text into words (in each line below but the last)': told(words.seconds),
    'overall, 11 measures': told(overall.seconds),
    'by category, 9 measures each': told(byCategory.seconds),
    'overall, with 95 % intervals': told(withInterval.seconds),
    'by category, with 95 % intervals': told(categoriesWithInterval.seconds),
    'by pair, 45 pairs': told(byPair.seconds),
    'plain: every pair on every word, 3 measures': told(plain.seconds),
  })
  const ratio = plain.seconds / (ours - 2 * words.seconds)
  console.log(
    `Overall and by category: ${ours.toFixed(2)} s of processor time, of which the words ${(2 * words.seconds).toFixed(2)} s.`,
  )
  console.log(`Against the plain computation, both with the words cut: ${ratio.toFixed(0)} times as fast.`)

  const distance = farthest(overall.value, byCategory.value, plain.value)
  console.log(`Greatest difference from the plain figures: ${distance.toExponential(1)}`)
  if (distance > 1e-9) console.error('FAILED: the figures are not those of the plain computation.')
  if (ours > mostSeconds) console.error(`FAILED: more than ${mostSeconds} s.`)
  return distance > 1e-9 || ours > mostSeconds ? 1 : 0
}

function farthest(
  overall: AgreementAnswer,
  byCategory: AgreementAnswer,
  plain: ReturnType<typeof measurePlainly>,
): number {
  const figure = ({ groups }: AgreementAnswer, group: number, measure: Measure) =>
    groups[group]?.figures.find((one) => one.measure === measure)?.value ?? Number.POSITIVE_INFINITY
  const distances = (['percent', 'alpha', 'cohen'] as const).map((measure) =>
    Math.abs(figure(overall, 0, measure) - plain[measure]),
  )
  for (const [category, figures] of plain.ofCategory.entries()) {
    for (const measure of ['alpha', 'cohen'] as const) {
      distances.push(Math.abs(figure(byCategory, category, measure) - figures[measure]))
    }
  }
  return Math.max(...distances)
}

/** Processor seconds, the best of `times` runs: other work on the machine only ever makes one slower. */
function timed<T>(work: () => T, times = 3): { readonly value: T; readonly seconds: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  return { value, seconds: times > 1 ? Math.min(seconds, timed(work, times - 1).seconds) : seconds }
}

function told(seconds: number): { readonly seconds: string } {
  return { seconds: seconds.toFixed(2) }
}
