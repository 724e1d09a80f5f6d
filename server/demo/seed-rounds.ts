import 'server-only'
import { uuidv7 } from 'uuidv7'
import { type RoundId, type UserId, asId } from '@/core/ids'
import type { Assignment, Round } from '@/core/rounds/round'
import type { DemoAssignment, DemoRound } from '@/prisma/demo/model'
import { findArticle } from '../articles/read'
import { listRounds } from '../rounds/find'
import type { PlacedArticle } from './seed-article'
import { type DemoScene, daysBefore, personOf } from './seed-demo'

/**
 * Takes an article through one blind round: assigned, started, submitted and, where the demo says so, revealed.
 * The coding is there already. The reveal is the database's own, as the lead; its time is moved back afterwards.
 */
export async function seedRound(scene: DemoScene, given: DemoRound, { articleId }: PlacedArticle): Promise<Round> {
  const { tx, projectId, now, log } = scene
  const lead = personOf(scene, 'lead')
  const round = await beginRound(scene, given, articleId)
  for (const assignment of given.assignments) await seedAssignment(scene, round, given, assignment)
  if (given.revealedDaysAgo === undefined) return round

  const at = daysBefore(now, given.revealedDaysAgo)
  await tx.$queryRaw`select reveal_round(${projectId}::uuid, ${round.id}::uuid)`
  await tx.round.update({
    where: { projectId_id: { projectId, id: round.id } },
    data: { revealedAt: at },
    select: { id: true },
  })
  await tx.article.update({
    where: { projectId_id: { projectId, id: articleId } },
    data: { updatedAt: at },
    select: { id: true },
  })
  const revealed: Round = { ...round, rev: round.rev + 1, revealed: { at: at.toISOString(), by: lead } }
  log.push({ at, authorId: lead, articleId, change: { kind: 'round.put', row: revealed } })
  await logArticle(scene, articleId, at, lead)
  return revealed
}

/** The article's first round is there with it; a later one seals the article again. */
async function beginRound(scene: DemoScene, given: DemoRound, articleId: PlacedArticle['articleId']): Promise<Round> {
  const { tx, projectId, now, log } = scene
  const lead = personOf(scene, 'lead')
  const at = daysBefore(now, given.assignedDaysAgo)
  const before = (await listRounds(tx, projectId, articleId)).at(-1)
  if (before?.revealed === null) return before
  const round: Round = {
    id: asId<RoundId>(uuidv7()),
    articleId,
    number: (before?.number ?? 0) + 1,
    mode: 'blind',
    revealed: null,
    rev: 1,
    createdAt: at.toISOString(),
  }
  const { id, number, mode } = round
  await tx.round.create({ data: { projectId, id, articleId, number, mode, createdAt: at, createdBy: lead } })
  await tx.$queryRaw`select seal_article(${projectId}::uuid, ${articleId}::uuid)`
  // Sealing says so on the round as well, which a round that begins blind needn't be told.
  await tx.round.update({ where: { projectId_id: { projectId, id } }, data: { rev: 1 }, select: { id: true } })
  log.push({ at, authorId: lead, articleId, change: { kind: 'round.put', row: round } })
  await logArticle(scene, articleId, at, lead)
  return round
}

async function seedAssignment(
  scene: DemoScene,
  { id: roundId, articleId }: Round,
  { assignedDaysAgo }: DemoRound,
  { to, startedDaysAgo, submittedDaysAgo }: DemoAssignment,
): Promise<void> {
  const { tx, projectId, now, log } = scene
  const lead = personOf(scene, 'lead')
  const userId = personOf(scene, to)
  const moment = (days: number | undefined) => (days === undefined ? null : daysBefore(now, days))
  const createdAt = daysBefore(now, assignedDaysAgo)
  const [startedAt, submittedAt] = [moment(startedDaysAgo), moment(submittedDaysAgo)]
  const steps = [
    { at: createdAt, by: lead },
    { at: startedAt, by: userId },
    { at: submittedAt, by: userId },
  ].flatMap(({ at, by }) => (at === null ? [] : [{ at, by }]))
  await tx.assignment.create({
    data: {
      projectId,
      roundId,
      userId,
      articleId,
      rev: steps.length,
      createdAt,
      createdBy: lead,
      startedAt,
      submittedAt,
    },
  })
  for (const [index, { at, by }] of steps.entries()) {
    const row: Assignment = {
      roundId,
      articleId,
      userId,
      startedAt: index > 0 ? (startedAt?.toISOString() ?? null) : null,
      submittedAt: index > 1 ? (submittedAt?.toISOString() ?? null) : null,
      removedAt: null,
      rev: index + 1,
      createdAt: createdAt.toISOString(),
    }
    log.push({ at, authorId: by, articleId, change: { kind: 'assignment.put', row } })
  }
}

async function logArticle(
  { tx, projectId, log }: DemoScene,
  articleId: PlacedArticle['articleId'],
  at: Date,
  lead: UserId,
): Promise<void> {
  const row = await findArticle(tx, projectId, articleId)
  if (row === null) throw new Error(`the demo has no article ${articleId}`)
  log.push({ at, authorId: lead, articleId, change: { kind: 'article.put', row } })
  log.push({ at, authorId: lead, articleId, change: { kind: 'article.reload', row: { id: articleId } } })
}
