import 'server-only'
import { createHash } from 'node:crypto'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type Agreed, findAgreed } from '@/core/disagreements/find'
import type { IsAbove } from '@/core/disagreements/kind'
import { type RulingRule, applyRule, ruleInWords } from '@/core/disagreements/ruling'
import { type ArticleId, type CategoryId, type DisagreementId, type ProjectId, type VersionId, asId } from '@/core/ids'
import { type Refusal, invalid, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { RuledPassage, RulingPreview } from '@/core/rulings/ruling'
import { versionText } from '../articles/version-text'
import { findComparison, readAncestry, readLayers } from '../disagreements/comparison'
import { disagreementColumns, presentDisagreement } from '../disagreements/find'
import { quoteOf } from '../disagreements/quote'
import type { Tx } from '../platform/db'
import { consensusKeys, keyOf } from './consensus-keys'

/** What to rule on, and by which rule. */
export interface RulingWish {
  readonly rule: RulingRule
  /** Empty for all articles of the project. */
  readonly articleIds: readonly ArticleId[]
}

/** What a rule would do, with what is needed to do it. */
export interface RulingPlan extends RulingPreview {
  readonly disagreements: ReadonlyMap<DisagreementId, Disagreement>
  readonly versionIds: ReadonlyMap<ArticleId, VersionId>
}

/** More is not looked through by a person, and colleagues wait while it is written: this many take some seconds. */
const maxPlaces = 2_000

/**
 * What a rule makes of a project as it is now. It speaks of articles that are not sealed, of disagreements that are open
 * and that nobody has proposed a decision for, and of categories that are in the codebook.
 */
export async function planRuling(tx: Tx, projectId: ProjectId, wish: RulingWish): Promise<Result<RulingPlan, Refusal>> {
  const articles = await listRevealed(tx, projectId, wish.articleIds)
  if (!articles.ok) return articles
  const open = wish.rule.kind === 'unanimous' ? [] : await listOpen(tx, projectId, articles.value)
  const living = await tx.category.findMany({ where: { projectId, deletedAt: null }, select: { id: true } })
  const usable = new Set(living.map(({ id }) => asId<CategoryId>(id)))
  const isAbove = await readAncestry(tx, projectId)
  const items: RuledPassage[] = []
  for (const article of articles.value) {
    const disagreements = open.filter(({ articleId }) => articleId === article.id)
    if (disagreements.length === 0 && wish.rule.kind !== 'unanimous') continue
    const text = await versionText(tx, projectId, article.versionId)
    if (text === null) continue
    const agreed = wish.rule.kind === 'unanimous' ? await listAgreed(tx, projectId, article, text, isAbove) : []
    const ground = { text, language: article.language, disagreements, agreed, isAbove }
    for (const place of applyRule(wish.rule, ground)) {
      if (!place.consensus.every(({ categoryIds }) => categoryIds.every((id) => usable.has(id)))) continue
      const quote = quoteOf(text, place)
      items.push({ articleId: article.id, articleTitle: article.title, ...place, quote })
    }
    if (items.length > maxPlaces)
      return invalid(`This rule would decide more than ${maxPlaces} places at once. Choose fewer articles.`, [
        { path: 'articleIds', message: 'too many places' },
      ])
  }
  return ok({
    words: ruleInWords(wish.rule),
    items,
    token: tokenOf(wish, items),
    disagreements: new Map(open.map((disagreement) => [disagreement.id, disagreement])),
    versionIds: new Map(articles.value.map(({ id, versionId }) => [id, versionId])),
  })
}

/** The same rule over the same places is the same token, whoever asks. */
function tokenOf({ rule, articleIds }: RulingWish, items: readonly RuledPassage[]): string {
  const shown = items.map(({ articleTitle: _, ...item }) => item)
  return createHash('sha256')
    .update(JSON.stringify([rule, articleIds.toSorted(), shown]))
    .digest('base64url')
}

interface RevealedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly language: string
  readonly versionId: VersionId
}

async function listRevealed(
  tx: Tx,
  projectId: ProjectId,
  articleIds: readonly ArticleId[],
): Promise<Result<readonly RevealedArticle[], Refusal>> {
  const rows = await tx.article.findMany({
    where: { projectId, deletedAt: null, ...(articleIds.length === 0 ? {} : { id: { in: [...articleIds] } }) },
    select: { id: true, title: true, language: true, versionId: true, sealed: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  if (articleIds.length > 0 && rows.length < new Set(articleIds).size) return notFound('article')
  return ok(
    rows
      .filter(({ sealed }) => !sealed)
      .map(({ id, title, language, versionId }) => ({
        ...{ title, language },
        id: asId<ArticleId>(id),
        versionId: asId<VersionId>(versionId),
      })),
  )
}

/** Open disagreements of these articles, in their newest texts, that nobody has proposed a decision for. */
async function listOpen(
  tx: Tx,
  projectId: ProjectId,
  articles: readonly RevealedArticle[],
): Promise<readonly Disagreement[]> {
  const rows = await tx.disagreement.findMany({
    where: {
      projectId,
      articleId: { in: articles.map(({ id }) => id) },
      versionId: { in: articles.map(({ versionId }) => versionId) },
      state: 'open',
      decisions: { none: { state: { in: ['proposed', 'final'] } } },
    },
    select: disagreementColumns,
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  return rows.map(presentDisagreement)
}

/** What all who submitted agree on, without what the consensus layer has already. */
async function listAgreed(
  tx: Tx,
  projectId: ProjectId,
  { id }: RevealedArticle,
  text: string,
  isAbove: IsAbove,
): Promise<readonly Agreed[]> {
  const comparison = await findComparison(tx, projectId, id)
  if (comparison === null || comparison.sealed || comparison.participantIds.length < 2) return []
  const layers = await readLayers(tx, projectId, id, comparison)
  const agreed = findAgreed(text, layers, { overlapShare: comparison.overlapShare, isAbove })
  const had = await consensusKeys(tx, projectId, id, comparison.versionId, text)
  return agreed.filter((each) => !had.has(keyOf(text, each)))
}
