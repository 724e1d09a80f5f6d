import 'server-only'
import type { CategoryRule } from '@/core/codebook/rule'
import type { RuleDraft } from '@/core/codebook/rule-draft'
import type { CategoryId, ProjectId, RuleId } from '@/core/ids'
import { type Refusal, conflict, invalid, notFound, stale } from '@/core/refusal'
import { type Result, ok } from '@/core/result'
import { type Deedful, type Done, type Scene, act } from '../act'
import type { Actor } from '../actor'
import { findCategory } from './find'
import { findRule } from './find-rules'
import { raiseDefinitions, writeRules } from './write-rules'

/** Which rule. */
interface RulePlace {
  readonly projectId: ProjectId
  readonly categoryId: CategoryId
  readonly ruleId: RuleId
}

/** Gives a category a rule or an example, or rewords one. The same call twice is one rule and the same answer. */
export function putRule(
  actor: Actor,
  { projectId, categoryId, ruleId }: RulePlace,
  draft: RuleDraft,
  ifMatch: number | null,
): Promise<Result<CategoryRule, Refusal>> {
  return act<CategoryRule>(actor, projectId, 'edit-codebook', async (scene) => {
    const category = await findCategory(scene.tx, projectId, categoryId)
    if (category === null) return notFound('category')
    if (category.deletedAt !== null) return conflict('deleted', `“${category.name}” was deleted. Restore it first.`)
    const before = await findRule(scene.tx, projectId, ruleId)
    if (before !== null) return rewordRule(scene, before, categoryId, draft, ifMatch)
    if (ifMatch !== null) return notFound('rule')
    const fault = await sourceFault(scene, draft)
    if (fault !== null) return { ok: false, error: fault }
    const changes = await writeRules(scene, [{ id: ruleId, categoryId, ...draft }])
    const made = await findRule(scene.tx, projectId, ruleId)
    return made === null ? notFound('rule') : ok({ answer: made, changes })
  })
}

async function rewordRule(
  scene: Scene,
  before: CategoryRule,
  categoryId: CategoryId,
  draft: RuleDraft,
  ifMatch: number | null,
): Promise<Result<Done<CategoryRule>, Refusal>> {
  if (before.categoryId !== categoryId) return notFound('rule')
  if (before.deletedAt !== null) return conflict('deleted', 'This rule was taken away. Add it anew.')
  if (before.kind !== draft.kind || before.highlightId !== draft.highlightId || before.decisionId !== draft.decisionId)
    return conflict('id-taken', 'There is another rule with this id. Only the words of a rule change; add a new one.')
  if (before.text === draft.text) return ok({ answer: before, changes: [] })
  if (ifMatch !== before.rev) return stale('rule', before)
  return ok(await changeRule(scene, before, { ...before, text: draft.text }))
}

/** Takes a rule or an example away. A repeat changes nothing. */
export function deleteRule(
  actor: Actor,
  { projectId, categoryId, ruleId }: RulePlace,
): Promise<Result<CategoryRule, Refusal>> {
  return act<CategoryRule>(actor, projectId, 'edit-codebook', async (scene) => {
    const before = await findRule(scene.tx, projectId, ruleId)
    if (before === null || before.categoryId !== categoryId) return notFound('rule')
    if (before.deletedAt !== null) return ok({ answer: before, changes: [] })
    return ok(await changeRule(scene, before, { ...before, deletedAt: scene.now.toISOString() }))
  })
}

/** Writes the new words or the end of a rule; either changes what the category means, unless it is an example. */
async function changeRule(scene: Scene, before: CategoryRule, wanted: CategoryRule): Promise<Done<CategoryRule>> {
  const after: CategoryRule = { ...wanted, rev: before.rev + 1 }
  await scene.tx.categoryRule.update({
    where: { projectId_id: { projectId: scene.projectId, id: before.id } },
    data: { text: after.text, deletedAt: after.deletedAt, rev: after.rev },
    select: { id: true },
  })
  const change: Deedful = { kind: 'rule.put', row: after, before, articleId: null }
  const raised = before.kind === 'example' ? [] : await raiseDefinitions(scene, [before.categoryId])
  return { answer: after, changes: [change, ...raised] }
}

/** Why a rule can't come from where it says: what it names must be there for everybody to see. */
async function sourceFault({ tx, projectId }: Scene, { highlightId, decisionId }: RuleDraft): Promise<Refusal | null> {
  if (highlightId !== null) {
    const quoted = await tx.highlight.findFirst({
      where: { projectId, id: highlightId, deletedAt: null, article: { deletedAt: null } },
      select: { sealed: true },
    })
    if (quoted === null) {
      const message = 'There is no such highlight to quote, or you have no access to it.'
      return invalid(message, [{ path: 'highlightId', message }]).error
    }
    if (quoted.sealed)
      return conflict('sealed', 'This passage is sealed until its article is revealed. Make it an example then.').error
  }
  if (decisionId !== null && (await tx.decision.count({ where: { projectId, id: decisionId } })) === 0) {
    const message = 'There is no such decision.'
    return invalid(message, [{ path: 'decisionId', message }]).error
  }
  return null
}
