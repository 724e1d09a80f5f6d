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

/** A living article's newest round; null when there is no such article. */
export async function findNewestRound(tx: Tx, projectId: ProjectId, articleId: ArticleId): Promise<Round | null> {
  const row = await tx.round.findFirst({
    where: { projectId, articleId, article: { deletedAt: null } },
    select: roundColumns,
    orderBy: { number: 'desc' },
  })
  return row === null ? null : presentRound(row)
}

/** Somebody's assignment in a round, taken away or not; null when there never was one. */
export async function findAssignment(
  tx: Tx,
  projectId: ProjectId,
  { roundId, userId }: { readonly roundId: RoundId; readonly userId: UserId },
): Promise<Assignment | null> {
  const row = await tx.assignment.findUnique({
    where: { projectId_roundId_userId: { projectId, roundId, userId } },
    select: assignmentColumns,
  })
  return row === null ? null : presentAssignment(row)
}

/** A round by its id; null when there is none. */
export async function findRound(tx: Tx, projectId: ProjectId, id: RoundId): Promise<Round | null> {
  const row = await tx.round.findUnique({ where: { projectId_id: { projectId, id } }, select: roundColumns })
  return row === null ? null : presentRound(row)
}

/** The newest rounds of many living articles, by article. */
export async function findNewestRounds(
  tx: Tx,
  projectId: ProjectId,
  articleIds: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, Round>> {
  const rows = await tx.round.findMany({
    where: { projectId, articleId: { in: [...articleIds] }, article: { deletedAt: null } },
    select: roundColumns,
    orderBy: { number: 'asc' },
  })
  return new Map(rows.map(presentRound).map((round) => [round.articleId, round]))
}

/** All assignments of many rounds, those taken away among them, in the order they were made. */
export async function listAssignmentsIn(
  tx: Tx,
  projectId: ProjectId,
  roundIds: readonly RoundId[],
): Promise<readonly Assignment[]> {
  const rows = await tx.assignment.findMany({
    where: { projectId, roundId: { in: [...roundIds] } },
    select: assignmentColumns,
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
  return rows.map(presentAssignment)
}
