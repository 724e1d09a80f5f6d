import type { ArticleId, CategoryId, UserId } from '../ids'
import { CategorySets } from './category-sets'
import type { CodedArticle, CodedSpan, Scope, Unit } from './question'
import { makeRuns, type NumberedSpan, type Runs } from './runs'
import type { Marks } from './unitizing'
import { listUnits, type Units } from './units'

/** An article in numbers. */
export interface PreparedArticle {
  readonly articleId: ArticleId
  /** Length in UTF-16 units. */
  readonly length: number
  /** The numbers of those who coded it, ascending: the columns. */
  readonly coders: readonly number[]
  /** For each column. */
  readonly spans: readonly (readonly NumberedSpan[])[]
  readonly units: Units
  readonly runs: Runs
  /** The passages of a column with one category: each once, ascending; `merged` joins those that overlap. */
  readonly marks: (column: number, category: number) => { readonly single: Marks; readonly merged: Marks }
}

/** The codings in numbers, in an order of their own, so that the order they came in changes nothing. */
export interface Prepared {
  readonly coderIds: readonly UserId[]
  readonly categoryIds: readonly CategoryId[]
  readonly sets: CategorySets
  /** Only those with at least two coders can be compared; the others are here too. */
  readonly articles: readonly PreparedArticle[]
}

/** What `prepare` needs of a question. */
export interface Cut {
  readonly unit: Unit
  readonly scope: Scope
  readonly categoryIds?: readonly CategoryId[]
}

/** Numbers articles, coders and categories and cuts the texts into runs. */
export function prepare(articles: readonly CodedArticle[], cut: Cut): Prepared {
  const coderIds = sortedOnce(articles.flatMap((article) => article.coders.map((coder) => coder.coderId)))
  const used = () =>
    articles.flatMap(({ coders }) => coders.flatMap(({ spans }) => spans.flatMap((span) => span.categoryIds)))
  const categoryIds = sortedOnce(cut.categoryIds ?? used())
  const coderNumbers = new Map(coderIds.map((id, number) => [id, number]))
  const categoryNumbers = new Map(categoryIds.map((id, number) => [id, number]))
  const sets = new CategorySets(categoryIds.length)
  const inOrder = [...articles].sort((a, b) => (a.articleId < b.articleId ? -1 : 1))
  return {
    coderIds,
    categoryIds,
    sets,
    articles: inOrder.map((article) => {
      const coders = article.coders
        .map(({ coderId, spans }) => ({
          coder: coderNumbers.get(coderId) ?? 0,
          spans: numberSpans(spans, article.text.length, categoryNumbers),
        }))
        .sort((a, b) => a.coder - b.coder)
      const spans = coders.map((coder) => coder.spans)
      const isCompared = coders.length >= 2
      const units = isCompared ? listUnits(article.text, article.language, cut.unit) : { count: 0, borders: null }
      return {
        articleId: article.articleId,
        length: article.text.length,
        coders: coders.map(({ coder }) => coder),
        spans,
        units,
        runs: makeRuns(units, isCompared ? spans : [], sets, cut.scope),
        marks: marksOf(spans),
      }
    }),
  }
}

function numberSpans(
  spans: readonly CodedSpan[],
  length: number,
  numbers: ReadonlyMap<CategoryId, number>,
): readonly NumberedSpan[] {
  const numbered: NumberedSpan[] = []
  for (const span of spans) {
    const categories = [...new Set(span.categoryIds.flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b)
    const start = Math.max(0, span.start)
    const end = Math.min(length, span.end)
    if (categories.length > 0 && start < end) numbered.push({ start, end, categories })
  }
  // Down to the last tie, so that sums are rounded alike whatever the order they came in.
  return numbered.sort((a, b) => a.start - b.start || a.end - b.end || compareSets(a.categories, b.categories))
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((category, i) => category !== b[i])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

interface Lists {
  readonly start: number[]
  readonly end: number[]
}

function marksOf(columns: readonly (readonly NumberedSpan[])[]): PreparedArticle['marks'] {
  const kept = columns.map((spans) => {
    const single = new Map<number, Lists>()
    for (const { start, end, categories } of spans) {
      for (const category of categories) {
        const lists = single.get(category) ?? { start: [], end: [] }
        single.set(category, lists)
        if (lists.start.at(-1) === start && lists.end.at(-1) === end) continue
        lists.start.push(start)
        lists.end.push(end)
      }
    }
    return new Map([...single].map(([category, lists]) => [category, { single: lists, merged: merge(lists) }]))
  })
  const none = { single: { start: [], end: [] }, merged: { start: [], end: [] } }
  return (column, category) => kept[column]?.get(category) ?? none
}

/** Joins passages that overlap; those that only touch stay two. */
function merge(marks: Lists): Marks {
  const start: number[] = []
  const end: number[] = []
  for (const [i, from] of marks.start.entries()) {
    const to = marks.end[i] ?? 0
    const last = end.length - 1
    if (last >= 0 && from < (end[last] ?? 0)) end[last] = Math.max(end[last] ?? 0, to)
    else {
      start.push(from)
      end.push(to)
    }
  }
  return { start, end }
}

function sortedOnce<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort()
}
