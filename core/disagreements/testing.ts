import { asId, type CategoryId, type HighlightId, type UserId } from '../ids'
import type { Side, SideHighlight } from './disagreement'
import type { CoderLayer, FindOptions } from './find'

const uuid = (kind: string, n: number) => `0198${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** A person by one letter. */
export const person = (name: string) => asId<UserId>(uuid('aaaa', name.charCodeAt(0)))
/** A category by its letters; `Xa` and `Xb` stand below `X`. */
export const cat = (name: string) =>
  asId<CategoryId>(
    uuid(
      'cccc',
      [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0),
    ),
  )
/** The letters of a category made by `cat`. */
export const catName = (id: CategoryId) => {
  const code = Number.parseInt(id.slice(-12), 16)
  return code > 255 ? String.fromCharCode(code >> 8) + String.fromCharCode(code & 255) : String.fromCharCode(code)
}

export const highlightId = (n: number) => asId<HighlightId>(uuid('bbbb', n))

export const options: FindOptions = {
  overlapShare: 0.5,
  isAbove: (ancestor, descendant) => catName(descendant).length > 1 && catName(descendant)[0] === catName(ancestor),
}

export function mark(n: number, start: number, end: number, categories: readonly string[]): SideHighlight {
  return { highlightId: highlightId(n), start, end, categoryIds: categories.map(cat).sort(), note: '' }
}

/**
 * Layers from lines drawn below the text: `A X,Y   [---]` is a highlight of A under X and Y from the column of `[` to
 * that of `]`, both included; the text begins in the same column as the drawing. `A` alone is somebody who submitted
 * nothing. Ids are numbered from 1 by line.
 */
export function layers(lines: readonly string[], firstId = 1): readonly CoderLayer[] {
  const byPerson = new Map<string, SideHighlight[]>()
  lines.forEach((line, i) => {
    const [, name = '', categories = '', drawing = ''] = /^(\w) ?(\S*) *\|?(.*)$/.exec(line) ?? []
    const own = byPerson.get(name) ?? []
    byPerson.set(name, own)
    const start = drawing.indexOf('[')
    if (start < 0) return
    const ids = categories === '-' ? [] : categories.split(',')
    own.push(mark(i + firstId, start, drawing.indexOf(']') + 1, ids))
  })
  return [...byPerson].map(([name, highlights]) => ({ coderId: person(name), highlights }))
}

/** `A:1,2 B:` people with the numbers of their highlights. */
export function shownSides(sides: readonly Side[]): string {
  return sides
    .map(({ authorId, highlights }) => {
      const numbers = highlights.map((each) => Number.parseInt(each.highlightId.slice(-12), 16))
      return `${String.fromCharCode(Number.parseInt(authorId.slice(-12), 16))}:${numbers.join(',')}`
    })
    .join(' ')
}
