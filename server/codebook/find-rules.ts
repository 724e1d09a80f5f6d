import 'server-only'
import type { CategoryRule, QuotedRule } from '@/core/codebook/rule'
import {
  type ArticleId,
  type CategoryId,
  type DecisionId,
  type DisagreementId,
  type HighlightId,
  type ProjectId,
  type RuleId,
  type UserId,
  asId,
} from '@/core/ids'
import type { Prisma, Tx } from '../platform/db'

/** The columns a rule is presented from. */
const ruleColumns = {
  id: true,
  categoryId: true,
  kind: true,
  text: true,
  decisionId: true,
  highlightId: true,
  rev: true,
  createdBy: true,
  createdAt: true,
  deletedAt: true,
} satisfies Prisma.CategoryRuleSelect

function presentRule(row: Prisma.CategoryRuleGetPayload<{ select: typeof ruleColumns }>): CategoryRule {
  return {
    id: asId<RuleId>(row.id),
    categoryId: asId<CategoryId>(row.categoryId),
    kind: row.kind,
    text: row.text,
    decisionId: row.decisionId === null ? null : asId<DecisionId>(row.decisionId),
    highlightId: row.highlightId === null ? null : asId<HighlightId>(row.highlightId),
    rev: row.rev,
    createdBy: asId<UserId>(row.createdBy),
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** One rule, deleted or not; null when there never was one. */
export async function findRule(tx: Tx, projectId: ProjectId, id: RuleId): Promise<CategoryRule | null> {
  const row = await tx.categoryRule.findUnique({ where: { projectId_id: { projectId, id } }, select: ruleColumns })
  return row === null ? null : presentRule(row)
}

/**
 * The living rules of a category, oldest first, with the decisions they come from, examples with their words as they stand now. An example has no quote
 * while its highlight is deleted, sealed from the viewer, or without a place in the article's newest version.
 */
export async function listRules(tx: Tx, projectId: ProjectId, categoryId: CategoryId): Promise<readonly QuotedRule[]> {
  const rows = await tx.categoryRule.findMany({
    where: { projectId, categoryId, deletedAt: null },
    select: ruleColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const ids = rows.flatMap(({ highlightId }) => highlightId ?? [])
  const quotes = await tx.$queryRaw<{ id: string; exact: string; articleId: string; articleTitle: string }[]>`
    select h."id", n."exact", a."id" as "articleId", a."title" as "articleTitle"
    from "Highlight" h
    join "Article" a on a."projectId" = h."projectId" and a."id" = h."articleId" and a."deletedAt" is null
    join "Anchor" n on n."projectId" = h."projectId" and n."highlightId" = h."id" and n."versionId" = a."versionId" and n."state" <> 'gone'
    where h."projectId" = ${projectId}::uuid and h."id" = any(${ids}::uuid[]) and h."deletedAt" is null`
  const byHighlight = new Map(
    quotes.map(({ id, articleId, ...quote }) => [id, { ...quote, articleId: asId<ArticleId>(articleId) }]),
  )
  const sources = await sourcesOf(
    tx,
    projectId,
    rows.flatMap(({ decisionId }) => decisionId ?? []),
  )
  return rows.map((row) => ({
    ...presentRule(row),
    source: sources.get(row.decisionId ?? '') ?? null,
    quote: byHighlight.get(row.highlightId ?? '') ?? null,
  }))
}

/** The disagreements that were decided, by decision; of articles that are there. */
async function sourcesOf(
  tx: Tx,
  projectId: ProjectId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<QuotedRule['source']>>> {
  if (ids.length === 0) return new Map()
  const decisions = await tx.$queryRaw<
    { id: string; disagreementId: string; articleId: string; articleTitle: string }[]
  >`
    select d."id", d."disagreementId", a."id" as "articleId", a."title" as "articleTitle"
    from "Decision" d
    join "Article" a on a."projectId" = d."projectId" and a."id" = d."articleId" and a."deletedAt" is null
    where d."projectId" = ${projectId}::uuid and d."id" = any(${ids}::uuid[])`
  return new Map(
    decisions.map(({ id, disagreementId, articleId, articleTitle }) => [
      id,
      {
        articleId: asId<ArticleId>(articleId),
        articleTitle,
        disagreementId: asId<DisagreementId>(disagreementId),
      },
    ]),
  )
}
