import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { PassageCell } from '@/core/agreement/passages-behind'
import type { GroupKey } from '@/core/agreement/sample'
import type { ArticleId, CategoryId, ProjectId, UserId } from '@/core/ids'
import { makeCompareQuery, mostColumns } from '../compare/compare-query'
import { type AgreementNames, nameGroup } from './agreement-names'
import type { QuotedPassage } from './agreement-report'

/** What a cell narrows passages to, whichever way analysts stand to each other there. */
export type CellPlace = Omit<PassageCell, 'show'>

/** The passages behind the figures of a group. */
export function cellOfGroup(key: GroupKey): CellPlace {
  switch (key.by) {
    case 'overall':
      return {}
    case 'category':
      return { categoryId: key.categoryId }
    case 'pair':
      return { coderIds: key.coderIds }
    case 'article':
      return { articleId: key.articleId }
    case 'person':
      return { coderIds: [key.coderId] }
  }
}

/** The cell as the API takes it, after the words of the question; may begin with nothing to join. */
export function makeCellQuery(cell: PassageCell): string {
  const { show, coderIds, articleId, categoryId, confused } = cell
  return [
    `show=${show}`,
    coderIds ? `pair=${coderIds.join(',')}` : '',
    articleId === undefined ? '' : `in=${articleId}`,
    categoryId === undefined ? '' : `of=${categoryId}`,
    confused ? `confused=${confused.map((id) => id ?? 'nothing').join(',')}` : '',
  ]
    .filter((part) => part !== '')
    .join('&')
}

/** What the passages of a cell have in common: “Hero”, “Ana and Ben”, “Hero or Villain”. */
export function titleOfCell(cell: CellPlace, names: AgreementNames): string {
  const { coderIds, articleId, categoryId, confused } = cell
  if (confused) {
    const [a, b] = confused
    if (a === b) return names.ofCategory(a)
    const [first, second] = a === null ? [b, a] : [a, b]
    return `${names.ofCategory(first)} or ${names.ofCategory(second)}`
  }
  if (categoryId !== undefined) return nameGroup({ by: 'category', categoryId }, names)
  if (articleId !== undefined) return names.ofArticle(articleId)
  if (coderIds?.length === 2) return nameGroup({ by: 'pair', coderIds }, names)
  if (coderIds) return names.ofCoder(coderIds[0])
  return 'All passages'
}

/** What one group of analysts put on a passage. */
export interface PassageSide {
  readonly coderIds: readonly UserId[]
  /** Empty: they marked nothing there. */
  readonly categoryIds: readonly CategoryId[]
}

/** The sides of a passage, those who put the same together; those who marked nothing last. */
export function sidesOf({ sides }: Pick<QuotedPassage, 'sides'>): readonly PassageSide[] {
  const bySet = new Map<string, PassageSide>()
  for (const { coderId, categoryIds } of sides) {
    const set = [...categoryIds].sort().join(' ')
    const side = bySet.get(set) ?? { coderIds: [], categoryIds }
    bySet.set(set, { ...side, coderIds: [...side.coderIds, coderId] })
  }
  return [...bySet.values()].sort((a, b) => Number(a.categoryIds.length === 0) - Number(b.categoryIds.length === 0))
}

/** Where a passage stands side by side, those who marked it first. */
export function comparePath(projectId: ProjectId, passage: QuotedPassage, layer: CodingLayer): string {
  const coders = sidesOf(passage).flatMap(({ coderIds }) => coderIds.slice(0, 1))
  const rest = passage.sides.map(({ coderId }) => coderId).filter((id) => !coders.includes(id))
  const columns = [...coders, ...rest].slice(0, Math.max(2, Math.min(coders.length, mostColumns)))
  const query = makeCompareQuery({
    columns: columns.map((userId) => ({ userId, layer })),
    roundId: null,
    at: passage.start,
  })
  return `${articlePath(projectId, passage.articleId)}/compare?${query}`
}

/** Where an article is read. */
export function articlePath(projectId: ProjectId, articleId: ArticleId): string {
  return `/projects/${projectId}/articles/${articleId}`
}
