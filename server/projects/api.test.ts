import { beforeAll, describe, expect, test } from 'vitest'
import * as codebook from '../codebook/api'
import { callEndpoint, addToken } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, newId, setStage } from '../testing/stage'
import * as projects from './api'
import * as invitations from './invitation-api'
import * as members from './member-api'

const database = testDatabase()
let stage: Stage
let owner: string
let reader: string
let stranger: string
beforeAll(async () => {
  stage = await setStage(database().system)
  owner = await addToken(database().system, stage.owner)
  reader = await addToken(database().system, stage.reader, 'read')
  stranger = await addToken(database().system, stage.stranger)
})

test('a project’s life: founded, read, changed, deleted, restored, each with its status and ETag', async () => {
  const params = { p: newId<never>() }
  const founded = await callEndpoint(projects.putProjectEndpoint, { token: stranger, params, body: { name: 'Exile' } })
  expect(founded).toMatchObject({ status: 200, body: { name: 'Exile', rev: 1, role: 'owner' } })
  expect(founded.headers.get('etag')).toBe('"1"')
  expect((await callEndpoint(projects.getProjectEndpoint, { token: stranger, params })).body).toEqual(founded.body)
  const listed = await callEndpoint(projects.listProjectsEndpoint, { token: stranger, query: '?limit=1' })
  expect(listed).toMatchObject({ status: 200, body: { items: [founded.body], next: null } })
  const stale = await callEndpoint(projects.putProjectEndpoint, { token: stranger, params, body: { name: 'Other' } })
  expect(stale).toMatchObject({ status: 412, body: { code: 'stale', current: founded.body } })
  const changed = await callEndpoint(projects.putProjectEndpoint, {
    token: stranger,
    params,
    body: { name: 'Other' },
    ifMatch: 1,
  })
  expect(changed).toMatchObject({ status: 200, body: { name: 'Other', rev: 2 } })
  for (const _ of ['once', 'twice']) {
    expect(await callEndpoint(projects.deleteProjectEndpoint, { token: stranger, params })).toMatchObject({
      status: 204,
    })
  }
  expect(await callEndpoint(projects.getProjectEndpoint, { token: stranger, params })).toMatchObject({ status: 404 })
  expect(await callEndpoint(projects.restoreProjectEndpoint, { token: stranger, params })).toMatchObject({
    status: 200,
    body: { rev: 4 },
  })
})

test('members and invitations, as owners and readers see them', async () => {
  const params = { p: stage.projectId }
  const seen = await callEndpoint(members.listMembersEndpoint, { token: reader, params })
  expect(seen.body).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ name: 'Lea Lead', email: null })]),
  })
  const member = { ...params, userId: stage.colleague.userId }
  expect(
    await callEndpoint(members.putMemberEndpoint, { token: owner, params: member, body: { role: 'lead' }, ifMatch: 1 }),
  ).toMatchObject({ status: 200, body: { role: 'lead' } })
  expect(await callEndpoint(members.deleteMemberEndpoint, { token: owner, params: member })).toMatchObject({
    status: 204,
  })
  const invited = await callEndpoint(invitations.createInvitationEndpoint, {
    token: owner,
    params,
    body: { email: stage.stranger.email.toUpperCase(), role: 'analyst' },
  })
  expect(invited).toMatchObject({
    status: 201,
    body: { email: stage.stranger.email, link: expect.stringContaining('/invite/') },
  })
  expect(await callEndpoint(invitations.listInvitationsEndpoint, { token: reader, params })).toMatchObject({
    status: 403,
  })
  expect(await callEndpoint(invitations.listInvitationsEndpoint, { token: owner, params })).toMatchObject({
    status: 200,
    body: { items: [{ role: 'analyst' }] },
  })
  const token = (invited.body as { link: string }).link.split('/').pop() ?? ''
  expect(await callEndpoint(invitations.acceptInvitationEndpoint, { token: owner, params: { token } })).toMatchObject({
    status: 409,
    body: { code: 'other-account' },
  })
  expect(
    await callEndpoint(invitations.acceptInvitationEndpoint, { token: stranger, params: { token } }),
  ).toMatchObject({ status: 200, body: { projectId: stage.projectId } })
  expect(
    await callEndpoint(invitations.revokeInvitationEndpoint, {
      token: owner,
      params: { ...params, id: (invited.body as { id: string }).id },
    }),
  ).toMatchObject({ status: 409 })
})

test('categories', async () => {
  const params = { p: stage.projectId, c: newId<never>() }
  const made = await callEndpoint(codebook.putCategoryEndpoint, { token: owner, params, body: { name: 'Sanctions' } })
  expect(made).toMatchObject({ status: 200, body: { name: 'Sanctions', rev: 1 } })
  expect(await callEndpoint(codebook.getCategoryEndpoint, { token: reader, params })).toMatchObject({
    status: 200,
    body: made.body,
  })
  expect(
    await callEndpoint(codebook.putCategoryEndpoint, { token: reader, params, body: { name: 'Mine' }, ifMatch: 1 }),
  ).toMatchObject({ status: 403 })
  const nameless = await callEndpoint(codebook.putCategoryEndpoint, {
    token: owner,
    params: { ...params, c: newId<never>() },
    body: { name: ' ', key: 'xy' },
  })
  expect(nameless).toMatchObject({ status: 400, body: { errors: [{ path: 'name' }, { path: 'key' }] } })
  const twin = await callEndpoint(codebook.putCategoryEndpoint, {
    token: owner,
    params: { ...params, c: newId<never>() },
    body: { name: 'sanctions' },
  })
  expect(twin).toMatchObject({
    status: 409,
    body: { code: 'name-taken', detail: expect.stringContaining('“Sanctions”') },
  })
  expect(await callEndpoint(codebook.deleteCategoryEndpoint, { token: owner, params })).toMatchObject({ status: 204 })
  const gone = await callEndpoint(codebook.listCategoriesEndpoint, { token: reader, params, query: '?deleted=true' })
  expect(gone.body).toMatchObject({ items: [{ name: 'Sanctions' }] })
  expect(await callEndpoint(codebook.restoreCategoryEndpoint, { token: owner, params })).toMatchObject({
    status: 200,
    body: { rev: 3 },
  })
})

describe('at the door', () => {
  test.each([
    ['without a token', {}, 401],
    ['with a token nobody made', { token: `vt_${'x'.repeat(43)}` }, 401],
    ['with an id that is none', { params: { p: 'not-an-id' } }, 404],
    ['with a body that is no JSON', { body: '{"name":' }, 400],
    ['with a NUL in the name', { body: { name: 'a\u0000b' } }, 400],
    ['with half of a character pair', { body: '{"name":"a\\ud800"}' }, 400],
    ['with a body of another type', { body: 'name=x', headers: { 'content-type': 'text/plain' } }, 415],
    ['with a body beyond the limit', { body: { name: 'a'.repeat(1_100_000) } }, 413],
    ['with fields that are the server’s', { body: { name: 'A', role: 'owner', createdBy: '0' } }, 400],
  ])('%s', async (what, sent, status) => {
    const token = what === 'without a token' ? {} : { token: owner }
    const given = { params: { p: newId<never>() }, body: { name: 'A' }, ...token, ...sent }
    expect((await callEndpoint(projects.putProjectEndpoint, given)).status).toBe(status)
  })

  test('a malformed, a foreign and an absent id are one answer', async () => {
    const foreign = await setStage(database().system)
    const [malformed, absent, other] = await Promise.all(
      ['x', newId<never>(), foreign.projectId].map((p) =>
        callEndpoint(projects.getProjectEndpoint, {
          token: stranger,
          params: { p },
          headers: { 'x-request-id': 'same' },
        }),
      ),
    )
    expect(other).toMatchObject({ status: 404 })
    expect([malformed?.body, absent?.body]).toEqual([other?.body, other?.body])
  })
})
