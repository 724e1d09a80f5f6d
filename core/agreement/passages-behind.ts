import type { ArticleId, CategoryId, UserId } from '../ids'
import { listConfused } from './confusion'
import { prepare, type Cut, type Prepared, type PreparedArticle } from './prepare'
import type { CodedArticle } from './question'
import { extentOf } from './units'

/** Which passages stand behind a figure or a cell. What is left out restricts nothing. */
export interface PassageCell {
  /** Where coders gave different categories, or where they gave the same (and any at all). */
  readonly show: 'differing' | 'agreeing'
  /** One coder: the pairs with that one. Two: that pair. */
  readonly coderIds?: readonly [UserId] | readonly [UserId, UserId]
  readonly articleId?: ArticleId
  /** Differing or agreeing on this category, whatever else was given. */
  readonly categoryId?: CategoryId
  /** A cell of the confusion matrix, null being "nothing"; the same twice with `agreeing` for its diagonal. */
  readonly confused?: readonly [CategoryId | null, CategoryId | null]
}

/** A passage behind a figure: neighbouring units with the same codings. Offsets in UTF-16 units, half-open. */
export interface PassageBehind {
  readonly articleId: ArticleId
  readonly start: number
  readonly end: number
  readonly units: number
  /** What each coder of the article (of the pair, when one is given) put on it. */
  readonly sides: readonly { readonly coderId: UserId; readonly categoryIds: readonly CategoryId[] }[]
}

/** Passages by article id and place: the page asked for, and how many there are in all. */
interface PassagePage {
  readonly passages: readonly PassageBehind[]
  readonly total: number
}

/** The passages behind a cell; `offset` and `limit` count passages. */
export function passagesBehind(
  articles: readonly CodedArticle[],
  cut: Cut,
  cell: PassageCell,
  page: { readonly offset: number; readonly limit: number },
): PassagePage {
  const prepared = prepare(
    articles.filter((article) => cell.articleId === undefined || article.articleId === cell.articleId),
    cut,
  )
  const isMeant = matcherOf(prepared, cell)
  const passages: PassageBehind[] = []
  let total = 0
  for (const article of prepared.articles) {
    const view = viewOf(prepared, article, cell)
    for (const { from, to, sets } of listPassages(article, view, isMeant)) {
      if (total >= page.offset && passages.length < page.limit) {
        const sides = view.columns.map((column, i) => ({
          coderId: prepared.coderIds[article.coders[column] ?? -1],
          categoryIds: prepared.sets.of(sets[i] ?? 0).flatMap((category) => prepared.categoryIds[category] ?? []),
        }))
        passages.push({
          articleId: article.articleId,
          ...extentOf(article.units, from, to),
          units: to - from,
          sides: sides.flatMap(({ coderId, categoryIds }) => (coderId === undefined ? [] : [{ coderId, categoryIds }])),
        })
      }
      total += 1
    }
  }
  return { passages, total }
}

/** What to look at in an article. */
interface View {
  /** The columns to show; none when the article lacks a coder who is meant. */
  readonly columns: readonly number[]
  /** The place among them of the one whose pairs are meant, or null for all pairs. */
  readonly focus: number | null
}

function viewOf({ coderIds }: Prepared, article: PreparedArticle, { coderIds: meant }: PassageCell): View {
  const all = [...article.coders.keys()]
  if (!meant) return { columns: all, focus: null }
  const places = meant.map((id) => article.coders.indexOf(coderIds.indexOf(id)))
  if (places.includes(-1)) return { columns: [], focus: null }
  if (places.length === 1) return { columns: all, focus: places[0] ?? null }
  return { columns: places.sort((a, b) => a - b), focus: null }
}

function* listPassages(
  { runs }: PreparedArticle,
  { columns, focus }: View,
  isMeant: (first: number, second: number) => boolean,
): Generator<{ readonly from: number; readonly to: number; readonly sets: readonly number[] }> {
  let open: { from: number; to: number; sets: readonly number[] } | null = null
  for (let run = 0; run < runs.count; run++) {
    const sets = columns.map((column) => runs.sets[run * runs.coderCount + column] ?? 0)
    const from = runs.from[run] ?? 0
    const to = runs.to[run] ?? 0
    if (open && open.to === from && open.sets.every((set, i) => set === sets[i])) {
      open.to = to
      continue
    }
    if (open) yield open
    open = hasPair(sets, focus, isMeant) ? { from, to, sets } : null
  }
  if (open) yield open
}

function hasPair(
  sets: readonly number[],
  focus: number | null,
  isMeant: (first: number, second: number) => boolean,
): boolean {
  return sets.some((first, i) =>
    sets.some((second, j) => j > i && (focus === null || i === focus || j === focus) && isMeant(first, second)),
  )
}

/** Tells of two sets whether the cell means them. */
function matcherOf(
  { categoryIds, sets }: Prepared,
  { show, categoryId, confused }: PassageCell,
): (first: number, second: number) => boolean {
  const nothing = categoryIds.length
  const numberOf = (id: CategoryId | null) => (id === null ? nothing : categoryIds.indexOf(id))
  if (confused) {
    const [a, b] = confused.map(numberOf)
    if (a === b) return (first, second) => sets.of(first).includes(a ?? -1) && sets.of(second).includes(a ?? -1)
    return (first, second) =>
      listConfused(sets.of(first), sets.of(second), nothing).some(
        ([x, y]) => (x === a && y === b) || (x === b && y === a),
      )
  }
  if (categoryId !== undefined) {
    const category = numberOf(categoryId)
    return (first, second) => {
      const own = sets.of(first).includes(category)
      const other = sets.of(second).includes(category)
      return show === 'agreeing' ? own && other : own !== other
    }
  }
  return show === 'agreeing' ? (first, second) => first === second && first !== 0 : (first, second) => first !== second
}
