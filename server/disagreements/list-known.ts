import 'server-only'
import type { Decision } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { ArticleId, ProjectId } from '@/core/ids'
import type { Tx } from '../platform/db'
import { disagreementColumns, presentDecision, presentDisagreement } from './find'

/** A stored disagreement with the decision in force, which a later proposal may hide. */
export interface KnownDisagreement {
  readonly disagreement: Disagreement
  readonly final: Decision | null
}

const { decisions } = disagreementColumns
// At most one decision is final and one proposed at a time.
const columns = { ...disagreementColumns, decisions: { ...decisions, take: 2 } }

/** All disagreements an article ever had, those that are gone as well, by id. */
export async function listKnown(
  tx: Tx,
  projectId: ProjectId,
  articleId: ArticleId,
): Promise<readonly KnownDisagreement[]> {
  const rows = await tx.disagreement.findMany({
    where: { projectId, articleId },
    select: columns,
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => {
    const final = row.decisions.find(({ state }) => state === 'final')
    return { disagreement: presentDisagreement(row), final: final === undefined ? null : presentDecision(final) }
  })
}
