import type { ArticleId, UserId } from '@/core/ids'
import { kindLooks } from './kind-look'
import { outcomeWords } from './outcome-words'
import type { QueueQuery } from './queue-query'
import { dueWords, sizeWords } from './queue-words'

/** One choice of the filters (categories aside), and the query without it. */
export interface ChosenFilter {
  readonly key: string
  readonly name: string
  readonly without: QueueQuery
}

interface Names {
  readonly people: readonly { readonly id: UserId; readonly name: string }[]
  readonly articles: readonly { readonly id: ArticleId; readonly name: string }[]
}

/** All that narrows the queue but states and categories, in the order of the filters. */
export function chosenFilters(query: QueueQuery, { people, articles }: Names): readonly ChosenFilter[] {
  const personOf = (id: UserId) => people.find((one) => one.id === id)?.name ?? 'a former member'
  const articleOf = (id: ArticleId) => articles.find((one) => one.id === id)?.name ?? 'a deleted article'
  const without = <Word extends string>(words: readonly Word[], word: Word) => words.filter((each) => each !== word)
  return [
    ...query.kinds.map((kind) => ({
      key: kind,
      name: kindLooks[kind].word,
      without: { ...query, kinds: without(query.kinds, kind) },
    })),
    ...query.coderIds.map((id) => ({
      key: `coder ${id}`,
      name: `with ${personOf(id)}`,
      without: { ...query, coderIds: without(query.coderIds, id) },
    })),
    ...query.owners.map((owner) => ({
      key: `owner ${owner}`,
      name: owner === 'none' ? 'without an owner' : `owned by ${personOf(owner)}`,
      without: { ...query, owners: without(query.owners, owner) },
    })),
    ...(query.due === null ? [] : [{ key: query.due, name: dueWords[query.due], without: { ...query, due: null } }]),
    ...(query.size === null
      ? []
      : [{ key: query.size, name: sizeWords[query.size], without: { ...query, size: null } }]),
    ...query.outcomes.map((outcome) => ({
      key: outcome,
      name: outcomeWords[outcome].label,
      without: { ...query, outcomes: without(query.outcomes, outcome) },
    })),
    ...query.articleIds.map((id) => ({
      key: `article ${id}`,
      name: `in ${articleOf(id)}`,
      without: { ...query, articleIds: without(query.articleIds, id) },
    })),
  ]
}
