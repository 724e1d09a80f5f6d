import type { Category } from '../../core/codebook/category'
import { categoryColours } from '../../core/colour/palette'
import type { Highlight } from '../../core/reading/highlight'
import type { HighlightId } from '../../core/ids'
import { makeCategory, makeHighlight, testId } from '../../core/reading/testing'
import type { Content } from '../../core/text/content'

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words =
  'the a of and to in that it was for council party exile border statement reporters volunteer unit coalition letter court sanctions funds diaspora congress meeting signed refused claimed according spokesman former deputy region winter ballot observers foundation broadcast archive memory opposition movement leaders abroad returned prisoners exchange'.split(
    ' ',
  )

/** An article of about `length` UTF-16 units in paragraphs of some 600. */
export function makeArticle(length: number, seed = 7): { readonly content: Content; readonly text: string } {
  const random = randomFrom(seed)
  const paragraphs: string[] = []
  let total = 0
  while (total < length) {
    const wanted = 350 + Math.floor(random() * 520)
    let paragraph = ''
    while (paragraph.length < wanted) {
      const count = 8 + Math.floor(random() * 18)
      const sentence = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
      paragraph += `${paragraph ? ' ' : ''}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
    }
    paragraphs.push(paragraph)
    total += paragraph.length + 1
  }
  return {
    content: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    text: paragraphs.join('\n'),
  }
}

/** Fourteen categories in the palette's colours. */
export const categories: readonly Category[] = Array.from({ length: 14 }, (_, n) => ({
  ...makeCategory(n + 1),
  colour: categoryColours[n % categoryColours.length] ?? 'teal',
}))

/** Highlights as columns: what a page gets from the server in one answer. */
export interface HighlightColumns {
  readonly id: readonly string[]
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly author: readonly number[]
  /** Ranks of one or two categories. */
  readonly tags: readonly (readonly number[])[]
}

/** `count` overlapping highlights of four people: a few words to two sentences, snapped to spaces. */
export function makeColumns(text: string, count: number, seed = 11): HighlightColumns {
  const random = randomFrom(seed)
  const columns = {
    id: [] as string[],
    start: [] as number[],
    end: [] as number[],
    author: [] as number[],
    tags: [] as number[][],
  }
  for (let n = 0; n < count; n += 1) {
    const start = text.indexOf(' ', Math.floor(random() * (text.length - 400))) + 1
    const space = text.indexOf(' ', start + 12 + Math.floor(random() * random() * 260))
    const first = Math.floor(random() * categories.length)
    columns.id.push(testId('b', n + 1))
    columns.start.push(start)
    columns.end.push(space < 0 ? text.length : space)
    columns.author.push(n % 4)
    columns.tags.push(random() < 0.12 ? [first, (first + 5) % categories.length] : [first])
  }
  return columns
}

const template = makeHighlight({ n: 0, start: 0, end: 1 })
const authors = [0, 1, 2, 3].map((author) => makeHighlight({ n: 0, start: 0, end: 1, author }).authorId)

/** The rows of such an answer. */
export function rowsOf({ id, start, end, author, tags }: HighlightColumns): readonly Highlight[] {
  const tagsOf = categories.map(({ id: categoryId }) => ({
    categoryId,
    authorId: template.authorId,
    createdAt: template.createdAt,
  }))
  return start.map((from, n) => ({
    ...template,
    id: (id[n] ?? '') as HighlightId,
    authorId: authors[author[n] ?? 0] ?? template.authorId,
    start: from,
    end: end[n] ?? from + 1,
    tags: (tags[n] ?? []).map((rank) => tagsOf[rank]).filter((tag) => tag !== undefined),
  }))
}
