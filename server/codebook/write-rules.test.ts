import { beforeEach, expect, test } from 'vitest'
import type { RuleKind } from '@/core/codebook/rule'
import type { RuleId } from '@/core/ids'
import { ok } from '@/core/result'
import { act } from '../act'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { type NewRule, writeRules } from './write-rules'

const database = testDatabase()
let stage: Stage

beforeEach(async () => {
  stage = await setStage(database().system)
})

const rule = (kind: RuleKind, categoryId = stage.categories.child): NewRule => ({
  id: newId<RuleId>(),
  categoryId,
  kind,
  text: 'Only with a commander named.',
  decisionId: null,
  highlightId: null,
})

const written = (rules: readonly NewRule[]) =>
  valueOf(
    act(stage.lead, stage.projectId, 'decide', async (scene) => {
      const changes = await writeRules(scene, rules)
      return ok({ answer: changes.map(({ kind }) => kind), changes })
    }),
  )

async function definitions(): Promise<readonly number[]> {
  const { rows } = await database().system.query<{ rev: number }>(
    'select "definitionRev" as rev from "Category" where "projectId" = $1 order by "name"',
    [stage.projectId],
  )
  return rows.map(({ rev }) => rev)
}

test('rules in words change the meaning once for a deed, examples do not', async () => {
  const { parent } = stage.categories
  expect(await written([rule('use'), rule('avoid'), rule('example', parent)])).toEqual([
    'rule.put',
    'rule.put',
    'rule.put',
    'category.put',
  ])
  expect(await definitions()).toEqual([1, 2])
})

test('a repeat changes nothing', async () => {
  const rules = [rule('use'), rule('example')]
  await written(rules)
  const events = await countEvents(database().system, stage.projectId)
  expect(await written(rules)).toEqual([])
  expect(await definitions()).toEqual([1, 2])
  expect(await countEvents(database().system, stage.projectId)).toBe(events)
})
