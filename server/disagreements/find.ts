import 'server-only'
import type { Decision } from '@/core/disagreements/decision'
import type { Disagreement, Side } from '@/core/disagreements/disagreement'
import {
  type ArticleId,
  type DecisionId,
  type DisagreementId,
  type ProjectId,
  type RoundId,
  type RulingId,
  type UserId,
  type VersionId,
  asId,
} from '@/core/ids'
import type { Prisma, Tx } from '../platform/db'

/** The columns a decision is presented from. */
export const decisionColumns = {
  id: true,
  disagreementId: true,
  articleId: true,
  versionId: true,
  outcome: true,
  reason: true,
  chosenAuthorId: true,
  state: true,
  consensus: true,
  sides: true,
  decidedBy: true,
  consentIds: true,
  rulingId: true,
  createdAt: true,
  reopenedAt: true,
  reopenedBy: true,
  reopenReason: true,
} satisfies Prisma.DecisionSelect

/** The columns a disagreement is presented from, with its last decision. */
export const disagreementColumns = {
  id: true,
  articleId: true,
  versionId: true,
  roundId: true,
  kind: true,
  state: true,
  start: true,
  end: true,
  sides: true,
  ownerId: true,
  dueOn: true,
  rev: true,
  createdAt: true,
  updatedAt: true,
  decisions: {
    where: { state: { in: ['proposed', 'final'] } },
    select: decisionColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
  },
} satisfies Prisma.DisagreementSelect

type DisagreementRow = Prisma.DisagreementGetPayload<{ select: typeof disagreementColumns }>
type DecisionRow = Prisma.DecisionGetPayload<{ select: typeof decisionColumns }>

/** Both are written by us from these very types, and never by hand. */
function sidesOf(stored: unknown): readonly Side[] {
  return stored as readonly Side[]
}

function consensusOf(stored: unknown): Decision['consensus'] {
  return stored as Decision['consensus']
}

export function presentDecision(row: DecisionRow): Decision {
  return {
    id: asId<DecisionId>(row.id),
    disagreementId: asId<DisagreementId>(row.disagreementId),
    articleId: asId<ArticleId>(row.articleId),
    versionId: asId<VersionId>(row.versionId),
    outcome: row.outcome,
    reason: row.reason,
    chosenAuthorId: row.chosenAuthorId === null ? null : asId<UserId>(row.chosenAuthorId),
    state: row.state,
    consensus: consensusOf(row.consensus),
    sides: sidesOf(row.sides),
    decidedBy: asId<UserId>(row.decidedBy),
    createdAt: row.createdAt.toISOString(),
    consentIds: row.consentIds.map((id) => asId<UserId>(id)),
    rulingId: row.rulingId === null ? null : asId<RulingId>(row.rulingId),
    reopened:
      row.reopenedAt === null || row.reopenedBy === null
        ? null
        : { at: row.reopenedAt.toISOString(), by: asId<UserId>(row.reopenedBy), reason: row.reopenReason ?? '' },
  }
}

export function presentDisagreement(row: DisagreementRow): Disagreement {
  const [last] = row.decisions
  return {
    id: asId<DisagreementId>(row.id),
    articleId: asId<ArticleId>(row.articleId),
    versionId: asId<VersionId>(row.versionId),
    roundId: asId<RoundId>(row.roundId),
    kind: row.kind,
    state: row.state,
    start: row.start,
    end: row.end,
    sides: sidesOf(row.sides),
    ownerId: row.ownerId === null ? null : asId<UserId>(row.ownerId),
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    decision: last === undefined ? null : presentDecision(last),
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** One disagreement in any state; null when there is none. */
export async function findDisagreement(tx: Tx, projectId: ProjectId, id: DisagreementId): Promise<Disagreement | null> {
  const row = await tx.disagreement.findUnique({
    where: { projectId_id: { projectId, id } },
    select: disagreementColumns,
  })
  return row === null ? null : presentDisagreement(row)
}

/** The disagreements of an article but those that are gone, by place. */
export async function listDisagreements(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<readonly Disagreement[]> {
  const rows = await tx.disagreement.findMany({
    where: { projectId, articleId, state: { not: 'gone' } },
    select: disagreementColumns,
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  })
  return rows.map(presentDisagreement)
}
