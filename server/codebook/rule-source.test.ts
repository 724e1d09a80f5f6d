import { beforeEach, expect, test } from 'vitest'
import type { DecisionId, DisagreementId, RuleId } from '@/core/ids'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, newId, setStage } from '../testing/stage'
import { getTeachings } from './get-teachings'
import { putRule } from './put-rule'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

/** A decided disagreement that has nothing to do with the category but the rule that came of it. */
async function decided(): Promise<{ readonly decisionId: DecisionId; readonly disagreementId: DisagreementId }> {
  const disagreementId = newId<DisagreementId>()
  const decisionId = newId<DecisionId>()
  const { system } = database()
  await system.query(
    `insert into "Disagreement" ("projectId", "id", "articleId", "versionId", "roundId", "kind", "state", "start", "end", "sides", "authorIds", "highlightIds", "categoryIds")
     select $1, $2, $3, $4, r."id", 'category', 'decided', 0, 3, '[]', '{}', '{}', '{}' from "Round" r where r."articleId" = $3`,
    [stage.projectId, disagreementId, stage.articleId, stage.versionId],
  )
  await system.query(
    `insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "versionId", "outcome", "reason", "state", "consensus", "sides", "decidedBy")
     values ($1, $2, $3, $4, $5, 'unclear', 'so', 'final', '[]', '[]', $6)`,
    [stage.projectId, decisionId, disagreementId, stage.articleId, stage.versionId, stage.lead.userId],
  )
  return { decisionId, disagreementId }
}

const rule = async (decisionId: DecisionId | null) =>
  valueOf(
    putRule(
      stage.lead,
      { projectId: stage.projectId, categoryId: stage.categories.child, ruleId: newId<RuleId>() },
      { kind: 'use', text: 'So.', highlightId: null, decisionId },
      null,
    ),
  )
const sources = async () =>
  (await valueOf(getTeachings(stage.reader, stage.projectId, stage.categories.child))).rules.map(({ source }) => source)

test('a rule leads to the disagreement it came of, also when its decision does not speak of the category', async () => {
  const { decisionId, disagreementId } = await decided()
  await rule(null)
  await rule(decisionId)
  const source = { articleId: stage.articleId, articleTitle: 'An article', disagreementId }
  expect(await sources()).toEqual([null, source])
})

test('nowhere when the article is deleted', async () => {
  const { decisionId } = await decided()
  await rule(decisionId)
  await database().system.query('update "Article" set "deletedAt" = now() where "id" = $1', [stage.articleId])
  expect(await sources()).toEqual([null])
})
