import 'server-only'
import type { Decision } from '@/core/disagreements/decision'
import type { Disagreement, Side } from '@/core/disagreements/disagreement'
import type { DecisionId, DisagreementId, ProjectId } from '@/core/ids'
import { type Refusal, conflict, forbidden, notFound } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { answerNotifications } from '../inbox/notify'
import { checkConsensus } from './check-consensus'
import { type Ground, findGround, isSide, listLivingSides } from './ground'
import { tellSides } from './tell'
import { finishProposal, markDisagreements } from './write-decision'

/** Consents to a proposed decision as one of its sides; with the last consent it holds. A repeat changes nothing. */
export function consent(
  actor: Actor,
  projectId: ProjectId,
  id: DisagreementId,
  decisionId: DecisionId,
): Promise<Result<Disagreement, Refusal>> {
  return act(actor, projectId, 'submit', async (scene): Promise<Result<Done<Disagreement>, Refusal>> => {
    const ground = await findGround(scene, id)
    if (!ground.ok) return ground
    const { disagreement } = ground.value
    const proposal = await findProposal(scene, disagreement, decisionId)
    if (!proposal.ok) return proposal
    if (proposal.value.consentIds.includes(actor.userId)) return ok({ answer: disagreement, changes: [] })
    const refused = whyNot(scene, ground.value, proposal.value)
    if (refused !== null) return refused
    const consentIds = [...proposal.value.consentIds, actor.userId].sort()
    const agreed: Decision = { ...proposal.value, consentIds }
    const needed = await listLivingSides(scene, disagreement)
    return needed.every((userId) => consentIds.includes(userId))
      ? finish(scene, ground.value, agreed)
      : note(scene, disagreement, agreed)
  })
}

async function findProposal(
  { tx, projectId }: Scene,
  { id, decision }: Disagreement,
  wanted: DecisionId,
): Promise<Result<Decision, Refusal>> {
  if (decision?.id === wanted) return ok(decision)
  const known = await tx.decision.count({ where: { projectId, id: wanted, disagreementId: id } })
  return known === 0
    ? notFound('decision')
    : conflict('changed', 'Another decision took the place of this one. Look at it and consent to that.')
}

function whyNot(
  { actor, role }: Scene,
  { disagreement, sidesMayDecide, versionId }: Ground,
  proposal: Decision,
): { readonly ok: false; readonly error: Refusal } | null {
  if (!isSide(disagreement, actor.userId))
    return forbidden(
      may(role, 'decide')
        ? 'Only the sides consent. As a lead you can decide yourself.'
        : 'Only the sides of a disagreement consent to its decision.',
    )
  if (proposal.state === 'final')
    return conflict('changed', 'This is decided already. Reopen it if you see it otherwise.')
  if (!sidesMayDecide) return forbidden('Only leads decide in this project. Say in the thread that you agree.')
  if (disagreement.versionId !== versionId || codingInWords(disagreement.sides) !== codingInWords(proposal.sides))
    return conflict('changed', 'The coding here has changed since this was proposed. Look at it and propose anew.')
  return null
}

function codingInWords(sides: readonly Side[]): string {
  return JSON.stringify(
    sides.map(({ authorId, highlights }) => [
      authorId,
      highlights.map(({ start, end, categoryIds }) => [start, end, categoryIds]),
    ]),
  )
}

async function finish(
  scene: Scene,
  { disagreement, versionId }: Ground,
  agreed: Decision,
): Promise<Result<Done<Disagreement>, Refusal>> {
  const text = await versionText(scene.tx, scene.projectId, versionId)
  if (text === null) return notFound('version')
  const checked = await checkConsensus(scene, text, disagreement, agreed.consensus)
  if (!checked.ok) return checked
  const { disagreements, changes } = await finishProposal(scene, disagreement, agreed)
  const [after = disagreement] = disagreements
  await answerNotifications(scene, disagreement.id)
  await tellSides(scene, after, 'decided')
  return ok({ answer: after, changes })
}

async function note(
  scene: Scene,
  before: Disagreement,
  decision: Decision,
): Promise<Result<Done<Disagreement>, Refusal>> {
  await scene.tx.decision.update({
    where: { projectId_id: { projectId: scene.projectId, id: decision.id } },
    data: { consentIds: [...decision.consentIds] },
    select: { id: true },
  })
  const after: Disagreement = {
    ...before,
    decision,
    rev: before.rev + 1,
    updatedAt: scene.now.toISOString(),
  }
  await markDisagreements(scene, [after])
  return ok({ answer: after, changes: [{ kind: 'disagreement.put', row: after, before, articleId: before.articleId }] })
}
