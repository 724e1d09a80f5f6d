import 'server-only'
import { uuidv7 } from 'uuidv7'
import { consensusOf } from '@/core/disagreements/consensus'
import type { ConsensusSpan, Decision } from '@/core/disagreements/decision'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type DecisionId, type DisagreementId, type ProjectId, type RuleId, asId } from '@/core/ids'
import { type Refusal, conflict, forbidden, invalid, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { may } from '@/core/rights'
import { type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { versionText } from '../articles/version-text'
import { type NewRule, writeRules } from '../codebook/write-rules'
import { answerNotifications } from '../inbox/notify'
import { checkConsensus } from './check-consensus'
import { decisionColumns, findDisagreement, presentDecision } from './find'
import { type Ground, findGround, isSide, listLivingSides } from './ground'
import type { DecisionInput } from './schema'
import { tellSides } from './tell'
import { writeDecision } from './write-decision'

/**
 * Decides a disagreement. What a lead decides holds at once; what a side decides, where the project lets sides decide,
 * is a proposal until every side consents. The same call twice is one decision and the same answer.
 */
export function decide(
  actor: Actor,
  projectId: ProjectId,
  id: DisagreementId,
  input: DecisionInput,
  ifMatch: number | null,
): Promise<Result<Disagreement, Refusal>> {
  return act(actor, projectId, 'submit', async (scene): Promise<Result<Done<Disagreement>, Refusal>> => {
    const earlier = await findDecision(scene, input.id)
    if (earlier !== null) return repeat(scene, id, earlier, input)
    const ground = await findGround(scene, id)
    if (!ground.ok) return ground
    const { disagreement, versionId } = ground.value
    const state = await stateOf(scene, ground.value, input)
    if (!state.ok) return state
    if (ifMatch !== disagreement.rev) return stale('disagreement', disagreement)
    if (disagreement.state === 'gone')
      return conflict('changed', 'The sides agree here by now, so there is nothing left to decide.')
    if (disagreement.versionId !== versionId)
      return conflict('stale-text', 'The article has a newer text. Reload it and decide there.')
    const text = await versionText(scene.tx, projectId, versionId)
    if (text === null) return notFound('version')
    const wrong = choiceFault(disagreement, input)
    if (wrong !== null) return wrong
    const { outcome, reason, chosenAuthorId } = input
    const wished = input.consensus ?? consensusOf(outcome, disagreement, chosenAuthorId, text)
    const consensus = await checkConsensus(scene, text, disagreement, wished)
    if (!consensus.ok) return consensus
    const written = await writeDecision(scene, {
      ...{ disagreement, id: input.id, outcome, reason, chosenAuthorId },
      ...{ consensus: consensus.value, rulingId: null, state: state.value },
    })
    const rules = await rulesOf(scene, input, written.disagreement.decision)
    if (!rules.ok) return rules
    const taught = await writeRules(scene, rules.value)
    if (state.value === 'final') await answerNotifications(scene, id)
    await tellSides(scene, written.disagreement, state.value === 'final' ? 'decided' : 'proposed')
    return ok({ answer: written.disagreement, changes: [...written.changes, ...taught] })
  })
}

async function findDecision({ tx, projectId }: Scene, id: DecisionId): Promise<Decision | null> {
  const row = await tx.decision.findUnique({ where: { projectId_id: { projectId, id } }, select: decisionColumns })
  return row === null ? null : presentDecision(row)
}

async function repeat(
  { tx, actor, projectId }: Scene,
  id: DisagreementId,
  earlier: Decision,
  input: DecisionInput,
): Promise<Result<Done<Disagreement>, Refusal>> {
  const isSame =
    earlier.disagreementId === id &&
    earlier.decidedBy === actor.userId &&
    earlier.outcome === input.outcome &&
    earlier.reason === input.reason &&
    earlier.chosenAuthorId === input.chosenAuthorId &&
    (input.consensus === undefined || spansInWords(input.consensus) === spansInWords(earlier.consensus))
  const disagreement = isSame ? await findDisagreement(tx, projectId, id) : null
  return disagreement === null
    ? conflict('id-taken', 'Another decision has this id. Make a new id and decide again.')
    : ok({ answer: disagreement, changes: [] })
}

function spansInWords(spans: readonly ConsensusSpan[]): string {
  return JSON.stringify(spans.map(({ start, end, categoryIds }) => [start, end, ...categoryIds.toSorted()]))
}

/** What the caller's decision would be; refused to whom it isn't for. */
async function stateOf(
  scene: Scene,
  { disagreement, sidesMayDecide }: Ground,
  { rules, exampleFor }: DecisionInput,
): Promise<Result<'proposed' | 'final', Refusal>> {
  if (may(scene.role, 'decide')) return ok('final')
  const me = scene.actor.userId
  if (!sidesMayDecide) return forbidden('Only leads decide in this project. Say in the thread what you would decide.')
  if (!isSide(disagreement, me)) return forbidden('Only leads and the sides of a disagreement decide it.')
  if (rules.length > 0 || exampleFor.length > 0)
    return forbidden('Only leads change the codebook. Leave out the rules and examples, or ask a lead to decide.')
  if (disagreement.state === 'decided')
    return conflict('changed', 'This is decided. Reopen it with a reason before you propose another decision.')
  const others = (await listLivingSides(scene, disagreement)).filter((userId) => userId !== me)
  return others.length > 0
    ? ok('proposed')
    : forbidden('The other sides have left the project, so nobody can consent. Ask a lead to decide.')
}

function choiceFault(
  { sides }: Disagreement,
  { outcome, chosenAuthorId }: DecisionInput,
): ReturnType<typeof invalid> | null {
  if (outcome !== 'side')
    return chosenAuthorId === null
      ? null
      : invalid('Only the outcome “one side is right” names a side.', [
          { path: 'chosenAuthorId', message: `does not belong to the outcome ${outcome}` },
        ])
  return sides.some(({ authorId }) => authorId === chosenAuthorId)
    ? null
    : invalid('Choose which side is right.', [{ path: 'chosenAuthorId', message: 'is no side of this disagreement' }])
}

/** What the decision teaches the codebook: rules in words, and its own passages as examples. */
async function rulesOf(
  { tx, projectId }: Scene,
  { rules, exampleFor }: DecisionInput,
  decision: Decision | null,
): Promise<Result<readonly NewRule[], Refusal>> {
  const named = [...rules.map(({ categoryId }) => categoryId), ...exampleFor]
  if (decision === null || named.length === 0) return ok([])
  const living = await tx.category.count({ where: { projectId, id: { in: named }, deletedAt: null } })
  if (living < new Set(named).size)
    return invalid('A category that is to learn from this decision is not in the codebook any more.', [
      { path: 'rules', message: 'names no living category' },
    ])
  const examples: NewRule[] = []
  for (const categoryId of new Set(exampleFor)) {
    const passage = decision.consensus.find(({ categoryIds }) => categoryIds.includes(categoryId))
    if (passage === undefined)
      return invalid('Only a passage that the consensus has under a category becomes its example.', [
        { path: 'exampleFor', message: `no passage of the consensus has ${categoryId}` },
      ])
    const { highlightId } = passage
    const id = asId<RuleId>(uuidv7())
    examples.push({ id, categoryId, kind: 'example', text: '', decisionId: decision.id, highlightId })
  }
  return ok([...rules.map((rule) => ({ ...rule, decisionId: decision.id, highlightId: null })), ...examples])
}
