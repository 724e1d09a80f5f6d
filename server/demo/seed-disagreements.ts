import 'server-only'
import { uuidv7 } from 'uuidv7'
import { consensusOf } from '@/core/disagreements/consensus'
import type { Disagreement } from '@/core/disagreements/disagreement'
import { type CategoryId, type DecisionId, type RuleId, type UserId, asId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { demo } from '@/prisma/demo/demo'
import type { DemoHighlight, DemoRound } from '@/prisma/demo/model'
import type { Deedful, Scene } from '../act'
import { type NewRule, writeRules } from '../codebook/write-rules'
import { listDisagreements } from '../disagreements/find'
import { refreshDisagreements } from '../disagreements/refresh'
import { writeDecision } from '../disagreements/write-decision'
import type { PlacedArticle } from './seed-article'
import { type DemoScene, categoryOf, daysBefore, personOf } from './seed-demo'

/** Somebody of the demo at a moment of the past, as a deed of the server knows them. */
function sceneOf(scene: DemoScene, userId: UserId, at: Date): Scene {
  const actor = { userId, name: '', email: '', demo: true, via: 'session', scope: 'write' } as const
  return { tx: scene.tx, actor, projectId: scene.projectId, role: 'owner', now: at }
}

/** Puts what a deed of the server changed into the log that is to be. */
function keepChanges(scene: DemoScene, userId: UserId, at: Date, changes: readonly Deedful[]): void {
  for (const change of changes) scene.log.push({ at, authorId: userId, articleId: change.articleId, change })
}

/** What follows a reveal: the disagreements are found, some analysts think again, and the disagreements follow. */
export async function seedDisagreements(
  scene: DemoScene,
  { article, revealedDaysAgo }: DemoRound,
  { articleId }: PlacedArticle,
): Promise<void> {
  if (revealedDaysAgo === undefined) return
  const lead = personOf(scene, 'lead')
  const at = daysBefore(scene.now, revealedDaysAgo)
  keepChanges(scene, lead, at, await refreshDisagreements(sceneOf(scene, lead, at), articleId))
  for (const given of demo.highlights) {
    if (given.article !== article || given.revised === undefined) continue
    const authorId = personOf(scene, given.by)
    const later = daysBefore(scene.now, given.revised.daysAgo)
    await revise(
      scene,
      given,
      given.revised.categories.map((slug) => categoryOf(scene, slug)),
      later,
    )
    keepChanges(scene, authorId, later, await refreshDisagreements(sceneOf(scene, authorId, later), articleId))
  }
}

/** Decides what the demo decides, as the lead, and says who looks after the rest. */
export async function seedDecisions(
  scene: DemoScene,
  { article, decisions, watched = [] }: DemoRound,
  { articleId, text }: PlacedArticle,
): Promise<void> {
  const lead = personOf(scene, 'lead')
  for (const given of decisions) {
    const at = daysBefore(scene.now, given.daysAgo)
    const disagreement = await findAbout(scene, articleId, text, given.about)
    const chosenAuthorId = given.chosen === undefined ? null : personOf(scene, given.chosen)
    const { outcome, reason } = given
    const written = await writeDecision(sceneOf(scene, lead, at), {
      ...{ disagreement, id: asId<DecisionId>(uuidv7()), outcome, reason, chosenAuthorId, rulingId: null },
      ...{ consensus: consensusOf(outcome, disagreement, chosenAuthorId, text), state: 'final' },
    })
    keepChanges(scene, lead, at, written.changes)
    const decision = written.disagreement.decision
    if (decision === null) throw new Error(`${article}: nothing was decided about ${given.about}`)
    const rules: NewRule[] = []
    const decisionId = decision.id
    if (given.rule !== undefined) {
      const { kind, category, text: words } = given.rule
      rules.push({
        id: newRuleId(),
        categoryId: categoryOf(scene, category),
        kind,
        text: words,
        decisionId,
        highlightId: null,
      })
    }
    const [passage] = decision.consensus
    if (given.exampleFor !== undefined && passage !== undefined) {
      const [categoryId, { highlightId }] = [categoryOf(scene, given.exampleFor), passage]
      rules.push({ id: newRuleId(), categoryId, kind: 'example', text: '', decisionId, highlightId })
    }
    keepChanges(scene, lead, at, await writeRules(sceneOf(scene, lead, at), rules))
  }
  for (const { about, owner, dueInDays } of watched) {
    const { id } = await findAbout(scene, articleId, text, about)
    await scene.tx.disagreement.update({
      where: { projectId_id: { projectId: scene.projectId, id } },
      data: { ownerId: personOf(scene, owner), dueOn: daysBefore(scene.now, -dueInDays) },
      select: { id: true },
    })
  }
}

const newRuleId = () => asId<RuleId>(uuidv7())

async function findAbout(
  { tx, projectId }: DemoScene,
  articleId: PlacedArticle['articleId'],
  text: string,
  about: string,
): Promise<Disagreement> {
  const at = text.indexOf(about)
  const found = (await listDisagreements(tx, projectId, articleId)).filter(
    ({ start, end }) => at >= start && at + about.length <= end,
  )
  const [only] = found
  if (at < 0 || only === undefined || found.length > 1)
    throw new Error(`the demo decides about ${found.length} disagreements at: ${about}`)
  return only
}

async function revise(
  scene: DemoScene,
  given: DemoHighlight,
  categoryIds: readonly CategoryId[],
  at: Date,
): Promise<void> {
  const { tx, projectId, log } = scene
  const before = scene.highlights.get(given)
  if (before === undefined) throw new Error(`not in the demo: ${given.quote}`)
  const authorId = before.authorId
  const key = { projectId, highlightId: before.id }
  await tx.tag.updateMany({ where: { ...key, categoryId: { notIn: [...categoryIds] } }, data: { deletedAt: at } })
  const had = new Map(before.tags.map((tag) => [tag.categoryId, tag]))
  const added = categoryIds.filter((categoryId) => !had.has(categoryId))
  await tx.tag.createMany({
    data: added.map((categoryId, position) => ({
      ...key,
      categoryId,
      authorId,
      articleId: before.articleId,
      position,
      createdAt: at,
    })),
  })
  await tx.highlight.update({
    where: { projectId_id: { projectId, id: before.id } },
    data: { rev: before.rev + 1, updatedAt: at },
    select: { id: true },
  })
  const row: Highlight = {
    ...before,
    tags: categoryIds.map((categoryId) => had.get(categoryId) ?? { categoryId, authorId, createdAt: at.toISOString() }),
    rev: before.rev + 1,
    updatedAt: at.toISOString(),
  }
  log.push({ at, authorId, articleId: before.articleId, change: { kind: 'highlight.put', row } })
}
