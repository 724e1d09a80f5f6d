import type { ArticleId, UserId } from '../ids'

/** What is to be shared out among whom. */
export interface ShareOutTask {
  readonly articles: readonly {
    readonly id: ArticleId
    readonly wordCount: number
    /** Who has it already; they count towards `perArticle`. */
    readonly assigned: readonly UserId[]
  }[]
  /** Who may get articles; `load` is what each has to code already, in words. */
  readonly people: readonly { readonly id: UserId; readonly load: number }[]
  /** How many analysts an article is to have in all. */
  readonly perArticle: number
}

/** A plan to assign analysts to articles. */
export interface ShareOut {
  /** The assignments to make, in the order of the articles given. */
  readonly pairs: readonly { readonly articleId: ArticleId; readonly userId: UserId }[]
  /** What each has to code after it, in the order of the people given: words in all, and how many articles are new. */
  readonly loads: readonly { readonly id: UserId; readonly load: number; readonly articles: number }[]
  /** Articles for which there are too few people. */
  readonly shortOf: readonly ArticleId[]
}

/**
 * Shares articles out so that each gets `perArticle` analysts, nobody twice: the longest article first, always to those
 * with the fewest words, then the fewest new articles, then by id. Where nobody is assigned yet and all begin with the
 * same load, the greatest load exceeds the least by no more than the longest article. The same task gives the same plan.
 */
export function shareOut({ articles, people, perArticle }: ShareOutTask): ShareOut {
  const seats = people.map(({ id, load }) => ({ id, load, articles: 0 }))
  const chosen = new Map<ArticleId, readonly UserId[]>()
  const shortOf = new Set<ArticleId>()
  for (const { id, wordCount, assigned } of articles.toSorted(longestFirst)) {
    const has = new Set(assigned)
    const wanted = Math.max(0, perArticle - has.size)
    const takers =
      wanted === 0
        ? []
        : seats
            .filter((seat) => !has.has(seat.id))
            .sort(leastFirst)
            .slice(0, wanted)
    if (takers.length < wanted) shortOf.add(id)
    for (const taker of takers) {
      taker.load += wordCount
      taker.articles += 1
    }
    chosen.set(
      id,
      takers.map((taker) => taker.id),
    )
  }
  return {
    pairs: articles.flatMap(({ id }) => (chosen.get(id) ?? []).map((userId) => ({ articleId: id, userId }))),
    loads: seats,
    shortOf: articles.map(({ id }) => id).filter((id) => shortOf.has(id)),
  }
}

function longestFirst(a: ShareOutTask['articles'][number], b: ShareOutTask['articles'][number]): number {
  return b.wordCount - a.wordCount || (a.id < b.id ? -1 : 1)
}

function leastFirst(a: ShareOut['loads'][number], b: ShareOut['loads'][number]): number {
  return a.load - b.load || a.articles - b.articles || (a.id < b.id ? -1 : 1)
}
