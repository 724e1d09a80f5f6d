import { expect, test } from 'vitest'
import { testDatabase } from '../testing/fresh-database'
import { setStage } from '../testing/stage'
import { makeMemberLink } from './make-member-link'
import { readUserLink } from './user-link'

const database = testDatabase()

test('an owner makes a link for somebody of the own desk; nobody else does', async () => {
  const stage = await setStage(database().system)
  const made = await makeMemberLink(stage.owner, stage.analyst.userId)
  expect(made).toMatchObject({ ok: true })
  const secret = made.ok ? made.value.url.slice(made.value.url.lastIndexOf('/') + 1) : ''
  expect(await readUserLink(secret)).toMatchObject({ userId: stage.analyst.userId })

  for (const actor of [stage.lead, stage.colleague, stage.reader, stage.stranger]) {
    expect(await makeMemberLink(actor, stage.analyst.userId)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  }
  for (const target of [stage.stranger, stage.owner]) {
    expect(await makeMemberLink(stage.owner, target.userId)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  }
  expect(await makeMemberLink({ ...stage.owner, via: 'token' }, stage.analyst.userId)).toMatchObject({
    error: { code: 'forbidden' },
  })
})

test('it opens no door into a project of somebody else', async () => {
  const [mine, theirs] = [await setStage(database().system), await setStage(database().system)]
  await database().system.query('insert into "Member" ("projectId", "userId", "role") values ($1, $2, $3)', [
    mine.projectId,
    theirs.owner.userId,
    'reader',
  ])
  expect(await makeMemberLink(mine.owner, theirs.owner.userId)).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
})
