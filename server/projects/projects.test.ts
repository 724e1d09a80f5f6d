import { beforeAll, describe, expect, test } from 'vitest'
import type { ProjectId } from '@/core/ids'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, addPerson, countEvents, newId, setStage } from '../testing/stage'
import { deleteProject } from './delete-project'
import { listDeletedProjects } from './deleted-projects'
import { getProject } from './get-project'
import { listProjects } from './list-projects'
import { putProject } from './put-project'
import { restoreProject } from './restore-project'

const database = testDatabase()
let stage: Stage
beforeAll(async () => {
  stage = await setStage(database().system)
})

const events = (id: ProjectId) => countEvents(database().system, id)
const found = (actor: Actor, name = 'Exile opposition') =>
  valueOf(putProject(actor, newId<ProjectId>(), { name }, null))
const readOnly = (actor: Actor): Actor => ({ ...actor, via: 'token', scope: 'read' })

describe('a stranger', () => {
  test.each([
    ['reading', (id: ProjectId) => getProject(stage.stranger, id)],
    ['deleting', (id: ProjectId) => deleteProject(stage.stranger, id)],
    ['restoring', (id: ProjectId) => restoreProject(stage.stranger, id)],
  ])('is refused %s a project as if it were not there', async (_, call) => {
    const foreign = await call(stage.projectId)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await call(newId<ProjectId>())).toEqual(foreign)
  })

  test('can’t take over or change a project by putting its id', async () => {
    expect(await outcomeOf(putProject(stage.stranger, stage.projectId, { name: 'Mine now' }, null))).toBe('not-found')
    expect(await outcomeOf(putProject(stage.stranger, stage.projectId, { name: 'Mine now' }, 1))).toBe('not-found')
    expect(await valueOf(getProject(stage.owner, stage.projectId))).toMatchObject({ name: 'Stage', rev: 1 })
    expect(await events(stage.projectId)).toBe(0)
  })

  test('has no projects but the own', async () => {
    const loner = await addPerson(database().system, 'Lo Ner')
    expect((await listProjects(loner)).items).toEqual([])
    const own = await found(loner)
    expect((await listProjects(loner)).items).toEqual([own])
  })
})

describe('founding a project', () => {
  test('makes its founder the owner, and tells both births', async () => {
    const id = newId<ProjectId>()
    const project = await valueOf(
      putProject(stage.stranger, id, { name: 'Diaspora', description: 'Abroad', codingMode: 'blind' }, null),
    )
    expect(project).toMatchObject({
      id,
      name: 'Diaspora',
      description: 'Abroad',
      codingMode: 'blind',
      role: 'owner',
      rev: 1,
      deletedAt: null,
    })
    expect(await valueOf(getProject(stage.stranger, id))).toEqual(project)
    const { rows } = await database().system.query(
      'select kind, "subjectId", before, after from "Event" where "projectId" = $1 order by seq',
      [id],
    )
    const { role: _, ...row } = project
    expect(rows).toEqual([
      { kind: 'project.put', subjectId: id, before: null, after: row },
      {
        kind: 'member.put',
        subjectId: stage.stranger.userId,
        before: null,
        after: expect.objectContaining({ role: 'owner', email: null }),
      },
    ])
  })

  test('twice is one project and the same answer, also after others changed nothing', async () => {
    const id = newId<ProjectId>()
    const put = () => putProject(stage.stranger, id, { name: 'Sanctions' }, null)
    const first = await put()
    const before = await events(id)
    expect(await put()).toEqual(first)
    expect(await events(id)).toBe(before)
  })

  test('twenty at once with one id are one project', async () => {
    const id = newId<ProjectId>()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => putProject(stage.stranger, id, { name: 'Elections' }, null)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await events(id)).toBe(2)
  })

  test('of one id by two people leaves one owner, and the other learns nothing', async () => {
    const id = newId<ProjectId>()
    const outcomes = await Promise.all(
      [stage.analyst, stage.stranger].map((actor) => outcomeOf(putProject(actor, id, { name: 'Whose' }, null))),
    )
    expect(outcomes.sort()).toEqual(['not-found', 'ok'])
  })

  test('is not for a token that may only read', async () => {
    const id = newId<ProjectId>()
    expect(await outcomeOf(putProject(readOnly(stage.stranger), id, { name: 'X' }, null))).toBe('forbidden')
    expect(await outcomeOf(getProject(stage.stranger, id))).toBe('not-found')
  })
})

describe('changing a project', () => {
  test('takes the present revision; a stale one gets the current row', async () => {
    const project = await found(stage.stranger)
    const change = { name: 'Exile opposition', description: 'Op-eds of 2026', codingMode: 'blind' as const }
    expect(await putProject(stage.stranger, project.id, change, null)).toMatchObject({
      ok: false,
      error: { code: 'stale', current: project },
    })
    const changed = await valueOf(putProject(stage.stranger, project.id, change, 1))
    expect(changed).toMatchObject({ ...change, rev: 2, role: 'owner' })
    expect(await valueOf(putProject(stage.stranger, project.id, change, 1))).toEqual(changed)
    expect(await putProject(stage.stranger, project.id, { name: 'Late' }, 1)).toMatchObject({
      ok: false,
      error: { code: 'stale', current: changed },
    })
    expect(await events(project.id)).toBe(3)
  })

  test('keeps what it does not name', async () => {
    const project = await found(stage.stranger)
    await valueOf(putProject(stage.stranger, project.id, { name: 'A', description: 'Words', codingMode: 'blind' }, 1))
    expect(await valueOf(putProject(stage.stranger, project.id, { name: 'B' }, 2))).toMatchObject({
      name: 'B',
      description: 'Words',
      codingMode: 'blind',
      rev: 3,
    })
  })

  test('from one revision twenty times at once is done once', async () => {
    const project = await found(stage.stranger)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => outcomeOf(putProject(stage.stranger, project.id, { name: `Name ${n}` }, 1))),
    )
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(19)
  })
})

test.each([
  ['reader', 'forbidden', 'forbidden'],
  ['analyst', 'forbidden', 'forbidden'],
  ['lead', 'forbidden', 'forbidden'],
  ['stranger', 'not-found', 'not-found'],
] as const)('a %s may neither change nor delete it', async (who, change, deletion) => {
  expect(await outcomeOf(putProject(stage[who], stage.projectId, { name: 'Other' }, 1))).toBe(change)
  expect(await outcomeOf(deleteProject(stage[who], stage.projectId))).toBe(deletion)
  expect(await outcomeOf(restoreProject(stage[who], stage.projectId))).toBe(deletion)
})

describe('deleting a project', () => {
  test('takes it out of sight for everybody, keeps every row, and can be repeated', async () => {
    const other = await setStage(database().system)
    expect(await outcomeOf(deleteProject(other.owner, other.projectId))).toBe('ok')
    expect(await outcomeOf(deleteProject(other.owner, other.projectId))).toBe('ok')
    for (const actor of [other.owner, other.analyst]) {
      expect(await outcomeOf(getProject(actor, other.projectId))).toBe('not-found')
      expect((await listProjects(actor)).items).toEqual([])
    }
    expect(await outcomeOf(deleteProject(other.lead, other.projectId))).toBe('not-found')
    expect(await events(other.projectId)).toBe(1)
    const { rows } = await database().system.query(
      'select after->>\'deletedAt\' as at from "Event" where "projectId" = $1',
      [other.projectId],
    )
    expect(rows).toEqual([{ at: expect.stringMatching(/^\d{4}-/) }])
    expect(await outcomeOf(putProject(other.owner, other.projectId, { name: 'Again' }, null))).toBe('not-found')
  })

  test('is undone by an owner alone, and told', async () => {
    const other = await setStage(database().system)
    await valueOf(deleteProject(other.owner, other.projectId))
    expect(await listDeletedProjects(other.owner)).toMatchObject([{ id: other.projectId, name: 'Stage' }])
    expect(await listDeletedProjects(other.lead)).toEqual([])
    expect(await outcomeOf(restoreProject(other.lead, other.projectId))).toBe('not-found')
    expect(await outcomeOf(restoreProject(readOnly(other.owner), other.projectId))).toBe('forbidden')
    const restored = await valueOf(restoreProject(other.owner, other.projectId))
    expect(restored).toMatchObject({ rev: 3, deletedAt: null, role: 'owner' })
    expect(await valueOf(restoreProject(other.owner, other.projectId))).toEqual(restored)
    expect(await events(other.projectId)).toBe(2)
    expect(await outcomeOf(getProject(other.reader, other.projectId))).toBe('ok')
    expect(await listDeletedProjects(other.owner)).toEqual([])
  })

  test('refuses a token that may only read', async () => {
    expect(await outcomeOf(deleteProject(readOnly(stage.owner), stage.projectId))).toBe('forbidden')
  })
})

test('lists go by pages without losing or repeating a project', async () => {
  const busy = await addPerson(database().system, 'Bu Sy')
  const ids = []
  for (let n = 0; n < 5; n += 1) ids.push((await found(busy, `Project ${n}`)).id)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listProjects(busy, { limit: 2, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual(ids)
})
