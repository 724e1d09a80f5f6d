import type { CategoryId, UserId } from '../ids'
import { codingOf, type Coding } from './coding'
import { markedOnlyBy } from './difference'
import type { Side } from './disagreement'
import { countWords } from './words'

/** The text in dispute and the names to speak of it with. */
export interface InWords {
  readonly text: string
  /** Of the article, BCP 47. */
  readonly language: string
  readonly nameOf: (id: UserId) => string
  readonly categoryNameOf: (id: CategoryId) => string
}

/**
 * A disagreement in one line, a part for each side that says something else, with " · " between them:
 * "Ana: Volunteer units · Ben: Exile opposition", "Ana marked 4 words more than Ben", "Cara marked nothing here".
 * Those who say the same are named together.
 */
export function disagreementInWords(sides: readonly Side[], words: InWords): string {
  const views = viewsOf(sides, words, ({ key }) => key)
  const marking = views.filter(({ coding }) => coding.marked !== '')
  const silent = views.filter(({ coding }) => coding.marked === '')
  const bySet = viewsOf(
    sides.filter(({ highlights }) => highlights.length > 0),
    words,
    ({ categoryIds }) => categoryIds.join(),
  )
  const parts =
    marking.length > 1 && bySet.length === 1
      ? extentsInWords(marking, words)
      : bySet.map(({ names, coding }) => `${names}: ${categoriesInWords(coding, words)}`)
  return [...parts, ...silent.map(({ names }) => `${names} marked nothing here`)].join(' · ')
}

/** Some sides that say alike. */
interface View {
  readonly coding: Coding
  readonly names: string
  /** The first of them. */
  readonly side: Side
}

function viewsOf(sides: readonly Side[], words: InWords, alike: (coding: Coding) => string): readonly View[] {
  const views = new Map<string, { readonly coding: Coding; readonly people: string[]; readonly side: Side }>()
  for (const side of sides) {
    const coding = codingOf(words.text, side.highlights)
    const view = views.get(alike(coding))
    if (view) view.people.push(words.nameOf(side.authorId))
    else views.set(alike(coding), { coding, people: [words.nameOf(side.authorId)], side })
  }
  return [...views.values()].map(({ coding, people, side }) => ({ coding, side, names: listed(people) }))
}

function extentsInWords(marking: readonly View[], words: InWords): readonly string[] {
  const [first, second, ...others] = marking
  if (!first || !second) return []
  if (others.length === 0) return [pairInWords(first, second, words)]
  return marking.map(({ names, side }) => {
    const nobody = { authorId: side.authorId, highlights: [] }
    return `${names} marked ${inWords(countOnly(side, nobody, words))}`
  })
}

/** Two views with the same categories on different words. */
function pairInWords(a: View, b: View, words: InWords): string {
  const [onlyA, onlyB] = [countOnly(a.side, b.side, words), countOnly(b.side, a.side, words)]
  if (onlyA > 0 && onlyB > 0) {
    return `${a.names} marked ${inWords(onlyA)} that ${b.names} did not, and ${b.names} ${onlyB} that ${a.names} did not`
  }
  if (onlyA > 0) return `${a.names} marked ${inWords(onlyA)} more than ${b.names}`
  if (onlyB > 0) return `${b.names} marked ${inWords(onlyB)} more than ${a.names}`
  return `${a.names} and ${b.names} marked the same words, with the categories on different parts of them`
}

function countOnly(side: Side, other: Side, { text, language }: InWords): number {
  return markedOnlyBy(text, side, other).reduce((sum, stretch) => sum + countWords(text, stretch, language), 0)
}

function categoriesInWords({ categoryIds }: Coding, { categoryNameOf }: InWords): string {
  return categoryIds.length === 0 ? 'no category' : categoryIds.map(categoryNameOf).join(', ')
}

function listed(people: readonly string[]): string {
  return people.length < 2 ? people.join() : `${people.slice(0, -1).join(', ')} and ${people.at(-1) ?? ''}`
}

const inWords = (count: number) => (count === 1 ? '1 word' : `${count} words`)
