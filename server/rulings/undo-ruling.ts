import 'server-only'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type HighlightId, type ProjectId, type RulingId, asId } from '@/core/ids'
import { type Refusal, conflict, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { Ruling } from '@/core/rulings/ruling'
import { type Deedful, type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { markConsensus } from '../disagreements/consensus-layer'
import { decisionColumns, disagreementColumns, presentDecision, presentDisagreement } from '../disagreements/find'
import { refreshDisagreements } from '../disagreements/refresh'
import { markDisagreements, passagesOf } from '../disagreements/write-decision'
import { findRuling } from './find-ruling'
import { tellOnce } from './tell-once'

/**
 * Takes a ruling back whole: its decisions are undone, their disagreements open again, its passages leave the consensus
 * layer, its sides are told. What was decided anew since keeps the later decision. A repeat changes nothing.
 */
export function undoRuling(actor: Actor, projectId: ProjectId, id: RulingId): Promise<Result<Ruling, Refusal>> {
  return act<Ruling>(actor, projectId, 'decide', async (scene): Promise<Result<Done<Ruling>, Refusal>> => {
    const ruling = await findRuling(scene.tx, projectId, id)
    if (ruling === null) return notFound('ruling')
    if (ruling.undone !== null) return ok({ answer: ruling, changes: [] })
    const sealed = await findSealed(scene, id)
    if (sealed !== null)
      return conflict('sealed', `A blind round of “${sealed}” is running. Wait for its reveal, then take this back.`)
    const reopened = await undoDecisions(scene, id)
    await tellOnce(scene, reopened.disagreements, 'reopened')
    const left = await markConsensus(scene, await listAccepted(scene, id), 'buried')
    const changes = [...reopened.changes, ...left]
    // Where the sides came to agree meanwhile, there is nothing to decide any more.
    for (const articleId of new Set(reopened.disagreements.map((row) => row.articleId)))
      changes.push(...(await refreshDisagreements(scene, articleId)))
    await scene.tx.ruling.update({
      where: { projectId_id: { projectId, id } },
      data: { undoneAt: scene.now, undoneBy: actor.userId },
      select: { id: true },
    })
    return ok({
      answer: { ...ruling, undone: { at: scene.now.toISOString(), by: actor.userId } },
      changes,
    })
  })
}

/** The title of a sealed article that the ruling reaches, or null. */
async function findSealed({ tx, projectId }: Scene, rulingId: RulingId): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ title: string }[]>`
    select a."title" from "Article" a
    where a."projectId" = ${projectId}::uuid and a."sealed" and (
      exists (select from "Decision" d where d."projectId" = a."projectId" and d."articleId" = a."id" and d."rulingId" = ${rulingId}::uuid and d."state" = 'final')
      or exists (select from "Highlight" h where h."projectId" = a."projectId" and h."articleId" = a."id" and h."rulingId" = ${rulingId}::uuid and h."deletedAt" is null)
    ) order by a."title" limit 1`
  return found?.title ?? null
}

/** The undisputed passages it took into the consensus layer. */
async function listAccepted({ tx, projectId }: Scene, rulingId: RulingId): Promise<readonly HighlightId[]> {
  const rows = await tx.highlight.findMany({
    where: { projectId, rulingId, decisionId: null, deletedAt: null },
    select: { id: true },
  })
  return rows.map(({ id }) => asId<HighlightId>(id))
}

interface Reopened {
  readonly changes: readonly Deedful[]
  readonly disagreements: readonly Disagreement[]
}

async function undoDecisions(scene: Scene, rulingId: RulingId): Promise<Reopened> {
  const { tx, projectId, now } = scene
  const mine = { projectId, rulingId, state: 'final' } as const
  const decisions = await tx.decision.findMany({ where: mine, select: decisionColumns })
  const rows = await tx.disagreement.findMany({
    where: { projectId, id: { in: decisions.map(({ disagreementId }) => disagreementId) } },
    select: disagreementColumns,
    orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
  })
  await tx.decision.updateMany({ where: mine, data: { state: 'undone' } })
  const before = rows.map(presentDisagreement)
  const after = before.map((row): Disagreement => {
    // What somebody proposed since the reopening still waits for consent.
    const decision = row.decision?.state === 'proposed' ? row.decision : null
    return { ...row, state: 'open', decision, rev: row.rev + 1, updatedAt: now.toISOString() }
  })
  await markDisagreements(scene, after)
  const buried = await markConsensus(scene, passagesOf(decisions.map(presentDecision)), 'buried')
  const changes = after.map((row, at): Deedful => {
    return { kind: 'disagreement.put', row, before: before[at] ?? null, articleId: row.articleId }
  })
  return { changes: [...changes, ...buried], disagreements: after }
}
