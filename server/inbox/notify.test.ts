import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { DisagreementId } from '@/core/ids'
import { ok } from '@/core/result'
import { type Scene, act } from '../act'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, newId, setStage } from '../testing/stage'
import { answerNotifications, notify } from './notify'

const database = testDatabase()
let stage: Stage

beforeAll(async () => {
  stage = await setStage(database().system)
})

beforeEach(() => database().system.query('delete from "Notification"'))

const during = (actor: Actor, deed: (scene: Scene) => Promise<void>) =>
  valueOf(act(actor, stage.projectId, 'read', async (scene) => ok({ answer: await deed(scene), changes: [] })))

async function told(): Promise<readonly string[]> {
  const { rows } = await database().system.query<{ line: string }>(
    `select u."name" || ' ' || n."kind" || case when n."articleId" is null then '' else ' article' end || case when n."readAt" is null then '' else ' read' end as line
     from "Notification" n join "User" u on u."id" = n."userId" order by 1`,
  )
  return rows.map(({ line }) => line)
}

test('living members are told, in the name of the actor; the actor and strangers are not', async () => {
  const { lead, analyst, colleague, reader, stranger, articleId } = stage
  await database().system.query('update "Member" set "leftAt" = now() where "userId" = $1', [reader.userId])
  await during(lead, (scene) =>
    notify(
      scene,
      [lead, analyst, colleague, reader, stranger].map(({ userId }) => ({ userId, kind: 'revealed', articleId })),
    ),
  )
  await database().system.query('update "Member" set "leftAt" = null where "userId" = $1', [reader.userId])
  expect(await told()).toEqual(['Ana Analyst revealed article', 'Col League revealed article'])
  const { rows } = await database().system.query('select distinct "authorId" from "Notification"')
  expect(rows).toEqual([{ authorId: lead.userId }])
})

test('nobody is told twice of the same', async () => {
  const { lead, analyst, articleId } = stage
  const notice = { userId: analyst.userId, kind: 'owner' as const, articleId, disagreementId: newId<DisagreementId>() }
  await during(lead, (scene) => notify(scene, [notice, { ...notice, disagreementId: newId() }, notice]))
  expect(await told()).toEqual(['Ana Analyst owner article', 'Ana Analyst owner article'])
})

test('an assignment to a sealed article is told, as it tells nothing of coding; other news of a sealed article stays sealed', async () => {
  const { lead, analyst, articleId, projectId } = stage
  await database().system.query('update "Article" set "sealed" = true where "id" = $1', [articleId])
  await during(lead, (scene) =>
    notify(scene, [
      { userId: analyst.userId, kind: 'assigned', articleId },
      { userId: analyst.userId, kind: 'reply', articleId },
    ]),
  )
  await database().system.query('update "Article" set "sealed" = false where "id" = $1', [articleId])
  expect(await told()).toEqual(['Ana Analyst assigned article', 'Ana Analyst reply article'])
  const { rows } = await database().system.query(
    'select "kind", "sealed" from "Notification" where "projectId" = $1 order by 1',
    [projectId],
  )
  expect(rows).toEqual([
    { kind: 'assigned', sealed: false },
    { kind: 'reply', sealed: true },
  ])
})

test('who decides has read what there was to it; nobody marks for another', async () => {
  const { lead, analyst, colleague, articleId } = stage
  const disagreementId = newId<DisagreementId>()
  await during(analyst, (scene) =>
    notify(
      scene,
      [lead, colleague].map(({ userId }) => ({ userId, kind: 'reopened', articleId, disagreementId })),
    ),
  )
  await during(lead, (scene) => answerNotifications(scene, disagreementId))
  expect(await told()).toEqual(['Col League reopened article', 'Lea Lead reopened article read'])
})
