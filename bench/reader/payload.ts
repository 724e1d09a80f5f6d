import { articleHtml } from '../../components/reading/article-html'
import { makeArticle, makeColumns, type HighlightColumns } from './corpus'

/** Length of the text whose highlights come with the page, in UTF-16 units: what is seen at once, and some more. */
const firstWindow = 8000

/** The highlights that begin in the first window. */
function firstOf(columns: HighlightColumns): HighlightColumns {
  const rows = columns.start.flatMap((start, row) => (start < firstWindow ? [row] : []))
  const pick = <T>(column: readonly T[]): T[] => rows.flatMap((row) => column.slice(row, row + 1))
  return {
    id: pick(columns.id),
    start: pick(columns.start),
    end: pick(columns.end),
    author: pick(columns.author),
    tags: pick(columns.tags),
  }
}

/** Everything the pages load: the made-up article as HTML and as JSON, and its highlights. */
export function makePayload(length: number, sizes: readonly number[]) {
  const { content, text } = makeArticle(length)
  return {
    html: articleHtml(content, text),
    first: new Map(sizes.map((n) => [n, JSON.stringify(firstOf(makeColumns(text, n)))])),
    files: new Map([
      ['content.json', JSON.stringify(content)],
      ...sizes.map((n) => [`highlights-${n}.json`, JSON.stringify(makeColumns(text, n))] as const),
    ]),
  }
}
