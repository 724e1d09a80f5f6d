import { beforeEach, describe, expect, test } from 'vitest'
import type { ProjectId, UserId } from '@/core/ids'
import { type Role, roles } from '@/core/rights'
import { putCategory } from '../codebook/put-category'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, addPerson, countEvents, newId, setStage } from '../testing/stage'
import { listMembers } from './list-members'
import { putMember } from './put-member'
import { removeMember } from './remove-member'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const events = () => countEvents(database().system, stage.projectId)
const put = (who: keyof Stage & Role, userId: UserId, role: Role, ifMatch: number | null = 1) =>
  putMember(stage[who as 'owner'], stage.projectId, userId, role, ifMatch)

async function owners(): Promise<number> {
  const { rows } = await database().system.query<{ n: number }>(
    `select count(*)::int as n from "Member" where "projectId" = $1 and "role" = 'owner' and "leftAt" is null`,
    [stage.projectId],
  )
  return rows[0]?.n ?? 0
}

describe('a stranger is refused as if there were no such project', () => {
  test.each([
    ['listing', (id: ProjectId) => listMembers(stage.stranger, id)],
    ['changing', (id: ProjectId) => putMember(stage.stranger, id, stage.reader.userId, 'owner', 1)],
    ['removing', (id: ProjectId) => removeMember(stage.stranger, id, stage.reader.userId)],
    ['joining by leaving', (id: ProjectId) => removeMember(stage.stranger, id, stage.stranger.userId)],
  ])('%s', async (_, call) => {
    const foreign = await call(stage.projectId)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await call(newId<ProjectId>())).toEqual(foreign)
  })
})

describe('the list', () => {
  test.each([
    ['owner', true],
    ['lead', true],
    ['analyst', false],
    ['reader', false],
  ] as const)('shows the %s everybody, with addresses: %s', async (who, seesAddresses) => {
    const { items } = await valueOf(listMembers(stage[who], stage.projectId))
    expect(items.map(({ name }) => name).sort()).toEqual([
      'Ana Analyst',
      'Col League',
      'Lea Lead',
      'Olga Owner',
      'Rea Der',
    ])
    expect(items.every(({ email }) => (email !== null) === seesAddresses)).toBe(true)
  })

  test('keeps those who left, by name', async () => {
    await valueOf(removeMember(stage.owner, stage.projectId, stage.analyst.userId))
    const { items } = await valueOf(listMembers(stage.reader, stage.projectId))
    expect(items.filter(({ leftAt }) => leftAt !== null).map(({ name }) => name)).toEqual(['Ana Analyst'])
  })
})

describe('changing a role', () => {
  test('is for owners', async () => {
    for (const role of roles) {
      const expected = role === 'owner' ? 'ok' : 'forbidden'
      expect(await outcomeOf(put(role, stage.colleague.userId, 'reader')), role).toBe(expected)
    }
  })

  test('twice changes nothing more; a stale one gets the current row', async () => {
    const changed = await valueOf(put('owner', stage.analyst.userId, 'lead'))
    expect(changed).toMatchObject({ role: 'lead', rev: 2, email: stage.analyst.email })
    expect(await valueOf(put('owner', stage.analyst.userId, 'lead'))).toEqual(changed)
    expect(await put('owner', stage.analyst.userId, 'reader')).toMatchObject({
      ok: false,
      error: { code: 'stale', current: changed },
    })
    expect(await events()).toBe(1)
  })

  test('tells the feed no address', async () => {
    await valueOf(put('owner', stage.analyst.userId, 'lead'))
    const { rows } = await database().system.query('select before, after from "Event" where "projectId" = $1', [
      stage.projectId,
    ])
    expect(rows).toEqual([
      {
        before: {
          userId: stage.analyst.userId,
          name: 'Ana Analyst',
          email: null,
          role: 'analyst',
          leftAt: null,
          rev: 1,
        },
        after: { userId: stage.analyst.userId, name: 'Ana Analyst', email: null, role: 'lead', leftAt: null, rev: 2 },
      },
    ])
  })

  test('is for people in the project alone', async () => {
    expect(await outcomeOf(put('owner', stage.stranger.userId, 'analyst'))).toBe('not-found')
    await valueOf(removeMember(stage.owner, stage.projectId, stage.analyst.userId))
    expect(await outcomeOf(put('owner', stage.analyst.userId, 'lead', 2))).toBe('deleted')
  })

  test('holds from the next request on', async () => {
    const category = newId<never>()
    await valueOf(put('owner', stage.lead.userId, 'reader'))
    expect(await outcomeOf(putCategory(stage.lead, stage.projectId, category, { name: 'X' }, null))).toBe('forbidden')
    await valueOf(removeMember(stage.owner, stage.projectId, stage.lead.userId))
    expect(await outcomeOf(putCategory(stage.lead, stage.projectId, category, { name: 'X' }, null))).toBe('not-found')
  })
})

describe('leaving and removing', () => {
  test('everybody may leave, once', async () => {
    for (const who of ['lead', 'analyst', 'reader'] as const) {
      expect(await outcomeOf(removeMember(stage[who], stage.projectId, stage[who].userId)), who).toBe('ok')
      expect(await outcomeOf(removeMember(stage[who], stage.projectId, stage[who].userId)), who).toBe('not-found')
    }
    expect(await events()).toBe(3)
  })

  test('owners remove others, and a repeat changes nothing', async () => {
    for (const who of ['lead', 'analyst', 'reader'] as const) {
      expect(await outcomeOf(removeMember(stage[who], stage.projectId, stage.colleague.userId)), who).toBe('forbidden')
    }
    expect(await outcomeOf(removeMember(stage.owner, stage.projectId, stage.colleague.userId))).toBe('ok')
    expect(await outcomeOf(removeMember(stage.owner, stage.projectId, stage.colleague.userId))).toBe('ok')
    expect(await outcomeOf(removeMember(stage.owner, stage.projectId, stage.stranger.userId))).toBe('not-found')
    expect(await events()).toBe(1)
  })
})

describe('the last owner', () => {
  test('neither leaves nor is lowered', async () => {
    expect(await outcomeOf(removeMember(stage.owner, stage.projectId, stage.owner.userId))).toBe('last-owner')
    expect(await outcomeOf(put('owner', stage.owner.userId, 'lead'))).toBe('last-owner')
    await valueOf(put('owner', stage.lead.userId, 'owner'))
    expect(await outcomeOf(removeMember(stage.owner, stage.projectId, stage.owner.userId))).toBe('ok')
    expect(await owners()).toBe(1)
  })

  test('is never the one who signs in no more', async () => {
    await valueOf(put('owner', stage.lead.userId, 'owner'))
    await database().system.query('update "User" set "disabledAt" = now() where "id" = $1', [stage.lead.userId])
    expect(await outcomeOf(removeMember(stage.owner, stage.projectId, stage.owner.userId))).toBe('last-owner')
  })

  test('stays when twenty owners leave at once', async () => {
    const crowd = await ownersOf(20)
    const outcomes = await Promise.all(
      crowd.map((actor) => outcomeOf(removeMember(actor, stage.projectId, actor.userId))),
    )
    await valueOf(removeMember(stage.owner, stage.projectId, stage.owner.userId)).catch(() => undefined)
    expect(outcomes.filter((outcome) => outcome === 'ok').length).toBeGreaterThanOrEqual(19)
    expect(await owners()).toBe(1)
  })

  test('stays when twenty owners lower each other at once, and nobody acts on a right just lost', async () => {
    const crowd = await ownersOf(20)
    await valueOf(putMember(crowd[0]!, stage.projectId, stage.owner.userId, 'reader', 1))
    const outcomes = await Promise.all(
      crowd.map((actor, n) => outcomeOf(putMember(actor, stage.projectId, crowd[(n + 1) % 20]!.userId, 'analyst', 1))),
    )
    expect(outcomes.filter((outcome) => !['ok', 'forbidden', 'last-owner'].includes(outcome))).toEqual([])
    const left = await owners()
    expect(left).toBeGreaterThanOrEqual(1)
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(20 - left)
  })
})

async function ownersOf(count: number) {
  const crowd = []
  for (let n = 0; n < count; n += 1) {
    const actor = await addPerson(database().system, `Owner ${n}`)
    await database().system.query(`insert into "Member" ("projectId", "userId", "role") values ($1, $2, 'owner')`, [
      stage.projectId,
      actor.userId,
    ])
    crowd.push(actor)
  }
  return crowd
}
