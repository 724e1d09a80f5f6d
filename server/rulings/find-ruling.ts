import 'server-only'
import { parseRule, ruleInWords } from '@/core/disagreements/ruling'
import { type ArticleId, type ProjectId, type RulingId, type UserId, asId } from '@/core/ids'
import type { Ruling } from '@/core/rulings/ruling'
import type { Prisma, Tx } from '../platform/db'

/** The columns a ruling is presented from. */
const rulingColumns = {
  id: true,
  rule: true,
  articleIds: true,
  decided: true,
  accepted: true,
  decidedBy: true,
  createdAt: true,
  undoneAt: true,
  undoneBy: true,
  _count: { select: { decisions: { where: { state: 'superseded' } } } },
} satisfies Prisma.RulingSelect

function presentRuling(row: Prisma.RulingGetPayload<{ select: typeof rulingColumns }>): Ruling {
  const rule = parseRule(row.rule)
  if (!rule.ok) throw new Error(`ruling ${row.id} has no readable rule: ${rule.error.detail}`)
  return {
    id: asId<RulingId>(row.id),
    rule: rule.value,
    words: ruleInWords(rule.value),
    articleIds: row.articleIds.map((id) => asId<ArticleId>(id)),
    decided: row.decided,
    accepted: row.accepted,
    decidedAnew: row._count.decisions,
    decidedBy: asId<UserId>(row.decidedBy),
    createdAt: row.createdAt.toISOString(),
    undone:
      row.undoneAt === null || row.undoneBy === null
        ? null
        : { at: row.undoneAt.toISOString(), by: asId<UserId>(row.undoneBy) },
  }
}

/** One ruling; null when there never was one. */
export async function findRuling(tx: Tx, projectId: ProjectId, id: RulingId): Promise<Ruling | null> {
  const row = await tx.ruling.findUnique({ where: { projectId_id: { projectId, id } }, select: rulingColumns })
  return row === null ? null : presentRuling(row)
}

/** Rulings of a project, the newest first. */
export async function findRulings(tx: Tx, projectId: ProjectId, limit: number): Promise<readonly Ruling[]> {
  const rows = await tx.ruling.findMany({
    where: { projectId },
    select: rulingColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(presentRuling)
}
