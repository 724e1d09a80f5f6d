import 'server-only'
import { type ArticleId, type ProjectId, type RoundId, type UserId, asId } from '@/core/ids'
import type { Assignment, Round } from '@/core/rounds/round'
import type { Prisma, Tx } from '../platform/db'

/** The columns a round is presented from. */
const roundColumns = {
  id: true,
  articleId: true,
  number: true,
  mode: true,
  revealedAt: true,
  revealedBy: true,
  rev: true,
  createdAt: true,
} satisfies Prisma.RoundSelect

/** The columns an assignment is presented from. */
const assignmentColumns = {
  roundId: true,
  articleId: true,
  userId: true,
  startedAt: true,
  submittedAt: true,
  removedAt: true,
  rev: true,
  createdAt: true,
} satisfies Prisma.AssignmentSelect

export function presentRound(row: Prisma.RoundGetPayload<{ select: typeof roundColumns }>): Round {
  return {
    id: asId<RoundId>(row.id),
    articleId: asId<ArticleId>(row.articleId),
    number: row.number,
    mode: row.mode,
    revealed:
      row.revealedAt === null || row.revealedBy === null
        ? null
        : { at: row.revealedAt.toISOString(), by: asId<UserId>(row.revealedBy) },
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
  }
}

export function presentAssignment(row: Prisma.AssignmentGetPayload<{ select: typeof assignmentColumns }>): Assignment {
  return {
    roundId: asId<RoundId>(row.roundId),
    articleId: asId<ArticleId>(row.articleId),
    userId: asId<UserId>(row.userId),
    startedAt: row.startedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    removedAt: row.removedAt?.toISOString() ?? null,
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
  }
}

/** The rounds of an article, the first first; each article has at least one. */
export async function listRounds(tx: Tx, projectId: ProjectId, articleId: ArticleId): Promise<readonly Round[]> {
  const rows = await tx.round.findMany({
    where: { projectId, articleId },
    select: roundColumns,
    orderBy: { number: 'asc' },
  })
  return rows.map(presentRound)
}

/** The assignments of a round, those taken away left out, in the order they were made. */
export async function listAssignments(tx: Tx, projectId: ProjectId, roundId: RoundId): Promise<readonly Assignment[]> {
  const rows = await tx.assignment.findMany({
    where: { projectId, roundId, removedAt: null },
    select: assignmentColumns,
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
  return rows.map(presentAssignment)
}

/** The rounds of an article, and who is assigned in the newest. */
export async function listProgress(
  tx: Tx,
  projectId: ProjectId,
  { id }: { readonly id: ArticleId },
): Promise<{ readonly rounds: readonly Round[]; readonly assignments: readonly Assignment[] }> {
  const rounds = await listRounds(tx, projectId, id)
  const newest = rounds.at(-1)
  return { rounds, assignments: newest === undefined ? [] : await listAssignments(tx, projectId, newest.id) }
}
