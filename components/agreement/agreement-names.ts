import { nodeOf, pathOf, type Codebook } from '@/core/codebook/tree'
import type { ArticleId, CategoryId, UserId } from '@/core/ids'
import type { GroupKey } from '@/core/agreement/sample'

/** How ids are called on the dashboard. */
export interface AgreementNames {
  readonly ofCoder: (id: UserId) => string
  /** The whole path; null is “nothing”. */
  readonly ofCategory: (id: CategoryId | null) => string
  /** Without its path, where room is short. */
  readonly shortOf: (id: CategoryId | null) => string
  readonly ofArticle: (id: ArticleId) => string
}

export interface NamingOptions {
  readonly codebook: Codebook
  readonly people: readonly { readonly id: UserId; readonly name: string }[]
  readonly articles: readonly { readonly id: ArticleId; readonly name: string }[]
  readonly viewerId: UserId
  /** The project's setting: false calls analysts by letters. */
  readonly showNames: boolean
}

/** The names of everything figures are told apart by. */
export function namesFor({ codebook, people, articles, viewerId, showNames }: NamingOptions): AgreementNames {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const letterOf = new Map(
    people
      .map(({ id }) => id)
      .sort(byTail)
      .map((id, rank) => [id, letterAt(rank)]),
  )
  const titleOf = new Map(articles.map(({ id, name }) => [id, name]))
  return {
    ofCoder: (id) => {
      if (showNames) return nameOf.get(id) ?? 'a former member'
      const name = `Analyst ${letterOf.get(id) ?? '?'}`
      return id === viewerId ? `You (${name})` : name
    },
    ofCategory: (id) => (id === null ? 'nothing' : pathOf(codebook, id) || 'a deleted category'),
    shortOf: (id) => (id === null ? 'nothing' : (nodeOf(codebook, id)?.category.name ?? 'a deleted category')),
    ofArticle: (id) => titleOf.get(id) ?? 'a deleted article',
  }
}

/** What a group is called: “Hero”, “Ana and Ben”. */
export function nameGroup(key: GroupKey, names: AgreementNames): string {
  switch (key.by) {
    case 'overall':
      return 'All together'
    case 'category':
      return names.ofCategory(key.categoryId)
    case 'pair':
      return key.coderIds.map(names.ofCoder).join(' and ')
    case 'article':
      return names.ofArticle(key.articleId)
    case 'person':
      return names.ofCoder(key.coderId)
  }
}

/** The end of an id is random, so that letters do not tell who joined first. */
function byTail(a: UserId, b: UserId): number {
  const [x, y] = [a.slice(-12), b.slice(-12)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** A, B … Z, AA, AB … */
function letterAt(rank: number): string {
  const last = String.fromCharCode(65 + (rank % 26))
  return rank < 26 ? last : letterAt(Math.floor(rank / 26) - 1) + last
}
