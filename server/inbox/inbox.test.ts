import { beforeEach, describe, expect, test } from 'vitest'
import { type DisagreementId, type NotificationId, type ProjectId, asId } from '@/core/ids'
import { ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { listInboxEndpoint, markReadEndpoint } from './api'
import { listInbox } from './list-inbox'
import { markRead } from './mark-read'
import { notify } from './notify'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

type Notice = Parameters<typeof notify>[1][number]
type Told = Omit<Notice, 'userId' | 'articleId'> & Partial<Pick<Notice, 'articleId'>>

/** Tells the analyst, in the name of the lead. */
const tell = (told: Told, on: Stage = stage, to: Actor = on.analyst) =>
  valueOf(
    act(on.lead, on.projectId, 'read', async (scene) => {
      await notify(scene, [{ articleId: on.articleId, ...told, userId: to.userId }])
      return ok({ answer: scene.now, changes: [] })
    }),
  )
const inbox = (actor: Actor = stage.analyst) => listInbox(actor, { limit: 200 })
const shown = async (actor?: Actor) => {
  const { items, unread } = await inbox(actor)
  return [
    unread,
    ...items.map(({ kind, readAt, isAnswered }) => kind + (readAt ? ' read' : '') + (isAnswered ? ' answered' : '')),
  ]
}

async function disagree(phrase = 'the river', state = 'open'): Promise<DisagreementId> {
  const id = newId<DisagreementId>()
  const start = stage.text.indexOf(phrase)
  await database().system.query(
    `insert into "Disagreement" ("projectId", "id", "articleId", "versionId", "roundId", "kind", "state", "start", "end", "sides", "authorIds", "highlightIds", "categoryIds")
     select $1, $2, $3, $4, r."id", 'category', $7::"DisagreementState", $5, $6, '[]', '{}', '{}', '{}' from "Round" r where r."articleId" = $3`,
    [stage.projectId, id, stage.articleId, stage.versionId, start, start + phrase.length, state],
  )
  return id
}

async function decide(disagreementId: DisagreementId, after: Date, state = 'final'): Promise<void> {
  await database().system.query(
    `insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "versionId", "outcome", "reason", "state", "consensus", "sides", "decidedBy", "createdAt")
     values ($1, $2, $3, $4, $5, 'both', 'so', $6::"DecisionState", '[]', '[]', $7, $8::timestamptz + interval '1 second')`,
    [stage.projectId, newId(), disagreementId, stage.articleId, stage.versionId, state, stage.lead.userId, after],
  )
  await setState(disagreementId, 'decided')
}

const setState = (id: DisagreementId, state: string) =>
  database().system.query('update "Disagreement" set "state" = $2::"DisagreementState" where "id" = $1', [id, state])

test('a stranger is told nothing, and nobody reads another’s', async () => {
  await tell({ kind: 'revealed' })
  for (const actor of [stage.stranger, stage.colleague, stage.lead, stage.owner]) {
    expect(await inbox(actor)).toEqual({ items: [], unread: 0, next: null })
  }
  expect((await inbox()).items).toMatchObject([
    {
      kind: 'revealed',
      by: { id: stage.lead.userId, name: 'Lea Lead' },
      project: { id: stage.projectId, name: 'Stage' },
      article: { id: stage.articleId, title: 'An article' },
      disagreement: null,
      readAt: null,
      isAnswered: false,
    },
  ])
})

describe('marking as read', () => {
  test('a repeat changes nothing, and no event tells it', async () => {
    const { projectId, analyst } = stage
    await tell({ kind: 'revealed' })
    await tell({ kind: 'reply' })
    const [reply, revealed] = (await inbox()).items.map(({ id }) => id)
    const events = await countEvents(database().system, projectId)
    expect(await valueOf(markRead(analyst, [revealed ?? asId<NotificationId>('')]))).toBe(1)
    expect(await shown()).toEqual([1, 'reply', 'revealed read'])
    const before = await inbox()
    expect(await valueOf(markRead(analyst, [revealed ?? asId<NotificationId>('')]))).toBe(1)
    expect(await inbox()).toEqual(before)
    expect(await valueOf(markRead(analyst, [reply ?? asId<NotificationId>(''), newId()]))).toBe(0)
    expect(await countEvents(database().system, projectId)).toBe(events)
  })

  test('reaches one’s own only', async () => {
    await tell({ kind: 'revealed' })
    const ids = (await inbox()).items.map(({ id }) => id)
    for (const actor of [stage.stranger, stage.colleague, stage.lead])
      expect(await valueOf(markRead(actor, ids))).toBe(0)
    expect(await shown()).toEqual([1, 'revealed'])
  })

  test('all of it, in all projects', async () => {
    const other = await setStage(database().system)
    await database().system.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, $3)', [
      other.projectId,
      stage.analyst.userId,
      'reader',
    ])
    await tell({ kind: 'revealed' })
    await tell({ kind: 'mention' }, other, stage.analyst)
    expect(await shown()).toEqual([2, 'mention', 'revealed'])
    expect(await valueOf(markRead(stage.analyst, 'all'))).toBe(0)
    expect(await shown()).toEqual([0, 'mention read', 'revealed read'])
  })

  test('a token that may only read marks nothing', async () => {
    await tell({ kind: 'revealed' })
    expect(await markRead({ ...stage.analyst, scope: 'read' }, 'all')).toMatchObject({ error: { code: 'forbidden' } })
  })
})

describe('a decision is told with how it ends the disagreement', () => {
  /** A decision that the named side is right, made a while before anybody is told. */
  async function decideFor(disagreementId: DisagreementId, chosen: Actor): Promise<void> {
    await database().system.query(
      `insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "versionId", "outcome", "reason", "chosenAuthorId", "state", "consensus", "sides", "decidedBy", "createdAt")
       values ($1, $2, $3, $4, $5, 'side', 'so', $6, 'final', '[]', '[]', $7, now() - interval '1 minute')`,
      [stage.projectId, newId(), disagreementId, stage.articleId, stage.versionId, chosen.userId, stage.lead.userId],
    )
  }
  const hideNames = () =>
    database().system.query('update "Project" set "showNames" = false where "id" = $1', [stage.projectId])
  const decisions = async () => (await inbox()).items.map(({ decision }) => decision)

  test('and whose coding holds, unless the project shows no names', async () => {
    const disagreementId = await disagree()
    await decideFor(disagreementId, stage.colleague)
    await tell({ kind: 'decided', disagreementId })
    const chosen = { id: stage.colleague.userId, name: expect.any(String) }
    expect(await decisions()).toEqual([{ outcome: 'side', chosen }])
    await hideNames()
    expect(await decisions()).toEqual([{ outcome: 'side', chosen: null }])
  })

  test('one’s own name is shown all the same', async () => {
    const disagreementId = await disagree()
    await decideFor(disagreementId, stage.analyst)
    await hideNames()
    await tell({ kind: 'decided', disagreementId })
    expect(await decisions()).toMatchObject([{ chosen: { id: stage.analyst.userId } }])
  })

  test('what is no decision tells of none, and a later one does not change what was told', async () => {
    const disagreementId = await disagree()
    await decideFor(disagreementId, stage.colleague)
    const at = await tell({ kind: 'decided', disagreementId })
    await tell({ kind: 'reopened', disagreementId })
    await decide(disagreementId, at)
    expect(await decisions()).toMatchObject([null, { outcome: 'side' }])
  })
})

describe('what was told of a disagreement is answered', () => {
  test('by the decision that comes after it', async () => {
    const disagreementId = await disagree()
    const at = await tell({ kind: 'owner', disagreementId })
    await tell({ kind: 'reply', disagreementId })
    expect(await shown()).toEqual([2, 'reply', 'owner'])
    await decide(disagreementId, at)
    expect(await shown()).toEqual([1, 'reply', 'owner answered'])
    const [, owner] = (await inbox()).items
    expect(owner).toMatchObject({
      disagreement: { id: disagreementId, quote: 'the river' },
      href: `/projects/${stage.projectId}/articles/${stage.articleId}/disagreements?d=${disagreementId}`,
    })
  })

  test('by consent to what was proposed, and not by a proposal', async () => {
    const disagreementId = await disagree()
    const at = await tell({ kind: 'proposed', disagreementId })
    await decide(disagreementId, at, 'proposed')
    await setState(disagreementId, 'open')
    expect(await shown()).toEqual([1, 'proposed'])
    await database().system.query(
      `update "Decision" set "state" = 'final', "createdAt" = $2 where "disagreementId" = $1`,
      [disagreementId, at],
    )
    await setState(disagreementId, 'decided')
    expect(await shown()).toEqual([0, 'proposed answered'])
  })

  test('but news of the decision itself is read by the one it is for, and a reopening asks again', async () => {
    const disagreementId = await disagree('the river', 'decided')
    const decided = await tell({ kind: 'decided', disagreementId })
    expect(await shown()).toEqual([1, 'decided'])
    await setState(disagreementId, 'reopened')
    await tell({ kind: 'reopened', disagreementId })
    expect(await shown()).toEqual([2, 'reopened', 'decided'])
    await decide(disagreementId, decided)
    expect(await shown()).toEqual([0, 'reopened answered', 'decided answered'])
  })
})

test('nothing sealed is told, and nothing of a project one has left or that is deleted', async () => {
  const { system } = database()
  await system.query('update "Article" set "sealed" = true where "id" = $1', [stage.articleId])
  await tell({ kind: 'reply' })
  await tell({ kind: 'assigned' })
  expect(await shown()).toEqual([1, 'assigned'])
  expect((await inbox()).items).toMatchObject([
    { article: { id: stage.articleId }, href: `/projects/${stage.projectId}/articles/${stage.articleId}` },
  ])
  const seat = [stage.projectId, stage.analyst.userId]
  await system.query('update "Member" set "leftAt" = now() where "projectId" = $1 and "userId" = $2', seat)
  expect(await shown()).toEqual([0])
  await system.query('update "Member" set "leftAt" = null where "projectId" = $1 and "userId" = $2', seat)
  await system.query('update "Project" set "deletedAt" = now() where "id" = $1', [stage.projectId])
  expect(await shown()).toEqual([0])
  expect(await valueOf(markRead(stage.analyst, 'all'))).toBe(0)
})

test('a deleted article is told by no name, and leads to its project', async () => {
  await tell({ kind: 'decided', disagreementId: await disagree() })
  await database().system.query('update "Article" set "deletedAt" = now() where "id" = $1', [stage.articleId])
  expect((await inbox()).items).toMatchObject([
    { article: null, disagreement: null, href: `/projects/${stage.projectId}` },
  ])
})

test('pages give each notice once, also of one deed', async () => {
  const { lead, analyst, projectId, articleId } = stage
  await valueOf(
    act(lead, projectId as ProjectId, 'read', async (scene) => {
      const notices = Array.from({ length: 5 }, (): Notice => {
        return { userId: analyst.userId, kind: 'owner', articleId, disagreementId: newId<DisagreementId>() }
      })
      await notify(scene, notices)
      return ok({ answer: undefined, changes: [] })
    }),
  )
  const all = (await inbox()).items
  expect(all).toHaveLength(5)
  const seen: unknown[] = []
  let cursor: string | undefined
  do {
    const page = await listInbox(analyst, { limit: 2, cursor })
    expect(page.unread).toBe(5)
    seen.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual(all)
})

test('over HTTP', async () => {
  const token = await addToken(database().system, stage.analyst)
  await tell({ kind: 'assigned' })
  expect((await callEndpoint(listInboxEndpoint, {})).status).toBe(401)
  expect((await callEndpoint(listInboxEndpoint, { token })).body).toMatchObject({ unread: 1, next: null })
  expect((await callEndpoint(markReadEndpoint, { token, body: { all: true } })).body).toEqual({ unread: 0 })
  for (const body of [{}, { ids: [] }, { all: false }, { all: true, ids: [] }])
    expect((await callEndpoint(markReadEndpoint, { token, body })).status).toBe(400)
})
