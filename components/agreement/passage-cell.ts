import type { CodingLayer } from '@/core/agreement/agreement-query'
import type { PassageCell } from '@/core/agreement/passages-behind'
import type { GroupKey } from '@/core/agreement/sample'
import type { ArticleId, CategoryId, ProjectId, UserId } from '@/core/ids'
import { makeCompareQuery, mostColumns } from '../compare/compare-query'
import { type AgreementNames, nameGroup } from './agreement-names'
import type { QuotedPassage } from './agreement-report'
import { countOf } from './number-words'

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
    if (a === b) return names.shortOf(a)
    const [first, second] = a === null ? [b, a] : [a, b]
    return `${names.shortOf(first)} or ${names.shortOf(second)}`
  }
  if (categoryId !== undefined) return names.shortOf(categoryId)
  if (articleId !== undefined) return names.ofArticle(articleId)
  if (coderIds?.length === 2) return nameGroup({ by: 'pair', coderIds }, names)
  if (coderIds) return names.ofCoder(coderIds[0])
  return 'All passages'
}

/** How many passages a cell has, and what they have in common, in a sentence without a full stop. */
export function passagesInWords(total: number, { show, ...cell }: PassageCell, names: AgreementNames): string {
  const count = countOf(total, 'passage')
  const how = show === 'agreeing' ? 'alike' : 'differently'
  const { coderIds, categoryId, confused } = cell
  if (confused) {
    const [a, b] = confused
    if (a === b) return `${count} to which two gave “${names.shortOf(a)}”`
    const [first, second] = a === null ? [b, a] : [a, b]
    const other = second === null ? 'nothing of their own' : `“${names.shortOf(second)}”`
    return `${count}: one gave “${names.shortOf(first)}”, another ${other}`
  }
  if (categoryId !== undefined) {
    const name = names.shortOf(categoryId)
    return show === 'agreeing'
      ? `${count} to which two gave “${name}”`
      : `${count}: one gave “${name}”, another did not`
  }
  if (coderIds?.length === 1) return `${count} that ${names.ofCoder(coderIds[0])} and a colleague coded ${how}`
  if (coderIds) return `${count} that ${titleOfCell({ coderIds }, names)} coded ${how}`
  return `${count} that two analysts coded ${how}`
}

/** What one group of analysts put on a passage. */
interface PassageSide {
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
