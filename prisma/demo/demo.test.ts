import { describe, expect, it } from 'vitest'
import { isCategoryColour } from '../../core/colour/palette'
import { demo } from './demo'
import { demoHandles, type DemoHighlight } from './model'

/** The plain text of the simple Markdown the demo is written in: one line per block, marks dropped. */
function plainText(markdown: string): string {
  return markdown
    .split(/\n+/)
    .map((line) => line.replace(/^(?:#{1,4}|-|>) /, ''))
    .map((line) => line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*+([^*]+)\*+/g, '$1'))
    .join('\n')
}

function occurrencesOf(text: string, quote: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at)
  return starts
}

const texts = new Map(demo.articles.map((article) => [article.slug, plainText(article.markdown)]))
const analysts = demo.people.filter((person) => person.role === 'analyst').map((person) => person.handle)
const threads = [...demo.highlights.flatMap((highlight) => highlight.thread ?? []), ...demo.articleThreads]

function placeOf(highlight: DemoHighlight): { start: number; end: number } {
  const start = occurrencesOf(texts.get(highlight.article) ?? '', highlight.quote)[(highlight.occurrence ?? 1) - 1]
  if (start === undefined) throw new Error(`not in ${highlight.article}: ${highlight.quote}`)
  return { start, end: start + highlight.quote.length }
}

function categoriesOf(highlight: DemoHighlight): string {
  return [...highlight.categories].sort().join(' ')
}

/** Pairs of overlapping highlights by different analysts. */
function overlappingPairs(): { a: DemoHighlight; b: DemoHighlight; sameCategories: boolean; sameExtent: boolean }[] {
  const placed = demo.highlights
    .filter((highlight) => analysts.includes(highlight.by))
    .map((highlight) => ({ highlight, place: placeOf(highlight) }))
  return placed.flatMap((a, index) =>
    placed
      .slice(index + 1)
      .filter((b) => b.highlight.article === a.highlight.article && b.highlight.by !== a.highlight.by)
      .filter((b) => b.place.start < a.place.end && a.place.start < b.place.end)
      .map((b) => ({
        a: a.highlight,
        b: b.highlight,
        sameCategories: categoriesOf(a.highlight) === categoriesOf(b.highlight),
        sameExtent: a.place.start === b.place.start && a.place.end === b.place.end,
      })),
  )
}

describe('plainText', () => {
  it.each([
    ['# A\n\nB *c* d', 'A\nB c d'],
    ['> q\n\n- x;\n- y [z](https://example.org/z)', 'q\nx;\ny z'],
    ['*All of it.* Some.', 'All of it. Some.'],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text)
  })
})

describe('articles', () => {
  it('are seven, each with a slug and an address of its own', () => {
    expect(demo.articles).toHaveLength(7)
    expect(texts.size).toBe(7)
    expect(new Set(demo.articles.map((article) => article.sourceUrl)).size).toBe(7)
  })

  it.each(demo.articles.map((article) => [article.slug, article] as const))('%s is well made', (slug, article) => {
    const text = texts.get(slug) ?? ''
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    expect(words).toBeGreaterThanOrEqual(600)
    expect(words).toBeLessThanOrEqual(2000)
    expect(text).not.toMatch(/[*#[\]`<>]|^\s|\s$|[ \t]\n|\n[ \t]/)
    expect(text).not.toContain(article.title)
    expect(article.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(article.sourceUrl).toMatch(/^https:\/\/example\.org\//)
  })

  it('show what a text can hold', () => {
    const markdown = demo.articles.map((article) => article.markdown).join('\n\n')
    for (const form of [
      /^# /m,
      /^## /m,
      /^- /m,
      /^> /m,
      /\p{Script=Cyrillic}/u,
      /“/,
      /\p{Extended_Pictographic}/u,
      /\u0301/,
    ]) {
      expect(markdown).toMatch(form)
    }
  })
})

describe('codebook', () => {
  const bySlug = new Map(demo.codebook.map((category) => [category.slug, category]))

  it('has two levels', () => {
    expect(bySlug.size).toBe(demo.codebook.length)
    const parents = demo.codebook.filter((category) => category.parent === null)
    expect(parents.length).toBeGreaterThan(1)
    for (const category of demo.codebook) {
      if (category.parent !== null) expect(bySlug.get(category.parent)?.parent, category.slug).toBeNull()
    }
  })

  it('gives each category a key, a colour and a definition, none of them twice', () => {
    for (const part of ['key', 'colour', 'name'] as const) {
      expect(new Set(demo.codebook.map((category) => category[part])).size, part).toBe(demo.codebook.length)
    }
    for (const { slug, key, colour, definition } of demo.codebook) {
      expect(key, slug).toMatch(/^[a-z0-9]$/)
      expect(isCategoryColour(colour), slug).toBe(true)
      for (const sentence of [definition.summary, definition.use, definition.avoid])
        expect(sentence, slug).toMatch(/\.$/)
      expect(definition.examples.length, slug).toBeGreaterThan(0)
    }
  })

  it('is used whole', () => {
    const used = new Set(demo.highlights.flatMap((highlight) => highlight.categories))
    expect([...used].sort()).toEqual([...bySlug.keys()].sort())
  })
})

describe('people', () => {
  it('are one owner, four analysts and a reader', () => {
    expect(demo.people.map((person) => person.handle)).toEqual(demoHandles)
    expect(demo.people.map((person) => person.email)).toEqual(demoHandles.map((handle) => `${handle}@demo.test`))
    expect(demo.people.map((person) => person.role)).toEqual(['owner', ...Array<string>(4).fill('analyst'), 'reader'])
  })
})

describe('highlights', () => {
  it('stand in their articles, at one place that is meant', () => {
    for (const { article, quote, occurrence } of demo.highlights) {
      const starts = occurrencesOf(texts.get(article) ?? '', quote)
      expect(starts.length, `${article}: ${quote}`).toBeGreaterThanOrEqual(occurrence ?? 1)
      if (occurrence === undefined) expect(starts.length, `ambiguous in ${article}: ${quote}`).toBe(1)
      expect(quote).toBe(quote.trim())
    }
  })

  it('carry known categories, each once', () => {
    const slugs = new Set(demo.codebook.map((category) => category.slug))
    for (const { categories, quote } of demo.highlights) {
      expect(categories.length, quote).toBeGreaterThan(0)
      expect(new Set(categories).size, quote).toBe(categories.length)
      for (const slug of categories) expect(slugs.has(slug), slug).toBe(true)
    }
  })

  it('are many, spread over articles and analysts', () => {
    expect(demo.highlights.length).toBeGreaterThanOrEqual(110)
    expect(demo.highlights.some((highlight) => highlight.by === 'reader')).toBe(false)
    for (const analyst of analysts) {
      const articles = new Set(demo.highlights.filter(({ by }) => by === analyst).map(({ article }) => article))
      expect(articles.size, analyst).toBeGreaterThanOrEqual(4)
    }
    for (const slug of texts.keys()) {
      expect(demo.highlights.filter(({ article }) => article === slug).length, slug).toBeGreaterThanOrEqual(12)
    }
    expect(demo.highlights.filter(({ quote }) => quote.includes('\n')).length).toBeGreaterThanOrEqual(5)
  })

  it('differ in category and in extent', () => {
    const differing = overlappingPairs().filter((pair) => !pair.sameCategories || !pair.sameExtent)
    expect(differing.length).toBeGreaterThanOrEqual(30)
    expect(differing.filter((pair) => pair.sameCategories).length).toBeGreaterThanOrEqual(8)
    const parentOf = new Map(demo.codebook.map((category) => [category.slug, category.parent]))
    const byDepth = differing.filter(
      ({ a, b }) =>
        a.categories.some((slug) => b.categories.some((other) => parentOf.get(other) === slug)) ||
        b.categories.some((slug) => a.categories.some((other) => parentOf.get(other) === slug)),
    )
    expect(byDepth.length).toBeGreaterThanOrEqual(4)
  })
})

describe('threads', () => {
  it('are about fifteen, some resolved, one about an article', () => {
    expect(threads.length).toBeGreaterThanOrEqual(14)
    const resolved = threads.filter((thread) => thread.resolvedBy !== undefined)
    expect(resolved.length).toBeGreaterThanOrEqual(4)
    expect(resolved.length).toBeLessThan(threads.length)
    expect(demo.articleThreads.length).toBeGreaterThanOrEqual(1)
    for (const { article } of demo.articleThreads) expect(texts.has(article)).toBe(true)
  })

  it('run forward in time from the highlight on, and mention people who exist', () => {
    const starts = [
      ...demo.highlights.flatMap(({ thread, daysAgo }) => (thread ? [{ thread, daysAgo }] : [])),
      ...demo.articleThreads.map((thread) => ({ thread, daysAgo: Infinity })),
    ]
    let mentions = 0
    for (const { thread, daysAgo } of starts) {
      expect(thread.comments.length).toBeGreaterThanOrEqual(2)
      expect(thread.comments.length).toBeLessThanOrEqual(6)
      const times = [daysAgo, ...thread.comments.map((comment) => comment.daysAgo)]
      expect(times).toEqual([...times].sort((a, b) => b - a))
      for (const mention of thread.comments.flatMap(
        (comment) => comment.paragraphs.join(' ').match(/@[\w-]+/g) ?? [],
      )) {
        expect(demoHandles, mention).toContain(mention.slice(1))
        mentions += 1
      }
    }
    expect(mentions).toBeGreaterThanOrEqual(10)
  })
})
