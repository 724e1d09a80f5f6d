import type { CategoryId } from '../ids'
import { isWordless, normaliseExtent, type Extent } from './extent'

/** An extent under categories: a highlight, or a passage of the consensus layer. UTF-16 code units, half-open. */
export interface CodedExtent extends Extent {
  readonly categoryIds: readonly CategoryId[]
}

/**
 * What somebody says about the words of a place, however it is cut into highlights: two codings are the same when the
 * same words are marked and each category lies on the same words.
 */
export interface Coding {
  /** The stretches marked at all, as one word; '' when nothing is marked. */
  readonly marked: string
  /** The same for each category too; equal for equal codings. */
  readonly key: string
  /** Of all of it together; sorted. */
  readonly categoryIds: readonly CategoryId[]
}

const nothing: Coding = { marked: '', key: '', categoryIds: [] }

/** The coding that `extents` make together; white space and punctuation at their ends and between them do not count. */
export function codingOf(text: string, extents: readonly CodedExtent[]): Coding {
  return codingOfNormal(
    text,
    extents.map((each) => ({ ...normaliseExtent(text, each), categoryIds: each.categoryIds })),
  )
}

/** The same for extents that are normalised already. */
export function codingOfNormal(text: string, extents: readonly CodedExtent[]): Coding {
  const [first] = extents
  if (!first) return nothing
  if (extents.length === 1) {
    const marked = `${first.start}-${first.end}`
    return { marked, key: `${marked} ${first.categoryIds.join()}`, categoryIds: first.categoryIds }
  }
  const categoryIds = [...new Set(extents.flatMap((each) => each.categoryIds))].sort()
  const marked = inWords(text, joinStretches(text, extents))
  // Categories that lie on all of it, as those of a single extent do, and each of the others with its stretches.
  const stretches = categoryIds.map((id) => inWords(text, stretchesOf(text, extents, id)))
  const everywhere = categoryIds.filter((_, i) => stretches[i] === marked)
  const elsewhere = categoryIds.flatMap((id, i) => (stretches[i] === marked ? [] : [`\n${id} ${stretches[i] ?? ''}`]))
  return { marked, key: `${marked} ${everywhere.join()}${elsewhere.join('')}`, categoryIds }
}

/** Where a category lies, in order; stretches with nothing but white space and punctuation between them are one. */
export function stretchesOf(text: string, extents: readonly CodedExtent[], id: CategoryId): readonly Extent[] {
  return joinStretches(
    text,
    extents.filter(({ categoryIds }) => categoryIds.includes(id)),
  )
}

/** Joins extents that overlap, touch, or have nothing but white space and punctuation between them; in order. */
export function joinStretches(text: string, extents: readonly Extent[]): readonly Extent[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of extents.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && (start <= last.end || isWordless(text, { start: last.end, end: start }))) {
      last.end = Math.max(last.end, end)
    } else joined.push({ start, end })
  }
  return joined
}

/** Stretches as one word; those that differ by white space and punctuation at their ends are the same. */
function inWords(text: string, stretches: readonly Extent[]): string {
  return stretches
    .map((stretch) => normaliseExtent(text, stretch))
    .map(({ start, end }) => `${start}-${end}`)
    .join()
}
