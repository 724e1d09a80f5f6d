import { beforeAll, describe, expect, test } from 'vitest'
import { putHighlight } from '../reading/put-highlight'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, markOf, newId, newPlace, setStage } from '../testing/stage'
import * as api from './api'
import { roundOf, sealFromBirth } from './testing'

/** A round over HTTP from the first assignment to the frozen layer: each answer is held to the schema it is described by. */
const database = testDatabase()
let stage: Stage
let roundId: string
let tokens: Readonly<Record<'lead' | 'analyst' | 'colleague', string>>

beforeAll(async () => {
  const { system } = database()
  stage = await setStage(system)
  await sealFromBirth(system, stage.articleId)
  roundId = await roundOf(system, stage)
  tokens = {
    lead: await addToken(system, stage.lead),
    analyst: await addToken(system, stage.analyst),
    colleague: await addToken(system, stage.colleague),
  }
})

const params = (more: Readonly<Record<string, string>> = {}) => ({ p: stage.projectId, a: stage.articleId, ...more })

describe('a blind round', () => {
  test('is shared out: one by one, and many at once', async () => {
    const one = await callEndpoint(api.putAssignmentEndpoint, {
      token: tokens.lead,
      params: params({ userId: stage.analyst.userId }),
    })
    expect(one).toMatchObject({ status: 200, body: { roundId, rev: 1, startedAt: null } })
    const pairs = [stage.analyst, stage.colleague, stage.lead].map(({ userId }) => ({
      articleId: stage.articleId,
      userId,
    }))
    const many = await callEndpoint(api.assignManyEndpoint, { token: tokens.lead, params: params(), body: { pairs } })
    expect(many).toMatchObject({ status: 200, body: { items: [one.body, { rev: 1 }, { rev: 1 }] } })
    const gone = { token: tokens.lead, params: params({ userId: stage.lead.userId }) }
    expect((await callEndpoint(api.deleteAssignmentEndpoint, gone)).status).toBe(204)
    expect((await callEndpoint(api.deleteAssignmentEndpoint, gone)).status).toBe(204)
  })

  test.each([
    ['no pairs', []],
    ['a pair without a person', [{ articleId: newId() }]],
    ['too many', Array.from({ length: 2001 }, () => ({ articleId: newId(), userId: newId() }))],
  ])('refuses %s', async (_what, pairs) => {
    const answer = await callEndpoint(api.assignManyEndpoint, { token: tokens.lead, params: params(), body: { pairs } })
    expect(answer.status).toBe(400)
  })

  test('is coded, submitted, locked, withdrawn', async () => {
    const mine = { token: tokens.analyst, params: params() }
    await valueOf(putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'river'), null))
    expect(await callEndpoint(api.startCodingEndpoint, mine)).toMatchObject({ status: 200, body: { rev: 2 } })
    expect(await callEndpoint(api.submitCodingEndpoint, mine)).toMatchObject({ status: 200, body: { rev: 3 } })
    expect(await putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'dawn'), null)).toMatchObject({
      error: { code: 'conflict', reason: 'submitted' },
    })
    expect(await callEndpoint(api.withdrawCodingEndpoint, mine)).toMatchObject({
      status: 200,
      body: { rev: 4, submittedAt: null },
    })
    const notMine = await callEndpoint(api.submitCodingEndpoint, { token: tokens.lead, params: params() })
    expect(notMine).toMatchObject({ status: 409, body: { code: 'not-assigned' } })
  })

  test('is revealed, shown as it was, and followed by another', async () => {
    const layer = { token: tokens.colleague, params: params({ r: roundId }) }
    expect((await callEndpoint(api.getFrozenLayerEndpoint, layer)).status).toBe(404)
    const next = { token: tokens.lead, params: params({ r: newId() }), body: { mode: 'blind' } }
    expect(await callEndpoint(api.putRoundEndpoint, next)).toMatchObject({
      status: 409,
      body: { code: 'not-revealed' },
    })
    const reveal = { token: tokens.lead, params: params(), body: { roundId } }
    const revealed = await callEndpoint(api.revealRoundEndpoint, reveal)
    expect(revealed).toMatchObject({ status: 200, body: { revealed: { by: stage.lead.userId } } })
    expect(revealed.headers.get('etag')).toBe('"2"')
    expect(await callEndpoint(api.getFrozenLayerEndpoint, layer)).toMatchObject({
      status: 200,
      body: { items: [{ exact: 'river', authorId: stage.analyst.userId }] },
    })
    expect((await callEndpoint(api.putRoundEndpoint, next)).status).toBe(200)
    expect(await callEndpoint(api.listRoundsEndpoint, { token: tokens.colleague, params: params() })).toMatchObject({
      body: { rounds: [{ number: 1 }, { number: 2, mode: 'blind' }], assignments: [] },
    })
    expect(await callEndpoint(api.listProgressEndpoint, { token: tokens.colleague, params: params() })).toMatchObject({
      body: { items: [{ articleId: stage.articleId, state: 'unassigned', round: { number: 2 } }], next: null },
    })
  })
})
