import { beforeEach, describe, expect, test } from 'vitest'
import type { InvitationId, ProjectId } from '@/core/ids'
import type { Role } from '@/core/rights'
import type { Actor } from '../actor'
import { hashSecret } from '../identity/secret'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { acceptInvitation } from './accept-invitation'
import { createInvitation } from './create-invitation'
import { getProject } from './get-project'
import { listInvitations } from './list-invitations'
import { listMembers } from './list-members'
import { removeMember } from './remove-member'
import { revokeInvitation } from './revoke-invitation'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const events = () => countEvents(database().system, stage.projectId)
const invite = (actor: Actor = stage.stranger, role: Role = 'analyst') =>
  valueOf(createInvitation(stage.owner, stage.projectId, { email: actor.email, role }))
const tokenIn = (link: string) => link.slice(link.lastIndexOf('/') + 1)
const roleOf = async (actor: Actor) => (await valueOf(getProject(actor, stage.projectId))).role

describe('inviting', () => {
  test('is refused to a stranger as if there were no such project, and to all but owners', async () => {
    const call = (actor: Actor, id: ProjectId) =>
      createInvitation(actor, id, { email: 'a@example.org', role: 'reader' })
    expect(await call(stage.stranger, stage.projectId)).toEqual(await call(stage.stranger, newId<ProjectId>()))
    for (const who of ['lead', 'analyst', 'reader'] as const) {
      expect(await outcomeOf(call(stage[who], stage.projectId)), who).toBe('forbidden')
      expect(await outcomeOf(listInvitations(stage[who], stage.projectId)), who).toBe('forbidden')
    }
    expect(await outcomeOf(listInvitations(stage.stranger, stage.projectId))).toBe('not-found')
  })

  test('shows the link once and keeps only its hash', async () => {
    const { link, ...invitation } = await invite()
    expect(link).toMatch(/^http:\/\/localhost:3000\/invite\/[\w-]{43}$/)
    expect((await valueOf(listInvitations(stage.owner, stage.projectId))).items).toEqual([invitation])
    const { rows } = await database().system.query('select * from "Invitation" where "id" = $1', [invitation.id])
    expect(rows).toMatchObject([{ tokenHash: hashSecret(tokenIn(link)), email: stage.stranger.email }])
    expect(JSON.stringify(rows)).not.toContain(tokenIn(link))
    expect(await events()).toBe(0)
  })

  test('the same address again leaves one good link, however many ask at once', async () => {
    const links = (await Promise.all(Array.from({ length: 20 }, () => invite()))).map(({ link }) => link)
    expect((await valueOf(listInvitations(stage.owner, stage.projectId))).items).toHaveLength(1)
    const outcomes = []
    for (const link of links) outcomes.push(await outcomeOf(acceptInvitation(stage.stranger, tokenIn(link))))
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'not-found')).toHaveLength(19)
  })

  test('somebody who is in the project is refused', async () => {
    const call = createInvitation(stage.owner, stage.projectId, { email: stage.reader.email, role: 'lead' })
    expect(await call).toMatchObject({
      ok: false,
      error: { reason: 'already-accepted', detail: expect.stringContaining('Rea Der') },
    })
  })
})

describe('taking an invitation up', () => {
  test('makes a member with the role, tells it, and a repeat changes nothing', async () => {
    const token = tokenIn((await invite()).link)
    expect(await valueOf(acceptInvitation(stage.stranger, token))).toEqual({ projectId: stage.projectId })
    expect(await roleOf(stage.stranger)).toBe('analyst')
    const before = await events()
    expect(await valueOf(acceptInvitation(stage.stranger, token))).toEqual({ projectId: stage.projectId })
    expect(await events()).toBe(before)
    expect((await valueOf(listInvitations(stage.owner, stage.projectId))).items).toEqual([])
  })

  test('twenty times at once is one member and one event', async () => {
    const token = tokenIn((await invite()).link)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(acceptInvitation(stage.stranger, token))),
    )
    expect(new Set(outcomes)).toEqual(new Set(['ok']))
    expect(await events()).toBe(1)
  })

  test('is for the invited address alone, and tells the other nothing of the project', async () => {
    const token = tokenIn((await invite()).link)
    const other = await acceptInvitation({ ...stage.analyst }, token)
    expect(other).toMatchObject({
      ok: false,
      error: { reason: 'other-account', detail: expect.stringContaining(stage.analyst.email) },
    })
    expect(JSON.stringify(other)).not.toContain(stage.stranger.email)
    expect(await outcomeOf(acceptInvitation(stage.stranger, token))).toBe('ok')
  })

  test.each([
    ['is unknown', async () => 'x'.repeat(43), 'not-found'],
    ['is empty', async () => '', 'not-found'],
    [
      'was withdrawn',
      async () => {
        const { link, id } = await invite()
        await valueOf(revokeInvitation(stage.owner, stage.projectId, id))
        return tokenIn(link)
      },
      'not-found',
    ],
    [
      'is out of date',
      async () => {
        const { link, id } = await invite()
        await database().system.query(
          `update "Invitation" set "expiresAt" = now() - interval '1 second' where "id" = $1`,
          [id],
        )
        return tokenIn(link)
      },
      'expired',
    ],
    [
      'leads to a deleted project',
      async () => {
        const { link } = await invite()
        await database().system.query('update "Project" set "deletedAt" = now() where "id" = $1', [stage.projectId])
        return tokenIn(link)
      },
      'not-found',
    ],
  ])('is refused when it %s', async (_, token, expected) => {
    expect(await outcomeOf(acceptInvitation(stage.stranger, await token()))).toBe(expected)
    const { rowCount } = await database().system.query('select 1 from "Member" where "userId" = $1', [
      stage.stranger.userId,
    ])
    expect(rowCount).toBe(0)
  })

  test('brings somebody back who had left, under the new role', async () => {
    await valueOf(removeMember(stage.analyst, stage.projectId, stage.analyst.userId))
    expect(await outcomeOf(getProject(stage.analyst, stage.projectId))).toBe('not-found')
    await valueOf(acceptInvitation(stage.analyst, tokenIn((await invite(stage.analyst, 'lead')).link)))
    expect(await roleOf(stage.analyst)).toBe('lead')
    const { items } = await valueOf(listMembers(stage.owner, stage.projectId))
    expect(items.filter(({ name }) => name === 'Ana Analyst')).toMatchObject([{ leftAt: null, role: 'lead', rev: 3 }])
  })

  test('is no way back for somebody who was removed since', async () => {
    const token = tokenIn((await invite()).link)
    await valueOf(acceptInvitation(stage.stranger, token))
    await valueOf(removeMember(stage.owner, stage.projectId, stage.stranger.userId))
    expect(await outcomeOf(acceptInvitation(stage.stranger, token))).toBe('not-found')
  })

  test('needs a token that may write', async () => {
    const token = tokenIn((await invite()).link)
    expect(await outcomeOf(acceptInvitation({ ...stage.stranger, scope: 'read' }, token))).toBe('forbidden')
  })
})

describe('withdrawing', () => {
  test('is refused to a stranger and to all but owners; a repeat changes nothing', async () => {
    const { id } = await invite()
    const call = (actor: Actor, one: InvitationId) => outcomeOf(revokeInvitation(actor, stage.projectId, one))
    expect(await call(stage.stranger, id)).toBe('not-found')
    expect(await call(stage.lead, id)).toBe('forbidden')
    expect(await call(stage.owner, newId<InvitationId>())).toBe('not-found')
    expect(await call(stage.owner, id)).toBe('ok')
    expect(await call(stage.owner, id)).toBe('ok')
  })

  test('does not undo what was taken up', async () => {
    const { id, link } = await invite()
    await valueOf(acceptInvitation(stage.stranger, tokenIn(link)))
    expect(await outcomeOf(revokeInvitation(stage.owner, stage.projectId, id))).toBe('already-accepted')
  })

  test('while it is taken up ends in one of the two', async () => {
    const { id, link } = await invite()
    const [revoked, accepted] = await Promise.all([
      outcomeOf(revokeInvitation(stage.owner, stage.projectId, id)),
      outcomeOf(acceptInvitation(stage.stranger, tokenIn(link))),
    ])
    expect([
      ['ok', 'not-found'],
      ['already-accepted', 'ok'],
    ]).toContainEqual([revoked, accepted])
  })
})
