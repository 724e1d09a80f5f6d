import { beforeEach, describe, expect, test } from 'vitest'
import type { Definition } from '@/core/codebook/category'
import type { CategoryId, ProjectId } from '@/core/ids'
import type { Actor } from '../actor'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, newId, setStage } from '../testing/stage'
import { deleteCategory } from './delete-category'
import { getCategory } from './get-category'
import { listCategories } from './list-categories'
import { putCategory } from './put-category'
import { restoreCategory } from './restore-category'
import { type CategoryInput, categoryInput } from './schema'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const events = () => countEvents(database().system, stage.projectId)
const definition: Definition = { summary: 'Armed groups', use: 'Named units', avoid: 'Armies', examples: ['Ладога'] }
/** What the body says once it is parsed, as the endpoint hands it on. */
const body = (given: Record<string, unknown>): CategoryInput => categoryInput.parse(given)
const put = (
  id: CategoryId,
  given: Record<string, unknown>,
  ifMatch: number | null = null,
  actor: Actor = stage.lead,
) => putCategory(actor, stage.projectId, id, body(given), ifMatch)
const make = (given: Record<string, unknown>) => valueOf(put(newId<CategoryId>(), given))

describe('a stranger is refused as if there were no such project', () => {
  test.each([
    ['listing', (id: ProjectId) => listCategories(stage.stranger, id)],
    ['reading', (id: ProjectId) => getCategory(stage.stranger, id, stage.categories.parent)],
    ['making', (id: ProjectId) => putCategory(stage.stranger, id, newId<CategoryId>(), { name: 'X' }, null)],
    ['changing', (id: ProjectId) => putCategory(stage.stranger, id, stage.categories.parent, { name: 'X' }, 1)],
    ['deleting', (id: ProjectId) => deleteCategory(stage.stranger, id, stage.categories.child)],
    ['restoring', (id: ProjectId) => restoreCategory(stage.stranger, id, stage.categories.child)],
  ])('%s', async (_, call) => {
    const foreign = await call(stage.projectId)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await call(newId<ProjectId>())).toEqual(foreign)
  })
})

test('one’s own project is no door to another’s category', async () => {
  const other = await setStage(database().system)
  const call = (id: CategoryId) => getCategory(stage.owner, stage.projectId, id)
  expect(await call(other.categories.parent)).toEqual(await call(newId<CategoryId>()))
  expect(await outcomeOf(deleteCategory(stage.owner, stage.projectId, other.categories.child))).toBe('not-found')
  expect(await outcomeOf(put(newId<CategoryId>(), { name: 'X', parentId: other.categories.parent }))).toBe('invalid')
})

test.each([
  ['owner', 'ok'],
  ['lead', 'ok'],
  ['analyst', 'forbidden'],
  ['reader', 'forbidden'],
] as const)('a %s edits the codebook: %s; everybody reads it', async (who, expected) => {
  const id = newId<CategoryId>()
  expect(await outcomeOf(put(id, { name: 'New' }, null, stage[who]))).toBe(expected)
  expect(await outcomeOf(put(stage.categories.child, { name: 'Renamed' }, 1, stage[who]))).toBe(expected)
  expect(await outcomeOf(deleteCategory(stage[who], stage.projectId, stage.categories.child))).toBe(expected)
  expect(await outcomeOf(restoreCategory(stage[who], stage.projectId, stage.categories.child))).toBe(expected)
  expect(await outcomeOf(listCategories(stage[who], stage.projectId))).toBe('ok')
})

describe('making a category', () => {
  test('stores what it names, and gives the rest: the top, a free colour, the last place', async () => {
    const plain = await make({ name: '  Exile   opposition ' })
    expect(plain).toMatchObject({
      name: 'Exile opposition',
      parentId: null,
      key: null,
      definitionRev: 1,
      rev: 1,
      retiredAt: null,
      deletedAt: null,
    })
    expect(plain.definition).toEqual({ summary: '', use: '', avoid: '', examples: [] })
    expect(['teal', 'crimson']).not.toContain(plain.colour)
    expect(plain.position).toBeGreaterThan(0)
    const full = await make({
      parentId: stage.categories.parent,
      name: 'Units',
      colour: 'amber',
      key: 'U',
      definition,
      position: -3.5,
    })
    expect(full).toMatchObject({
      parentId: stage.categories.parent,
      colour: 'amber',
      key: 'u',
      definition,
      position: -3.5,
    })
    expect(await valueOf(getCategory(stage.reader, stage.projectId, full.id))).toEqual(full)
    const { rows } = await database().system.query(
      'select before, after from "Event" where "projectId" = $1 order by seq desc limit 1',
      [stage.projectId],
    )
    expect(rows).toEqual([{ before: null, after: full }])
  })

  test('twice is one row and the same answer', async () => {
    const id = newId<CategoryId>()
    const first = await put(id, { name: 'Sanctions', definition })
    expect(await Promise.all(Array.from({ length: 10 }, () => put(id, { name: 'Sanctions', definition })))).toEqual(
      Array.from({ length: 10 }, () => first),
    )
    expect(await events()).toBe(1)
  })

  test('twenty at once with one name are one row, and nineteen sentences', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => put(newId<CategoryId>(), { name: n % 2 === 0 ? 'Defectors' : 'DEFECTORS' })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
    expect(refusals.every((refusal) => refusal.code === 'conflict' && refusal.reason === 'name-taken')).toBe(true)
    expect(refusals[0]?.detail).toMatch(/Defectors|DEFECTORS/)
    expect(await events()).toBe(1)
  })

  test('twenty at once with one key are one row', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => outcomeOf(put(newId<CategoryId>(), { name: `Name ${n}`, key: 'k' }))),
    )
    expect(outcomes.sort()).toEqual([...Array.from({ length: 19 }, () => 'key-taken'), 'ok'])
  })

  test('takes letters of any alphabet as keys, and names that differ by more than case', async () => {
    expect(await make({ name: 'Добровольцы', key: 'Д' })).toMatchObject({ key: 'д' })
    expect(await outcomeOf(put(newId<CategoryId>(), { name: 'добровольцы' }))).toBe('name-taken')
    expect(await outcomeOf(put(newId<CategoryId>(), { name: 'Actors', parentId: stage.categories.parent }))).toBe('ok')
    expect(await make({ name: 'ß' })).toMatchObject({ name: 'ß' })
  })

  test('is refused a name that somebody writes past the lock, when the index says so', async () => {
    const client = await database().system.connect()
    await client.query('begin')
    await client.query(
      'insert into "Category" ("projectId", "id", "name", "colour", "key", "createdBy") values ($1, $2, $3, $4, $5, $6)',
      [stage.projectId, newId(), 'Ghost', 'teal', 'g', stage.lead.userId],
    )
    const calls = [
      outcomeOf(put(newId<CategoryId>(), { name: 'ghost' })),
      outcomeOf(put(newId<CategoryId>(), { name: 'Guest', key: 'g' })),
    ]
    await new Promise((resolve) => setTimeout(resolve, 300))
    await client.query('commit')
    client.release()
    expect(await Promise.all(calls)).toEqual(['name-taken', 'key-taken'])
  })

  test('is refused a key that the database takes for no letter', async () => {
    expect(await put(newId<CategoryId>(), { name: 'Garay', key: '\u{10d70}' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', errors: [{ path: 'key' }] },
    })
  })

  test.each([
    ['no name', { name: ' ' }],
    ['a name too long', { name: 'a'.repeat(81) }],
    ['a colour off the palette', { name: 'A', colour: 'mauve' }],
    ['a key of two letters', { name: 'A', key: 'ab' }],
    ['a definition with a field missing', { name: 'A', definition: { summary: '' } }],
    ['an unknown field', { name: 'A', projectId: '0' }],
    ['a position that is no number', { name: 'A', position: null }],
  ])('the body is refused with %s', (_, given) => {
    expect(categoryInput.safeParse(given).success).toBe(false)
  })
})

describe('changing a category', () => {
  test('needs the present revision; a stale one gets the current row; what is not named stays', async () => {
    const made = await make({ name: 'Units', key: 'u', definition })
    expect(await put(made.id, { name: 'Armed units' })).toMatchObject({
      ok: false,
      error: { code: 'stale', current: made },
    })
    const renamed = await valueOf(put(made.id, { name: 'Armed units' }, 1))
    expect(renamed).toMatchObject({ name: 'Armed units', key: 'u', definition, colour: made.colour, rev: 2 })
    expect(await valueOf(put(made.id, { name: 'Armed units' }, 1))).toEqual(renamed)
    expect(await put(made.id, { name: 'Other' }, 1)).toMatchObject({
      ok: false,
      error: { code: 'stale', current: renamed },
    })
    expect(await outcomeOf(put(newId<CategoryId>(), { name: 'Nobody' }, 1))).toBe('not-found')
  })

  test.each([
    ['the name', { name: 'Renamed' }, 2],
    ['the definition', { definition: { ...definition, avoid: 'Regular armies' } }, 2],
    ['an example', { definition: { ...definition, examples: [] } }, 2],
    ['the colour', { colour: 'olive' }, 1],
    ['the key', { key: null }, 1],
    ['the place', { position: 99 }, 1],
    ['nothing but white space', { name: ' Units ', definition: { ...definition, use: 'Named units ' } }, 1],
  ])('of %s: the meaning is number %$', async (what, change, expected) => {
    const made = await make({ name: 'Units', key: 'u', definition })
    const changed = await valueOf(put(made.id, { name: 'Units', ...change }, 1))
    expect(changed.definitionRev).toBe(expected)
    expect(changed.rev).toBe(what.startsWith('nothing') ? 1 : 2)
  })

  test('of fifty from one revision exactly one is acknowledged', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => outcomeOf(put(stage.categories.child, { name: `Units ${n}` }, 1))),
    )
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(49)
  })

  test('moves it, but not below itself or under what is not there', async () => {
    const { parent, child } = stage.categories
    const top = await make({ name: 'Top' })
    expect(await outcomeOf(put(parent, { name: 'Actors', parentId: child }, 1))).toBe('cycle')
    expect(await outcomeOf(put(parent, { name: 'Actors', parentId: parent }, 1))).toBe('cycle')
    expect(await outcomeOf(put(parent, { name: 'Actors', parentId: newId<CategoryId>() }, 1))).toBe('invalid')
    expect(await valueOf(put(parent, { name: 'Actors', parentId: top.id }, 1))).toMatchObject({
      parentId: top.id,
      definitionRev: 1,
    })
    expect(await outcomeOf(put(top.id, { name: 'Top', parentId: child }, 1))).toBe('cycle')
    expect(await valueOf(put(child, { name: 'Volunteer units', parentId: null }, 1))).toMatchObject({ parentId: null })
  })

  test('crosswise by two people at once never makes a circle', async () => {
    const [a, b] = [await make({ name: 'A' }), await make({ name: 'B' })]
    const outcomes = await Promise.all([
      outcomeOf(put(a.id, { name: 'A', parentId: b.id }, 1)),
      outcomeOf(put(b.id, { name: 'B', parentId: a.id }, 1)),
    ])
    expect(outcomes.sort()).toEqual(['cycle', 'ok'])
  })

  test('keeps the codebook to twelve levels', async () => {
    let parentId: CategoryId | null = null
    for (let level = 1; level <= 12; level += 1) parentId = (await make({ name: `Level ${level}`, parentId })).id
    expect(await outcomeOf(put(newId<CategoryId>(), { name: 'Level 13', parentId }))).toBe('invalid')
    expect(await outcomeOf(put(stage.categories.parent, { name: 'Actors', parentId }, 1))).toBe('invalid')
  })

  test('retires and revives it, keeping its tags’ home', async () => {
    const retired = await valueOf(put(stage.categories.child, { name: 'Volunteer units', retired: true }, 1))
    expect(retired.retiredAt).toMatch(/^\d{4}-/)
    expect(await valueOf(put(stage.categories.child, { name: 'Volunteer units', retired: true }, 2))).toEqual(retired)
    expect(await valueOf(put(stage.categories.child, { name: 'Volunteer units', retired: false }, 2))).toMatchObject({
      retiredAt: null,
      rev: 3,
      definitionRev: 1,
    })
  })
})
