import 'server-only'
import { uuidv7 } from 'uuidv7'
import { type DecisionId, type HighlightId, type ProjectId, type RulingId, asId } from '@/core/ids'
import { type Refusal, conflict, invalid } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import type { RuledPassage, Ruling } from '@/core/rulings/ruling'
import { type Done, act } from '../act'
import type { Actor } from '../actor'
import { type ConsensusPassage, insertConsensus } from '../disagreements/consensus-layer'
import { type NewDecision, writeDecisions } from '../disagreements/write-decision'
import { answerNotifications } from '../inbox/notify'
import { jsonb } from '../platform/db'
import { findRuling } from './find-ruling'
import { type RulingPlan, type RulingWish, planRuling } from './rule-on'
import { tellOnce } from './tell-once'

/**
 * Does what a preview showed, in one deed: a final decision for each disagreement, a passage of the consensus layer for
 * each undisputed one. Refused as `changed` when something else would be done by now. The same call twice is one ruling.
 */
export function applyRuling(
  actor: Actor,
  projectId: ProjectId,
  id: RulingId,
  { token, ...wish }: RulingWish & { readonly token: string },
): Promise<Result<Ruling, Refusal>> {
  return act<Ruling>(actor, projectId, 'decide', async (scene) => {
    const earlier = await findRuling(scene.tx, projectId, id)
    if (earlier !== null) return repeat(earlier, actor, wish)
    const planned = await planRuling(scene.tx, projectId, wish)
    if (!planned.ok) return planned
    const plan = planned.value
    if (plan.token !== token)
      return conflict('changed', 'The coding changed since this was shown. Look at what the rule would do now.')
    if (plan.items.length === 0)
      return invalid('This rule decides nothing here. Choose another rule or other articles.')
    const disputed = plan.items.filter(({ disagreementId }) => disagreementId !== null)
    const accepted = plan.items.length - disputed.length
    await scene.tx.ruling.create({
      data: {
        ...{ projectId, id, articleIds: [...wish.articleIds], decided: disputed.length, accepted },
        ...{ rule: jsonb(wish.rule), decidedBy: actor.userId, createdAt: scene.now },
      },
      select: { id: true },
    })
    const { changes, disagreements } = await writeDecisions(scene, decisionsOf(plan, disputed, id))
    const passages = plan.items.flatMap((item) => passagesOf(plan, item, id))
    const written = await insertConsensus(scene, passages)
    await answerNotifications(scene, ...disagreements.map((disagreement) => disagreement.id))
    await tellOnce(scene, disagreements, 'decided')
    const made = await findRuling(scene.tx, projectId, id)
    if (made === null) throw new Error(`ruling ${id} is not there after it was written`)
    return ok({ answer: made, changes: [...changes, ...written] })
  })
}

function repeat(earlier: Ruling, actor: Actor, wish: RulingWish): Result<Done<Ruling>, Refusal> {
  const inWords = ({ rule, articleIds }: RulingWish) => JSON.stringify([rule, articleIds.toSorted()])
  return earlier.decidedBy === actor.userId && inWords(earlier) === inWords(wish)
    ? ok({ answer: earlier, changes: [] })
    : conflict('id-taken', 'Another ruling has this id. Make a new id and apply the rule again.')
}

function decisionsOf(
  { disagreements }: RulingPlan,
  items: readonly RuledPassage[],
  rulingId: RulingId,
): readonly NewDecision[] {
  return items.flatMap(({ disagreementId, outcome, reason, chosenAuthorId, consensus }): readonly NewDecision[] => {
    const disagreement = disagreementId === null ? undefined : disagreements.get(disagreementId)
    if (disagreement === undefined) return []
    const id = asId<DecisionId>(uuidv7())
    return [{ disagreement, id, outcome, reason, chosenAuthorId, consensus, rulingId, state: 'final' }]
  })
}

/** The undisputed passages; those of decisions are written with them. */
function passagesOf(
  { versionIds }: RulingPlan,
  { articleId, disagreementId, consensus }: RuledPassage,
  rulingId: RulingId,
): readonly ConsensusPassage[] {
  const versionId = versionIds.get(articleId)
  if (disagreementId !== null || versionId === undefined) return []
  return consensus.map((span) => ({
    ...{ ...span, articleId, versionId, rulingId },
    highlightId: asId<HighlightId>(uuidv7()),
    decisionId: null,
  }))
}
