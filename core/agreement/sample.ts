import type { ArticleId, CategoryId, UserId } from '../ids'
import type { Prepared, PreparedArticle } from './prepare'
import type { GroupedBy } from './question'

/** What a group of figures is about. */
export type GroupKey =
  | { readonly by: 'overall' }
  | { readonly by: 'category'; readonly categoryId: CategoryId }
  | { readonly by: 'pair'; readonly coderIds: readonly [UserId, UserId] }
  | { readonly by: 'article'; readonly articleId: ArticleId }
  | { readonly by: 'person'; readonly coderId: UserId }

/** One article in a sample: the columns that are compared. */
export interface SampledArticle {
  readonly article: PreparedArticle
  readonly columns: readonly number[]
}

/** The codings that one group of figures is computed from. */
export interface Sample {
  /** Articles with two or more of the coders meant. */
  readonly articles: readonly SampledArticle[]
  /** The coder whose pairs are meant, or null for all pairs. */
  readonly focus: number | null
  /** Why there is nothing to compare, if the sample has no article. */
  readonly emptyBecause: string
}

/** The samples of a question, each with its key; those by category share one. */
export function listSamples(prepared: Prepared, by: GroupedBy): readonly (readonly [GroupKey, Sample])[] {
  const { coderIds, categoryIds, articles } = prepared
  switch (by) {
    case 'overall':
      return [[{ by }, sampleOf(articles)]]
    case 'category': {
      const sample = sampleOf(articles)
      return categoryIds.map((categoryId) => [{ by, categoryId }, sample])
    }
    case 'article':
      return articles.map((article) => [{ by, articleId: article.articleId }, sampleOf([article])])
    case 'person':
      return coderIds.map((coderId, coder) => [
        { by, coderId },
        { ...sampleOf(articles.filter(({ coders }) => coders.includes(coder))), focus: coder },
      ])
    case 'pair':
      return coderIds.flatMap((first, a) =>
        coderIds.slice(a + 1).map((second, rest): readonly [GroupKey, Sample] => {
          const pair = [a, a + 1 + rest]
          const both = articles.filter(({ coders }) => pair.every((coder) => coders.includes(coder)))
          return [{ by, coderIds: [first, second] }, sampleOf(both, pair)]
        }),
      )
  }
}

function sampleOf(articles: readonly PreparedArticle[], pair?: readonly number[]): Sample {
  return {
    articles: articles
      .filter(({ coders }) => coders.length >= 2)
      .map((article) => ({
        article,
        columns: [...article.coders.keys()].filter((column) => !pair || pair.includes(article.coders[column] ?? -1)),
      })),
    focus: null,
    emptyBecause: whyEmpty(articles, pair !== undefined),
  }
}

function whyEmpty(articles: readonly PreparedArticle[], isPair: boolean): string {
  if (isPair) return 'These two analysts have submitted no article in common.'
  if (articles.every(({ coders }) => coders.length === 0)) return 'Nobody has submitted a coding yet.'
  return articles.length === 1
    ? 'Only one analyst has submitted this article, and agreement needs two.'
    : 'No article has been submitted by two analysts, and agreement needs two.'
}
