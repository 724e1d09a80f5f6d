import 'server-only'
import { uuidv7 } from 'uuidv7'
import type { ConsensusSpan, Decision, Outcome } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type DecisionId, type HighlightId, type RulingId, type UserId, asId } from '@/core/ids'
import type { Deedful, Scene } from '../act'
import { insertConsensus, markConsensus } from './consensus-layer'
import { decisionColumns, presentDecision } from './find'

/** A decision to be. The caller has checked it: the text is the newest and not sealed, spans and categories are right. */
export interface NewDecision {
  readonly disagreement: Disagreement
  readonly id: DecisionId
  readonly outcome: Outcome
  readonly reason: string
  readonly chosenAuthorId: UserId | null
  readonly consensus: readonly ConsensusSpan[]
  readonly rulingId: RulingId | null
  readonly state: 'proposed' | 'final'
}

/** Disagreements after a deed on their decisions, in the order given, and all changes of it. */
interface Decided {
  readonly disagreements: readonly Disagreement[]
  readonly changes: readonly Deedful[]
}

/** Writes one decision; see `writeDecisions`. */
export async function writeDecision(
  scene: Scene,
  decision: NewDecision,
): Promise<{ readonly disagreement: Disagreement; readonly changes: readonly Deedful[] }> {
  const { disagreements, changes } = await writeDecisions(scene, [decision])
  return { disagreement: disagreements[0] ?? decision.disagreement, changes }
}

/**
 * Writes decisions, one for each disagreement at most, in the actor's name. A final one supersedes every earlier one
 * and its passages take their places in the consensus layer; a proposed one supersedes only an earlier proposal.
 */
export async function writeDecisions(scene: Scene, wished: readonly NewDecision[]): Promise<Decided> {
  const { tx, actor, projectId, now } = scene
  if (wished.length === 0) return { disagreements: [], changes: [] }
  const made = wished.map(({ disagreement, ...wish }): Decision => {
    const { id: disagreementId, articleId, versionId, sides } = disagreement
    return {
      ...{ ...wish, disagreementId, articleId, versionId, sides },
      consensus: wish.consensus.map(({ start, end, categoryIds }) => ({
        ...{ start, end, categoryIds: categoryIds.toSorted() },
        highlightId: asId<HighlightId>(uuidv7()),
      })),
      decidedBy: actor.userId,
      createdAt: now.toISOString(),
      consentIds: wish.state === 'proposed' ? [actor.userId] : [],
      reopened: null,
    }
  })
  const buried = await supersede(scene, made)
  await tx.$executeRaw`
    insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "versionId", "outcome", "reason", "chosenAuthorId", "state", "consensus", "sides", "decidedBy", "consentIds", "rulingId", "createdAt")
    select ${projectId}::uuid, d."id", d."disagreementId", d."articleId", d."versionId", d."outcome"::"Outcome", d."reason", d."chosenAuthorId", d."state"::"DecisionState",
      d."consensus", d."sides", d."decidedBy", d."consentIds", d."rulingId", ${now}
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as d("id" uuid, "disagreementId" uuid, "articleId" uuid, "versionId" uuid, "outcome" text, "reason" text,
      "chosenAuthorId" uuid, "state" text, "consensus" jsonb, "sides" jsonb, "decidedBy" uuid, "consentIds" uuid[], "rulingId" uuid)`
  const pairs = wished.map(({ disagreement }, row) => ({ disagreement, decision: made[row] ?? null }))
  return settleAll(scene, pairs, buried)
}

/** Makes a proposal hold: its passages enter the consensus layer, and what was decided earlier is superseded. */
export async function finishProposal(scene: Scene, disagreement: Disagreement, proposal: Decision): Promise<Decided> {
  const final: Decision = { ...proposal, state: 'final' }
  const buried = await supersede(scene, [final])
  await scene.tx.decision.update({
    where: { projectId_id: { projectId: scene.projectId, id: final.id } },
    data: { state: 'final', consentIds: [...final.consentIds] },
    select: { id: true },
  })
  return settleAll(scene, [{ disagreement, decision: final }], buried)
}

/** Ends the decisions that these take the place of, and gives the passages taken out of the consensus layer. */
async function supersede(scene: Scene, decisions: readonly Decision[]): Promise<readonly Deedful[]> {
  const { tx, projectId } = scene
  const byDisagreement = new Map(decisions.map((decision) => [decision.disagreementId, decision]))
  const rows = await tx.decision.findMany({
    where: { projectId, disagreementId: { in: [...byDisagreement.keys()] }, state: { in: ['proposed', 'final'] } },
    select: decisionColumns,
  })
  const ended = rows.map(presentDecision).filter(({ id, disagreementId, state }) => {
    const next = byDisagreement.get(disagreementId)
    return next?.id !== id && (state === 'proposed' || next?.state === 'final')
  })
  await tx.decision.updateMany({
    where: { projectId, id: { in: ended.map(({ id }) => id) } },
    data: { state: 'superseded' },
  })
  return markConsensus(scene, passagesOf(ended.filter(({ state }) => state === 'final')), 'buried')
}

/** The ids of what decisions wrote into the consensus layer. */
export function passagesOf(decisions: readonly Decision[]): readonly HighlightId[] {
  return decisions.flatMap(({ consensus }) => consensus.map(({ highlightId }) => highlightId))
}

async function settleAll(
  scene: Scene,
  pairs: readonly { readonly disagreement: Disagreement; readonly decision: Decision | null }[],
  buried: readonly Deedful[],
): Promise<Decided> {
  const after = pairs.map(({ disagreement, decision }): Disagreement => {
    const state = decision?.state === 'final' ? 'decided' : disagreement.state
    return { ...disagreement, state, decision, rev: disagreement.rev + 1, updatedAt: scene.now.toISOString() }
  })
  await markDisagreements(scene, after)
  const passages = after.flatMap(({ articleId, versionId, decision }) =>
    decision?.state === 'final'
      ? decision.consensus.map((each) => ({
          ...each,
          ...{ articleId, versionId, decisionId: decision.id, rulingId: decision.rulingId },
        }))
      : [],
  )
  const written = await insertConsensus(scene, passages)
  const changes = pairs.map(({ disagreement: before }, row): Deedful => {
    return { kind: 'disagreement.put', row: after[row] ?? before, before, articleId: before.articleId }
  })
  return { disagreements: after, changes: [...changes, ...buried, ...written] }
}

/** Writes the state and revision of disagreements, all in one statement. */
export async function markDisagreements({ tx, projectId, now }: Scene, rows: readonly Disagreement[]): Promise<void> {
  const records = JSON.stringify(rows.map(({ id, state, rev }) => ({ id, state, rev })))
  await tx.$executeRaw`
    update "Disagreement" t set "state" = d."state"::"DisagreementState", "rev" = d."rev", "updatedAt" = ${now}
    from jsonb_to_recordset(${records}::jsonb) as d("id" uuid, "state" text, "rev" int)
    where t."projectId" = ${projectId}::uuid and t."id" = d."id"`
}
