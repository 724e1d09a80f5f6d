import 'server-only'
import type { Category } from '@/core/codebook/category'
import type { CategoryRule, RuleKind } from '@/core/codebook/rule'
import type { CategoryId, DecisionId, HighlightId, RuleId } from '@/core/ids'
import type { Deedful, Scene } from '../act'
import { categoryColumns, categoryWrites, presentCategory } from './present'

/** A rule to be. */
export interface NewRule {
  readonly id: RuleId
  /** Of a living category: the caller has looked. */
  readonly categoryId: CategoryId
  readonly kind: RuleKind
  readonly text: string
  readonly decisionId: DecisionId | null
  readonly highlightId: HighlightId | null
}

/**
 * Adds rules and examples to their categories and gives the changes for the log; ids that are there already are passed
 * over. A rule in words changes the meaning of its category, once for all rules of one deed; an example does not.
 */
export async function writeRules(scene: Scene, rules: readonly NewRule[]): Promise<readonly Deedful[]> {
  if (rules.length === 0) return []
  const { tx, actor, projectId, now } = scene
  const known = await tx.categoryRule.findMany({
    where: { projectId, id: { in: rules.map(({ id }) => id) } },
    select: { id: true },
  })
  const knownIds = new Set(known.map(({ id }) => id))
  const fresh = rules.filter(({ id }) => !knownIds.has(id))
  await tx.categoryRule.createMany({
    data: fresh.map((rule) => ({ projectId, ...rule, createdAt: now, createdBy: actor.userId })),
  })
  const made = fresh.map((rule): Deedful => {
    const row: CategoryRule = {
      ...rule,
      rev: 1,
      createdBy: actor.userId,
      createdAt: now.toISOString(),
      deletedAt: null,
    }
    return { kind: 'rule.put', row, before: null, articleId: null }
  })
  const redefined = fresh.filter(({ kind }) => kind !== 'example').map(({ categoryId }) => categoryId)
  return [...made, ...(await raiseDefinitions(scene, redefined))]
}

/** Counts up the definition of categories whose rules changed, so that what was coded before is to be rechecked. */
export async function raiseDefinitions(scene: Scene, ids: readonly CategoryId[]): Promise<readonly Deedful[]> {
  const { tx, projectId, now } = scene
  if (ids.length === 0) return []
  const rows = await tx.category.findMany({
    where: { projectId, id: { in: [...new Set(ids)] } },
    select: categoryColumns,
    orderBy: { id: 'asc' },
  })
  const changes: Deedful[] = []
  for (const before of rows.map(presentCategory)) {
    const after: Category = {
      ...before,
      definitionRev: before.definitionRev + 1,
      rev: before.rev + 1,
      updatedAt: now.toISOString(),
    }
    await tx.category.update({
      where: { projectId_id: { projectId, id: before.id } },
      data: categoryWrites(after),
      select: { id: true },
    })
    changes.push({ kind: 'category.put', row: after, before, articleId: null })
  }
  return changes
}
