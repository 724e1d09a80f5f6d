import { beforeEach, describe, expect, test } from 'vitest'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { CategoryId, DisagreementId, HighlightId } from '@/core/ids'
import { ok } from '@/core/result'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { decide } from './decide'
import { decisionOf, mark, passageOf, seenConsensus, submitAll, theOne } from './testing'

const database = testDatabase()
let stage: Stage
let others: { readonly id: HighlightId; readonly rev: number }
beforeEach(async () => {
  stage = await setStage(database().system)
  await submitAll(database().system, stage, [stage.analyst, stage.colleague])
  await mark(stage, stage.analyst, 'crossed the river', [stage.categories.parent])
  others = await mark(stage, stage.colleague, 'crossed the river', [])
})

type Given = Parameters<typeof decisionOf>[1]
const input = (given: Given = {}) => decisionOf(stage, given)
const deciding = async (actor: Actor, given: Given = {}) => {
  const { id, rev } = await theOne(stage)
  return decide(actor, stage.projectId, id, input(given), rev)
}
const decided = async (given: Given = {}): Promise<Disagreement> => {
  const result = await deciding(stage.lead, given)
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}
const events = () => countEvents(database().system, stage.projectId)
const consensus = () => seenConsensus(stage)
const spanOf = (phrase: string, ...ids: CategoryId[]) => passageOf(stage, phrase, ...ids)

describe('who decides', () => {
  test('a stranger is refused as if there were nothing', async () => {
    expect(await deciding(stage.stranger)).toEqual(
      await decide(stage.lead, newId(), newId<DisagreementId>(), input(), 1),
    )
  })

  test('leads and owners do, readers and analysts do not, and nothing is written', async () => {
    const before = await events()
    expect(await outcomeOf(deciding(stage.reader))).toBe('forbidden')
    expect(await outcomeOf(deciding(stage.analyst))).toBe('forbidden')
    expect(await events()).toBe(before)
    expect(await outcomeOf(deciding(stage.lead))).toBe('ok')
    expect(await outcomeOf(deciding(stage.owner))).toBe('ok')
  })

  test('a disagreement of nowhere is not there', async () => {
    expect(await outcomeOf(decide(stage.lead, stage.projectId, newId<DisagreementId>(), input(), 1))).toBe('not-found')
  })
})

describe('a repeat', () => {
  test('changes nothing and has the same answer, whatever revision it names', async () => {
    const { id, rev } = await theOne(stage)
    const body = input()
    const first = await decide(stage.lead, stage.projectId, id, body, rev)
    const before = await events()
    expect(await decide(stage.lead, stage.projectId, id, body, rev)).toEqual(first)
    expect(await decide(stage.lead, stage.projectId, id, body, null)).toEqual(first)
    expect(await events()).toBe(before)
    expect(await consensus()).toHaveLength(1)
  })

  test('ten at once are one decision', async () => {
    const { id, rev } = await theOne(stage)
    const body = input()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => decide(stage.lead, stage.projectId, id, body, rev)),
    )
    expect(answers).toEqual(answers.map(() => answers[0]))
    expect(await outcomeOf(Promise.resolve(answers[0] ?? ok(null)))).toBe('ok')
    expect(await consensus()).toHaveLength(1)
  })

  test('with another body, by another person or elsewhere is refused', async () => {
    const { id, rev } = await theOne(stage)
    const body = input()
    await decide(stage.lead, stage.projectId, id, body, rev)
    const again = (actor: Actor, change: Given) =>
      decide(actor, stage.projectId, id, { ...body, ...input(change), id: body.id }, rev)
    expect(await outcomeOf(again(stage.lead, { reason: 'Another.' }))).toBe('id-taken')
    expect(await outcomeOf(again(stage.lead, { consensus: [] }))).toBe('id-taken')
    expect(await outcomeOf(again(stage.owner, {}))).toBe('id-taken')
    expect(await outcomeOf(decide(stage.lead, stage.projectId, newId<DisagreementId>(), body, rev))).toBe('id-taken')
  })

  test('a stale revision gets the current row', async () => {
    const { id, rev } = await theOne(stage)
    for (const ifMatch of [null, rev - 1, rev + 1])
      expect(await decide(stage.lead, stage.projectId, id, input(), ifMatch)).toMatchObject({
        ok: false,
        error: { code: 'stale', current: { id, rev } },
      })
  })
})

describe('what is decided', () => {
  test.each<[string, () => Given, string[]]>([
    ['one side is right', () => ({ outcome: 'side' }), ['crossed the river: Actors']],
    ['the one that says less', () => ({ chosenAuthorId: stage.colleague.userId }), []],
    ['both are valid', () => ({ outcome: 'both' }), ['crossed the river: Actors']],
    ['neither is', () => ({ outcome: 'neither' }), []],
    ['the codebook is unclear', () => ({ outcome: 'unclear' }), []],
    ['it is left open', () => ({ outcome: 'leftOpen' }), []],
    [
      'neither, and a third reading',
      () => ({ outcome: 'neither', consensus: [spanOf('river at dawn', stage.categories.child)] }),
      ['river at dawn: Volunteer units'],
    ],
    [
      'edited into two passages',
      () => ({
        outcome: 'both',
        consensus: [
          spanOf('crossed', stage.categories.parent),
          spanOf('river', stage.categories.parent, stage.categories.child),
        ],
      }),
      ['crossed: Actors', 'river: Actors+Volunteer units'],
    ],
  ])('%s', async (_, given, passages) => {
    const after = await decided(given())
    expect(after.state).toBe('decided')
    const written = await consensus()
    const names = new Map([
      [stage.categories.parent, 'Actors'],
      [stage.categories.child, 'Volunteer units'],
    ])
    const shown = written.map(
      ({ exact, tags }) =>
        `${exact}: ${tags
          .map(({ categoryId }) => names.get(categoryId))
          .sort()
          .join('+')}`,
    )
    expect(shown).toEqual(passages)
    expect(after.decision?.consensus.map(({ highlightId }) => highlightId)).toEqual(written.map(({ id }) => id))
    for (const { authorId, exact, start, end, prefix } of written) {
      expect(authorId).toBe(stage.lead.userId)
      expect(stage.text.slice(start, end)).toBe(exact)
      expect(stage.text.slice(0, start).endsWith(prefix)).toBe(true)
    }
    expect(await theOne(stage)).toEqual(after)
  })

  test('the tags carry the definition they were written under', async () => {
    await database().system.query('update "Category" set "definitionRev" = 7 where "id" = $1', [
      stage.categories.parent,
    ])
    await decided()
    const { rows } = await database().system.query(
      'select t."definitionRev" from "Tag" t join "Highlight" h on h."id" = t."highlightId" where h."layer" = \'consensus\' and h."projectId" = $1',
      [stage.projectId],
    )
    expect(rows).toEqual([{ definitionRev: 7 }])
  })

  test.each<[string, () => Given]>([
    ['no side is named', () => ({ chosenAuthorId: null })],
    ['somebody who is no side', () => ({ chosenAuthorId: stage.lead.userId })],
    ['a side with an outcome that has none', () => ({ outcome: 'both', chosenAuthorId: stage.analyst.userId })],
    ['an empty passage', () => ({ consensus: [{ start: 4, end: 4, categoryIds: [stage.categories.parent] }] })],
    [
      'a passage behind the text',
      () => ({ consensus: [{ start: 4, end: 9_999, categoryIds: [stage.categories.parent] }] }),
    ],
    ['only white space', () => ({ consensus: [{ ...spanOf(' ', stage.categories.parent) }] })],
    ['half of an emoji family', () => ({ consensus: [spanOf('👨', stage.categories.parent)] })],
    ['a category of nowhere', () => ({ consensus: [spanOf('river', newId<CategoryId>())] })],
    [
      'the same passage twice',
      () => ({ consensus: [spanOf('river', stage.categories.parent), spanOf('river', stage.categories.parent)] }),
    ],
    [
      'a rule for a category of nowhere',
      () => ({ rules: [{ id: newId(), categoryId: newId(), kind: 'use', text: 'x' }] }),
    ],
    ['an example that the consensus does not have', () => ({ exampleFor: [stage.categories.child] })],
  ])('refuses %s, and writes nothing', async (_, given) => {
    const before = await events()
    expect(await outcomeOf(deciding(stage.lead, given()))).toBe('invalid')
    expect(await events()).toBe(before)
    const stored = await database().system.query('select from "Decision" where "projectId" = $1', [stage.projectId])
    expect(stored.rowCount).toBe(0)
  })

  test('no reason, no decision', () => {
    expect(() => input({ reason: '  ' })).toThrow('say why')
  })

  test('a retired category stays where a side has it, and is not put on anew', async () => {
    await database().system.query('update "Category" set "retiredAt" = now()')
    expect(await outcomeOf(deciding(stage.lead, { consensus: [spanOf('river', stage.categories.child)] }))).toBe(
      'invalid',
    )
    expect(await outcomeOf(deciding(stage.lead))).toBe('ok')
  })

  test('not while a blind round runs', async () => {
    const { id, rev } = await theOne(stage)
    await database().system.query('update "Article" set "sealed" = true where "id" = $1', [stage.articleId])
    expect(await outcomeOf(decide(stage.lead, stage.projectId, id, input(), rev))).toBe('sealed')
  })

  test('not when the sides came to agree', async () => {
    const { id, rev } = await theOne(stage)
    await mark(stage, stage.colleague, 'crossed the river', [stage.categories.parent], others)
    expect(await outcomeOf(decide(stage.lead, stage.projectId, id, input(), rev + 1))).toBe('changed')
  })
})
