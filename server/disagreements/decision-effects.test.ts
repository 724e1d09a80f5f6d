import { beforeEach, describe, expect, test } from 'vitest'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { CategoryId, HighlightId, RuleId } from '@/core/ids'
import { deleteHighlight } from '../reading/bury-highlight'
import { putHighlight } from '../reading/put-highlight'
import { putTag } from '../reading/tag-highlight'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf } from '../testing/outcome'
import { type Stage, countEvents, markOf, newId, setStage } from '../testing/stage'
import { decide } from './decide'
import { getDisagreement } from './get-disagreement'
import { countTold, decisionOf, mark, passageOf, seen, seenConsensus, submitAll, theOne } from './testing'

const database = testDatabase()
let stage: Stage
let own: { readonly id: HighlightId; readonly rev: number }
let others: { readonly id: HighlightId; readonly rev: number }
beforeEach(async () => {
  stage = await setStage(database().system)
  await submitAll(database().system, stage, [stage.analyst, stage.colleague])
  own = await mark(stage, stage.analyst, 'crossed the river', [stage.categories.parent])
  others = await mark(stage, stage.colleague, 'crossed the river', [])
})

const decided = async (given: Parameters<typeof decisionOf>[1] = {}): Promise<Disagreement> => {
  const { id, rev } = await theOne(stage)
  const result = await decide(stage.lead, stage.projectId, id, decisionOf(stage, given), rev)
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}
const events = () => countEvents(database().system, stage.projectId)
const consensus = () => seenConsensus(stage)
const spanOf = (phrase: string, ...ids: CategoryId[]) => passageOf(stage, phrase, ...ids)

describe('what follows', () => {
  test('those who disagreed are told, and the decider is not', async () => {
    await decided()
    expect(await countTold(database().system, stage.analyst.userId, 'decided')).toBe(1)
    expect(await countTold(database().system, stage.colleague.userId, 'decided')).toBe(1)
    expect(await countTold(database().system, stage.lead.userId, 'decided')).toBe(0)
  })

  test('the codebook learns rules and the passage as an example', async () => {
    const after = await decided({
      rules: [{ id: newId<RuleId>(), categoryId: stage.categories.parent, kind: 'use', text: 'Rivers count.' }],
      exampleFor: [stage.categories.parent],
    })
    const { rows } = await database().system.query(
      'select "kind", "text", "decisionId", "highlightId" from "CategoryRule" where "projectId" = $1 order by "kind"',
      [stage.projectId],
    )
    const decisionId = after.decision?.id
    expect(rows).toEqual([
      { kind: 'use', text: 'Rivers count.', decisionId, highlightId: null },
      { kind: 'example', text: '', decisionId, highlightId: after.decision?.consensus[0]?.highlightId },
    ])
  })

  test('a later decision takes its place, and the earlier one stays readable', async () => {
    const first = await decided()
    const second = await decided({ outcome: 'both', consensus: [spanOf('river', stage.categories.child)] })
    expect((await consensus()).map(({ exact }) => exact)).toEqual(['river'])
    expect(await getDisagreement(stage.reader, stage.projectId, second.id)).toMatchObject({
      ok: true,
      value: {
        disagreement: { decision: { id: second.decision?.id } },
        decisions: [
          { id: second.decision?.id, state: 'final' },
          { id: first.decision?.id, state: 'superseded', outcome: 'side', reason: 'The definition says so.' },
        ],
        quote: 'crossed the river',
        articleTitle: 'An article',
      },
    })
  })

  test('who marked nothing may be right: nothing enters the consensus', async () => {
    await deleteHighlight(stage.colleague, {
      projectId: stage.projectId,
      articleId: stage.articleId,
      highlightId: others.id,
    })
    expect(await decided({ chosenAuthorId: stage.colleague.userId })).toMatchObject({
      kind: 'missed',
      state: 'decided',
    })
    expect(await consensus()).toEqual([])
  })

  test('who follows it does not reopen it', async () => {
    const { id } = await decided()
    await mark(stage, stage.colleague, 'crossed the river', [stage.categories.parent], others)
    expect(await theOne(stage)).toMatchObject({ id, state: 'decided' })
  })

  test('who takes another view reopens it; the decider is told, and the decision stays', async () => {
    const { id, decision } = await decided()
    await mark(stage, stage.colleague, 'crossed the river', [stage.categories.child], others)
    expect(await theOne(stage)).toMatchObject({ id, state: 'reopened', decision: { id: decision?.id } })
    expect(await consensus()).toHaveLength(1)
    expect(await countTold(database().system, stage.lead.userId, 'reopened')).toBe(1)
    await mark(stage, stage.analyst, 'crossed the river', [stage.categories.child], own)
    expect(await seen(stage)).toEqual([])
  })
})

test('nobody changes the consensus layer by hand, its author neither', async () => {
  const { decision } = await decided()
  const highlightId = decision?.consensus[0]?.highlightId ?? newId<HighlightId>()
  const place = { projectId: stage.projectId, articleId: stage.articleId, highlightId }
  const before = await events()
  for (const actor of [stage.lead, stage.owner, stage.analyst]) {
    const put = await putHighlight(actor, place, markOf(stage, 'river', [stage.categories.parent]), 1)
    expect(put).toMatchObject({
      ok: false,
      error: { code: 'forbidden', detail: expect.stringContaining('Decide again') },
    })
    expect(await outcomeOf(deleteHighlight(actor, place))).toBe('forbidden')
    expect(await outcomeOf(putTag(actor, place, stage.categories.child))).toBe('forbidden')
  }
  expect(await events()).toBe(before)
})
