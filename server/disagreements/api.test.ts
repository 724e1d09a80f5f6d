import { beforeAll, expect, test } from 'vitest'
import type { DecisionId } from '@/core/ids'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, newId, setStage } from '../testing/stage'
import {
  changeDisagreementEndpoint,
  consentEndpoint,
  getDisagreementEndpoint,
  listDisagreementsEndpoint,
  putDecisionEndpoint,
  reopenEndpoint,
} from './api'
import { mark, submitAll, theOne } from './testing'

const database = testDatabase()
let stage: Stage
const tokens = { lead: '', analyst: '', colleague: '', stranger: '' }
beforeAll(async () => {
  stage = await setStage(database().system)
  for (const name of ['lead', 'analyst', 'colleague', 'stranger'] as const)
    tokens[name] = await addToken(database().system, stage[name])
  await submitAll(database().system, stage, [stage.analyst, stage.colleague])
  await mark(stage, stage.analyst, 'river', [stage.categories.parent])
  await mark(stage, stage.colleague, 'river', [stage.categories.child])
  await database().system.query('update "Project" set "sidesMayDecide" = true')
})

test('from the queue to a decision, its reopening and the next, each answer as openapi.json promises it', async () => {
  const p = stage.projectId
  const queue = await callEndpoint(listDisagreementsEndpoint, {
    token: tokens.analyst,
    params: { p },
    query: '?kind=depth&kind=missed',
  })
  const { id: d, rev } = await theOne(stage)
  expect(queue).toMatchObject({ status: 200, body: { total: 1, items: [{ id: d, quote: 'river' }] } })
  const params = { p, d }
  const owned = await callEndpoint(changeDisagreementEndpoint, {
    ...{ token: tokens.lead, params, ifMatch: rev },
    body: { ownerId: stage.analyst.userId, dueOn: '2026-12-24' },
  })
  expect(owned.headers.get('etag')).toBe(`"${rev + 1}"`)

  const decisionId = newId<DecisionId>()
  const body = { id: decisionId, outcome: 'both', reason: 'We agreed.' }
  const send = { token: tokens.analyst, params, body }
  expect(await callEndpoint(putDecisionEndpoint, { ...send, ifMatch: rev })).toMatchObject({ status: 412 })
  expect(await callEndpoint(putDecisionEndpoint, { ...send, ifMatch: rev + 1 })).toMatchObject({
    status: 200,
    body: { state: 'open', decision: { state: 'proposed' } },
  })
  expect(await callEndpoint(consentEndpoint, { token: tokens.colleague, params, body: { decisionId } })).toMatchObject({
    status: 200,
    body: { state: 'decided', decision: { consensus: [{}, {}] } },
  })
  expect(
    await callEndpoint(reopenEndpoint, { token: tokens.colleague, params, body: { reason: 'On second thought.' } }),
  ).toMatchObject({ status: 200, body: { state: 'reopened' } })
  const seen = await callEndpoint(getDisagreementEndpoint, { token: tokens.lead, params })
  expect(seen).toMatchObject({ status: 200, body: { decisions: [{ reopened: { reason: 'On second thought.' } }] } })
})

test('a stranger gets the answer of what is not there from every route', async () => {
  const { id: d } = await theOne(stage)
  const decisionId = newId<DecisionId>()
  const decision = { id: decisionId, outcome: 'both', reason: 'x' }
  const asks = (p: string) => [
    callEndpoint(listDisagreementsEndpoint, { token: tokens.stranger, params: { p } }),
    callEndpoint(getDisagreementEndpoint, { token: tokens.stranger, params: { p, d } }),
    callEndpoint(changeDisagreementEndpoint, { token: tokens.stranger, params: { p, d }, body: {} }),
    callEndpoint(putDecisionEndpoint, { token: tokens.stranger, params: { p, d }, body: decision }),
    callEndpoint(consentEndpoint, { token: tokens.stranger, params: { p, d }, body: { decisionId } }),
    callEndpoint(reopenEndpoint, { token: tokens.stranger, params: { p, d }, body: { reason: 'x' } }),
  ]
  const shown = async (p: string) =>
    (await Promise.all(asks(p))).map(({ status, body }) => [status, (body as { detail: string }).detail])
  const foreign = await shown(stage.projectId)
  expect(foreign).toEqual(await shown(newId()))
  expect(foreign.map(([status]) => status)).toEqual([404, 404, 404, 404, 404, 404])
})

test('a body that is not right is refused where it is wrong', async () => {
  const { id: d, rev } = await theOne(stage)
  const given = { token: tokens.lead, params: { p: stage.projectId, d }, ifMatch: rev }
  const right = { id: newId<DecisionId>(), outcome: 'both', reason: 'x' }
  for (const wrong of [
    { ...right, reason: ' ' },
    { ...right, outcome: 'odd' },
    { ...right, consensus: [{ start: 0, end: 3, categoryIds: [] }] },
    { ...right, more: 1 },
  ])
    expect(await callEndpoint(putDecisionEndpoint, { ...given, body: wrong })).toMatchObject({ status: 400 })
  expect(await callEndpoint(changeDisagreementEndpoint, { ...given, body: { dueOn: '2026-02-30' } })).toMatchObject({
    status: 400,
  })
  expect(
    await callEndpoint(listDisagreementsEndpoint, {
      token: tokens.lead,
      params: { p: stage.projectId },
      query: '?size=big',
    }),
  ).toMatchObject({ status: 400 })
})
