import { beforeEach, describe, expect, test } from 'vitest'
import type { DecisionId } from '@/core/ids'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf } from '../testing/outcome'
import { type Stage, addPerson, countEvents, newId, setStage } from '../testing/stage'
import { changeDisagreement } from './change-disagreement'
import { consent } from './consent'
import { decide } from './decide'
import { reopen } from './reopen'
import { decisionInput } from './schema'
import { countTold, mark, submitAll, theOne } from './testing'

const database = testDatabase()
let stage: Stage
let bystander: Actor
let others: Awaited<ReturnType<typeof mark>>
beforeEach(async () => {
  stage = await setStage(database().system)
  bystander = await addPerson(database().system, 'By Stander')
  await database().system.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, \'analyst\')', [
    stage.projectId,
    bystander.userId,
  ])
  await submitAll(database().system, stage, [stage.analyst, stage.colleague])
  await mark(stage, stage.analyst, 'river', [stage.categories.parent])
  others = await mark(stage, stage.colleague, 'river', [stage.categories.child])
})

const letSidesDecide = () => database().system.query('update "Project" set "sidesMayDecide" = true')
const events = () => countEvents(database().system, stage.projectId)
const body = (given: object = {}) =>
  decisionInput.parse({
    ...{ id: newId<DecisionId>(), outcome: 'side', chosenAuthorId: stage.analyst.userId, reason: 'We agreed.' },
    ...given,
  })
const deciding = async (actor: Actor, given: object = {}) => {
  const { id, rev } = await theOne(stage)
  return decide(actor, stage.projectId, id, body(given), rev)
}
const decisionId = async () => (await theOne(stage)).decision?.id ?? newId<DecisionId>()
const consenting = async (actor: Actor, to?: DecisionId) =>
  consent(actor, stage.projectId, (await theOne(stage)).id, to ?? (await decisionId()))
const reopening = async (actor: Actor, reason = 'Look again.') =>
  reopen(actor, stage.projectId, (await theOne(stage)).id, reason)
const consensusIds = async () => {
  const { rows } = await database().system.query<{ id: string }>(
    `select "id" from "Highlight" where "projectId" = $1 and "layer" = 'consensus' and "deletedAt" is null`,
    [stage.projectId],
  )
  return rows.map(({ id }) => id)
}
const consensusCount = async () => (await consensusIds()).length

describe('sides that may decide', () => {
  test('propose, and with the last consent it holds', async () => {
    await letSidesDecide()
    expect(await deciding(stage.analyst)).toMatchObject({
      ok: true,
      value: { state: 'open', decision: { state: 'proposed', consentIds: [stage.analyst.userId] } },
    })
    expect(await consensusCount()).toBe(0)
    expect(await countTold(database().system, stage.colleague.userId, 'proposed')).toBe(1)
    const done = await consenting(stage.colleague)
    expect(done).toMatchObject({ ok: true, value: { state: 'decided', decision: { state: 'final' } } })
    expect(await consensusCount()).toBe(1)
    expect(await countTold(database().system, stage.analyst.userId, 'decided')).toBe(1)
    const before = await events()
    expect(await consenting(stage.colleague)).toEqual(done)
    expect(await events()).toBe(before)
    expect(done.ok && (await theOne(stage))).toEqual(done.ok && done.value)
  })

  test('nobody else proposes or consents', async () => {
    expect(await outcomeOf(deciding(stage.analyst))).toBe('forbidden')
    await letSidesDecide()
    expect(await outcomeOf(deciding(bystander))).toBe('forbidden')
    expect(await outcomeOf(deciding(stage.reader))).toBe('forbidden')
    await deciding(stage.analyst)
    const before = await events()
    for (const actor of [bystander, stage.reader, stage.lead])
      expect(await outcomeOf(consenting(actor))).toBe('forbidden')
    expect(await outcomeOf(consenting(stage.stranger))).toBe('not-found')
    expect(await outcomeOf(consenting(stage.colleague, newId<DecisionId>()))).toBe('not-found')
    expect(await events()).toBe(before)
  })

  test('leave the codebook to leads', async () => {
    await letSidesDecide()
    expect(await outcomeOf(deciding(stage.analyst, { exampleFor: [stage.categories.parent] }))).toBe('forbidden')
  })

  test('a new proposal takes the place of the earlier one', async () => {
    await letSidesDecide()
    await deciding(stage.analyst)
    const first = await decisionId()
    await deciding(stage.colleague, { chosenAuthorId: stage.colleague.userId })
    expect(await outcomeOf(consenting(stage.analyst, first))).toBe('changed')
    expect(await outcomeOf(consenting(stage.analyst))).toBe('ok')
  })

  test('a lead decides over a proposal', async () => {
    await letSidesDecide()
    await deciding(stage.analyst)
    const proposed = await decisionId()
    expect(await deciding(stage.lead, { outcome: 'unclear', chosenAuthorId: null })).toMatchObject({
      ok: true,
      value: { state: 'decided', decision: { outcome: 'unclear', state: 'final' } },
    })
    expect(await outcomeOf(consenting(stage.colleague, proposed))).toBe('changed')
  })

  test('what changed since the proposal is not consented to', async () => {
    await letSidesDecide()
    await deciding(stage.analyst)
    await mark(stage, stage.colleague, 'river at', [stage.categories.child], others)
    expect(await outcomeOf(consenting(stage.colleague))).toBe('changed')
  })

  test('who left the project is not waited for', async () => {
    await letSidesDecide()
    await submitAll(database().system, stage, [bystander])
    await mark(stage, bystander, 'river', [])
    await deciding(stage.analyst)
    await consenting(bystander)
    expect(await theOne(stage)).toMatchObject({ state: 'open', decision: { state: 'proposed' } })
    const proposed = await decisionId()
    await database().system.query('update "Member" set "leftAt" = now() where "userId" = $1', [bystander.userId])
    expect(await outcomeOf(consenting(stage.colleague, proposed))).toBe('ok')
    expect(await theOne(stage)).toMatchObject({ state: 'decided' })
  })
})

describe('reopening', () => {
  test('a side does it with a reason; decider and owner are told, the decision stays', async () => {
    const { id, rev } = await theOne(stage)
    await changeDisagreement(stage.lead, stage.projectId, id, { ownerId: stage.owner.userId }, rev)
    await deciding(stage.lead)
    const reopened = await reopening(stage.colleague)
    expect(reopened).toMatchObject({
      ok: true,
      value: {
        state: 'reopened',
        decision: { state: 'final', reopened: { by: stage.colleague.userId, reason: 'Look again.' } },
      },
    })
    expect(await consensusCount()).toBe(1)
    for (const { userId } of [stage.lead, stage.owner])
      expect(await countTold(database().system, userId, 'reopened')).toBe(1)
    const before = await events()
    expect(await reopening(stage.colleague)).toEqual(reopened)
    expect(await events()).toBe(before)
    expect(reopened.ok && (await theOne(stage))).toEqual(reopened.ok && reopened.value)
  })

  test('is refused to others, and where nothing is decided', async () => {
    expect(await outcomeOf(reopening(stage.analyst))).toBe('changed')
    await deciding(stage.lead)
    expect(await outcomeOf(reopening(bystander))).toBe('forbidden')
    expect(await outcomeOf(reopening(stage.reader))).toBe('forbidden')
    expect(await outcomeOf(reopening(stage.stranger))).toBe('not-found')
    await database().system.query('update "Article" set "sealed" = true')
    expect(await outcomeOf(reopening(stage.analyst))).toBe('sealed')
  })

  test('by a lead, and decided anew', async () => {
    await deciding(stage.lead)
    expect(await outcomeOf(reopening(stage.owner))).toBe('ok')
    expect(await outcomeOf(deciding(stage.lead, { outcome: 'neither', chosenAuthorId: null }))).toBe('ok')
    expect(await theOne(stage)).toMatchObject({ state: 'decided', decision: { outcome: 'neither', reopened: null } })
    expect(await consensusCount()).toBe(0)
  })

  test('a side proposes after it, while the earlier decision is in force', async () => {
    await letSidesDecide()
    await deciding(stage.lead)
    expect(await outcomeOf(deciding(stage.analyst))).toBe('changed')
    await reopening(stage.analyst)
    expect(await outcomeOf(deciding(stage.analyst, { outcome: 'both', chosenAuthorId: null }))).toBe('ok')
    expect(await consensusCount()).toBe(1)
    const earlier = await consensusIds()
    expect(await outcomeOf(consenting(stage.colleague))).toBe('ok')
    expect(await theOne(stage)).toMatchObject({ state: 'decided', decision: { outcome: 'both', state: 'final' } })
    const later = await consensusIds()
    expect(later.length).toBeGreaterThan(0)
    expect(later.filter((id) => earlier.includes(id))).toEqual([])
  })
})

describe('who looks after it', () => {
  const changing = async (actor: Actor, change: object, ifMatch?: number | null) => {
    const { id, rev } = await theOne(stage)
    return changeDisagreement(actor, stage.projectId, id, change, ifMatch === undefined ? rev : ifMatch)
  }

  test('a lead says it, once, and who is asked is told', async () => {
    const first = await changing(stage.lead, { ownerId: stage.colleague.userId, dueOn: '2026-12-01' })
    expect(first).toMatchObject({ ok: true, value: { ownerId: stage.colleague.userId, dueOn: '2026-12-01' } })
    expect(await countTold(database().system, stage.colleague.userId, 'owner')).toBe(1)
    const before = await events()
    expect(await changing(stage.lead, { ownerId: stage.colleague.userId }, null)).toEqual(first)
    expect(await events()).toBe(before)
    expect(await changing(stage.lead, { dueOn: null })).toMatchObject({
      ok: true,
      value: { ownerId: stage.colleague.userId, dueOn: null },
    })
    expect(await countTold(database().system, stage.colleague.userId, 'owner')).toBe(1)
  })

  test.each<[string, () => [Actor, object, (number | null)?], string]>([
    ['a stranger', () => [stage.stranger, { dueOn: '2026-12-01' }], 'not-found'],
    ['an analyst', () => [stage.analyst, { dueOn: '2026-12-01' }], 'forbidden'],
    ['a reader', () => [stage.reader, { dueOn: '2026-12-01' }], 'forbidden'],
    ['without a revision', () => [stage.lead, { dueOn: '2026-12-01' }, null], 'stale'],
    ['for a reader', () => [stage.lead, { ownerId: stage.reader.userId }], 'invalid'],
    ['for a stranger', () => [stage.lead, { ownerId: stage.stranger.userId }], 'invalid'],
  ])('%s is refused', async (_, given, code) => {
    expect(await outcomeOf(changing(...given()))).toBe(code)
  })

  test('not in a sealed article', async () => {
    await database().system.query('update "Article" set "sealed" = true')
    expect(await outcomeOf(changing(stage.lead, { dueOn: '2026-12-01' }))).toBe('sealed')
  })
})
