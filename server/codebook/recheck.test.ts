import { beforeEach, describe, expect, test } from 'vitest'
import type { HighlightId, ProjectId, RuleId } from '@/core/ids'
import type { Actor } from '../actor'
import { deleteHighlight } from '../reading/bury-highlight'
import { putHighlight } from '../reading/put-highlight'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { confirmTags } from './confirm-tags'
import { listRecheck } from './list-recheck'
import { putRule } from './put-rule'
import { confirmTagsEndpoint, listRecheckEndpoint } from './rule-api'

type RecheckWanted = Parameters<typeof listRecheck>[2]

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const list = (wanted: Partial<RecheckWanted> = {}, actor: Actor = stage.reader) =>
  valueOf(listRecheck(actor, stage.projectId, { limit: 50, ...wanted }))
const shown = async (wanted: Partial<RecheckWanted> = {}, actor?: Actor) =>
  (await list(wanted, actor)).items.map(({ exact, codedUnder, now }) => `${exact} ${codedUnder}→${now}`)

async function mark(actor: Actor, phrase: string, categoryIds = [stage.categories.child]): Promise<HighlightId> {
  const place = newPlace(stage)
  await valueOf(putHighlight(actor, place, markOf(stage, phrase, categoryIds), null))
  return place.highlightId
}

/** A new rule gives the category another meaning. */
const redefine = (categoryId = stage.categories.child) =>
  valueOf(
    putRule(
      stage.lead,
      { projectId: stage.projectId, categoryId, ruleId: newId<RuleId>() },
      { kind: 'avoid', text: 'Not so.', highlightId: null, decisionId: null },
      null,
    ),
  )

const confirm = (actor: Actor, ids: readonly HighlightId[], under?: number) =>
  confirmTags(
    actor,
    stage.projectId,
    ids.map((highlightId) => ({ highlightId, categoryId: stage.categories.child, under })),
  )

describe('a stranger is refused as if there were no such project', () => {
  test.each([
    ['listing', (id: ProjectId) => listRecheck(stage.stranger, id, { limit: 1 })],
    ['confirming', (id: ProjectId) => confirmTags(stage.stranger, id, [])],
  ])('%s', async (_, call) => {
    const foreign = await call(stage.projectId)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await call(newId<ProjectId>())).toEqual(foreign)
  })
})

test('a reader confirms nothing', async () => {
  expect(await outcomeOf(confirm(stage.reader, [newId()]))).toBe('forbidden')
})

test('what was coded before a meaning changed is to recheck, until it is confirmed; a repeat changes nothing', async () => {
  const { analyst, colleague } = stage
  const river = await mark(analyst, 'the river')
  await mark(colleague, 'Riga')
  expect(await shown()).toEqual([])
  await redefine()
  await mark(analyst, 'dawn')
  expect(await shown()).toEqual(['the river 1→2', 'Riga 1→2'])
  const events = await countEvents(database().system, stage.projectId)
  expect(await valueOf(confirm(analyst, [river, river]))).toBe(1)
  expect(await valueOf(confirm(analyst, [river]))).toBe(0)
  expect(await countEvents(database().system, stage.projectId)).toBe(events)
  expect(await shown()).toEqual(['Riga 1→2'])
})

test('a tag says what stands around it and since when its meaning is another, so that the rules since are told', async () => {
  const { analyst } = stage
  await mark(analyst, 'the river')
  const first = await redefine()
  await mark(analyst, 'Riga')
  const second = await redefine()
  const items = (await list()).items
  expect(items.map(({ exact, changedAt }) => [exact, changedAt])).toEqual([
    ['the river', first.createdAt],
    ['Riga', second.createdAt],
  ])
  for (const { prefix, exact, suffix } of items) expect(stage.text).toContain(prefix + exact + suffix)
})

test('nobody confirms for another, a lead neither', async () => {
  const river = await mark(stage.analyst, 'the river')
  await redefine()
  for (const actor of [stage.colleague, stage.lead, stage.owner]) expect(await valueOf(confirm(actor, [river]))).toBe(0)
  expect(await shown()).toEqual(['the river 1→2'])
})

test('a meaning that changed while one looked is not confirmed unseen, nor taken back', async () => {
  const river = await mark(stage.analyst, 'the river')
  await redefine()
  await redefine()
  expect(await valueOf(confirm(stage.analyst, [river], 2))).toBe(1)
  expect(await shown()).toEqual(['the river 2→3'])
  expect(await valueOf(confirm(stage.analyst, [river], 1))).toBe(0)
  expect(await valueOf(confirm(stage.analyst, [river], 99))).toBe(1)
  expect(await shown()).toEqual([])
})

test('what is deleted or of the consensus layer is not to recheck', async () => {
  const river = await mark(stage.analyst, 'the river')
  const riga = await mark(stage.analyst, 'Riga')
  await redefine()
  await valueOf(
    deleteHighlight(stage.analyst, { projectId: stage.projectId, articleId: stage.articleId, highlightId: river }),
  )
  await database().system.query('update "Highlight" set "layer" = \'consensus\' where "id" = $1', [riga])
  expect(await shown()).toEqual([])
  expect(await valueOf(confirm(stage.analyst, [river]))).toBe(0)
})

test('by analyst and category, with counts per analyst; pages give each tag once', async () => {
  const { analyst, colleague, categories } = stage
  for (const phrase of ['the river', 'dawn', 'Riga']) await mark(analyst, phrase)
  await mark(colleague, 'the river', [categories.parent, categories.child])
  await redefine()
  await redefine(categories.parent)
  const all = await list()
  expect(all.total).toBe(5)
  expect(all.counts).toEqual([
    { authorId: analyst.userId, count: 3 },
    { authorId: colleague.userId, count: 2 },
  ])
  const ofParent = await list({ categoryId: categories.parent, coderId: analyst.userId })
  expect([ofParent.items, ofParent.total, ofParent.counts]).toEqual([[], 0, [{ authorId: colleague.userId, count: 1 }]])
  const seen: unknown[] = []
  let cursor: string | undefined
  do {
    const page = await list({ limit: 2, cursor })
    expect(page.total).toBe(5)
    seen.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual(all.items)
  expect((await list({ cursor: 'nonsense' })).items).toEqual(all.items)
})

test('while an article is sealed, each sees and counts the own tags only', async () => {
  const { system } = database()
  await mark(stage.colleague, 'Riga')
  await redefine()
  for (const table of ['Highlight', 'Anchor', 'Tag'])
    await system.query(`update "${table}" set "sealed" = true where "articleId" = $1`, [stage.articleId])
  for (const actor of [stage.analyst, stage.reader, stage.lead, stage.owner])
    expect(await list({}, actor)).toEqual({ items: [], next: null, total: 0, counts: [] })
  expect(await shown({}, stage.colleague)).toEqual(['Riga 1→2'])
})

test('over HTTP', async () => {
  const token = await addToken(database().system, stage.analyst)
  const highlightId = await mark(stage.analyst, 'Riga')
  await redefine()
  const params = { p: stage.projectId }
  const listed = await callEndpoint(listRecheckEndpoint, { token, params, query: `?coder=${stage.analyst.userId}` })
  expect(listed.body).toMatchObject({ total: 1, items: [{ highlightId, codedUnder: 1, now: 2 }] })
  const body = { items: [{ highlightId, categoryId: stage.categories.child, under: 2 }] }
  expect((await callEndpoint(confirmTagsEndpoint, { token, params, body })).body).toEqual({ confirmed: 1 })
  expect((await callEndpoint(confirmTagsEndpoint, { token, params, body: { items: [] } })).status).toBe(400)
})
