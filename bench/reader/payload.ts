import { articleHtml } from '../../components/reading/article-html'
import { makeArticle, makeColumns } from './corpus'

/** Everything the pages load: the made-up article as HTML and as JSON, and its highlights. */
export function makePayload(length: number, sizes: readonly number[]) {
  const { content, text } = makeArticle(length)
  return {
    html: articleHtml(content, text),
    files: new Map([
      ['content.json', JSON.stringify(content)],
      ...sizes.map((n) => [`highlights-${n}.json`, JSON.stringify(makeColumns(text, n))] as const),
    ]),
  }
}
