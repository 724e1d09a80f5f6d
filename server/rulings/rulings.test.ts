import { beforeEach, describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import type { RulingRule } from '@/core/disagreements/ruling'
import type { ArticleId, CategoryId, DecisionId, HighlightId, ProjectId, RulingId } from '@/core/ids'
import { ok } from '@/core/result'
import type { Role } from '@/core/rights'
import { act } from '../act'
import type { Actor } from '../actor'
import { decide } from '../disagreements/decide'
import { listDisagreements } from '../disagreements/find'
import { refreshDisagreements } from '../disagreements/refresh'
import { reopen } from '../disagreements/reopen'
import { decisionInput } from '../disagreements/schema'
import { listInbox } from '../inbox/list-inbox'
import { look } from '../look'
import { putHighlight } from '../reading/put-highlight'
import { roundOf } from '../rounds/testing'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { applyRulingEndpoint, listRulingsEndpoint, previewRulingEndpoint, undoRulingEndpoint } from './api'
import { applyRuling } from './apply-ruling'
import { listRulings, previewRuling } from './list-rulings'
import { undoRuling } from './undo-ruling'

const database = testDatabase()
let stage: Stage

const unanimous: RulingRule = { kind: 'unanimous' }
const union: RulingRule = { kind: 'boundary-union', underWords: 3 }

/** The analyst and the colleague have submitted: alike on two passages, apart on the ends of one and the depth of one. */
beforeEach(async () => {
  stage = await setStage(database().system)
  const { parent, child } = stage.categories
  for (const actor of [stage.analyst, stage.colleague]) await submit(actor)
  await mark(stage.analyst, 'battalion', [child])
  await mark(stage.colleague, 'battalion', [child])
  await mark(stage.analyst, 'exile council.', [parent])
  await mark(stage.colleague, 'exile council', [parent])
  await mark(stage.analyst, 'the river at dawn', [child])
  await mark(stage.colleague, 'the river', [child])
  await mark(stage.analyst, 'Riga', [parent, child])
  await mark(stage.colleague, 'Riga', [parent])
})

const submit = async (actor: Actor) =>
  database().system.query(
    `insert into "Assignment" ("projectId", "roundId", "userId", "articleId", "createdBy", "startedAt", "submittedAt") values ($1, $2, $3, $4, $3, now(), now())`,
    [stage.projectId, await roundOf(database().system, stage), actor.userId, stage.articleId],
  )

async function mark(actor: Actor, phrase: string, categoryIds: readonly CategoryId[]): Promise<HighlightId> {
  const place = newPlace(stage)
  await valueOf(putHighlight(actor, place, markOf(stage, phrase, categoryIds), null))
  await refresh()
  return place.highlightId
}

/** As every write of a highlight does in an article with participants. */
const refresh = () =>
  valueOf(
    act(stage.lead, stage.projectId, 'read', async (scene) =>
      ok({ answer: undefined, changes: await refreshDisagreements(scene, stage.articleId) }),
    ),
  )

const preview = (rule: RulingRule, articleIds: readonly ArticleId[] = []) =>
  valueOf(previewRuling(stage.lead, stage.projectId, { rule, articleIds }))
const apply = async (rule: RulingRule, id: RulingId = newId(), actor: Actor = stage.lead) =>
  applyRuling(actor, stage.projectId, id, { rule, articleIds: [], token: (await preview(rule)).token })
const undo = (id: RulingId, actor: Actor = stage.lead) => undoRuling(actor, stage.projectId, id)
const events = () => countEvents(database().system, stage.projectId)

async function consensus(): Promise<readonly string[]> {
  const { rows } = await database().system.query<{ exact: string }>(
    `select n."exact" from "Highlight" h join "Anchor" n on n."highlightId" = h."id"
     where h."projectId" = $1 and h."layer" = 'consensus' and h."deletedAt" is null order by n."start"`,
    [stage.projectId],
  )
  return rows.map(({ exact }) => exact)
}

const known = () =>
  valueOf(
    look(stage.reader, stage.projectId, 'read', async ({ tx, projectId }) =>
      ok(await listDisagreements(tx, projectId, stage.articleId)),
    ),
  )
const states = async () => (await known()).map(({ kind, state }) => `${kind} ${state}`)

describe('a stranger is refused as if there were no such project', () => {
  const wish = { rule: unanimous, articleIds: [] }
  test.each([
    ['listing', (id: ProjectId) => listRulings(stage.stranger, id)],
    ['previewing', (id: ProjectId) => previewRuling(stage.stranger, id, wish)],
    ['applying', (id: ProjectId) => applyRuling(stage.stranger, id, newId(), { ...wish, token: '' })],
    ['undoing', (id: ProjectId) => undoRuling(stage.stranger, id, newId())],
  ])('%s', async (_, call) => {
    const foreign = await call(stage.projectId)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await call(newId<ProjectId>())).toEqual(foreign)
  })
})

test.each<[Role, string]>([
  ['owner', 'ok'],
  ['lead', 'ok'],
  ['analyst', 'forbidden'],
  ['reader', 'forbidden'],
])('the %s: %s', async (role, outcome) => {
  const actor = stage[role]
  const id = newId<RulingId>()
  expect(await outcomeOf(previewRuling(actor, stage.projectId, { rule: union, articleIds: [] }))).toBe(outcome)
  expect(await outcomeOf(apply(union, id, actor))).toBe(outcome)
  if (outcome !== 'ok') await valueOf(apply(union, id))
  expect(await outcomeOf(undo(id, actor))).toBe(outcome)
  expect(await outcomeOf(listRulings(actor, stage.projectId))).toBe('ok')
})

test('a repeat changes nothing, neither of applying nor of taking back', async () => {
  const id = newId<RulingId>()
  const { token } = await preview(union)
  const call = () => applyRuling(stage.lead, stage.projectId, id, { rule: union, articleIds: [], token })
  const first = await valueOf(call())
  const seen = await events()
  expect(await valueOf(call())).toEqual(first)
  expect(await events()).toBe(seen)
  expect(await outcomeOf(applyRuling(stage.owner, stage.projectId, id, { rule: union, articleIds: [], token }))).toBe(
    'id-taken',
  )
  const undone = await valueOf(undo(id))
  const after = await events()
  expect(await valueOf(undo(id))).toEqual(undone)
  expect(await events()).toBe(after)
})

describe('unanimous', () => {
  test('takes what all marked alike into the consensus layer, without a decision, and only once', async () => {
    const shown = await preview(unanimous)
    expect(shown.items.map(({ quote, disagreementId }) => [quote, disagreementId])).toEqual([
      ['battalion', null],
      ['exile council', null],
    ])
    const ruling = await valueOf(apply(unanimous))
    expect(ruling).toMatchObject({ decided: 0, accepted: 2, decidedAnew: 0, undone: null, words: shown.words })
    expect(await consensus()).toEqual(['battalion', 'exile council'])
    expect(await states()).toEqual(['boundary open', 'depth open'])
    expect((await preview(unanimous)).items).toEqual([])
    expect(await outcomeOf(apply(unanimous))).toBe('invalid')
    await valueOf(undo(ruling.id))
    expect(await consensus()).toEqual([])
    expect((await preview(unanimous)).items).toHaveLength(2)
  })
})

describe('a rule that decides', () => {
  test('does what was shown: decisions, consensus, notices; and it is taken back whole', async () => {
    const shown = await preview(union)
    expect(shown.items).toMatchObject([
      { articleTitle: 'An article', quote: 'the river at dawn', outcome: expect.any(String) },
    ])
    const ruling = await valueOf(apply(union))
    expect(ruling).toMatchObject({ decided: 1, accepted: 0 })
    expect(await consensus()).toEqual(['the river at dawn'])
    expect(await states()).toEqual(['boundary decided', 'depth open'])
    const [decided] = await known()
    expect(decided?.decision).toMatchObject({ rulingId: ruling.id, state: 'final', reason: shown.items[0]?.reason })
    const { items } = await listInbox(stage.colleague, { limit: 10 })
    expect(items).toMatchObject([{ kind: 'decided', disagreement: null }])
    expect(items[0]?.href).toBe(`/projects/${stage.projectId}/articles/${stage.articleId}/disagreements`)
    expect((await valueOf(undo(ruling.id))).undone).toMatchObject({ by: stage.lead.userId })
    expect(await consensus()).toEqual([])
    expect(await states()).toEqual(['boundary open', 'depth open'])
    expect((await known())[0]?.decision).toBeNull()
    expect((await listInbox(stage.colleague, { limit: 10 })).items.map(({ kind }) => kind)).toEqual([
      'reopened',
      'decided',
    ])
    expect(await valueOf(listRulings(stage.reader, stage.projectId))).toMatchObject([{ id: ruling.id, decided: 1 }])
  })

  test('is refused when the coding changed since it was shown, and writes nothing', async () => {
    const { token } = await preview(union)
    await mark(stage.analyst, 'cafe\u0301 in Riga', [stage.categories.parent])
    await mark(stage.colleague, 'A cafe\u0301 in Riga', [stage.categories.parent])
    const seen = await events()
    const call = applyRuling(stage.lead, stage.projectId, newId(), { rule: union, articleIds: [], token })
    expect(await outcomeOf(call)).toBe('changed')
    expect(await events()).toBe(seen)
    expect(await consensus()).toEqual([])
    expect(
      await outcomeOf(applyRuling(stage.lead, stage.projectId, newId(), { rule: unanimous, articleIds: [], token })),
    ).toBe('changed')
  })

  test('applied by two leads at once, is one ruling', async () => {
    const { token } = await preview(union)
    const call = (actor: Actor) =>
      outcomeOf(applyRuling(actor, stage.projectId, newId(), { rule: union, articleIds: [], token }))
    expect((await Promise.all([call(stage.lead), call(stage.owner)])).toSorted()).toEqual(['changed', 'ok'])
    expect(await consensus()).toEqual(['the river at dawn'])
    expect(await valueOf(listRulings(stage.lead, stage.projectId))).toHaveLength(1)
  })

  test('leaves alone what a side proposed', async () => {
    await database().system.query('update "Project" set "sidesMayDecide" = true where "id" = $1', [stage.projectId])
    const [boundary] = await known()
    if (boundary === undefined) throw new Error('no disagreement')
    const input = decisionInput.parse({ id: newId<DecisionId>(), outcome: 'both', reason: 'Either will do.' })
    await valueOf(decide(stage.analyst, stage.projectId, boundary.id, input, boundary.rev))
    expect((await known())[0]?.decision?.state).toBe('proposed')
    expect((await preview(union)).items).toEqual([])
  })

  test('leaves alone what a person reopened or decided anew', async () => {
    const [boundary] = await known()
    if (boundary === undefined) throw new Error('no disagreement')
    const ruling = await valueOf(apply(union))
    const [decided] = await known()
    await valueOf(reopen(stage.analyst, stage.projectId, boundary.id, 'At dawn matters.'))
    expect((await preview(union)).items).toEqual([])
    const input = decisionInput.parse({ id: newId<DecisionId>(), outcome: 'neither', reason: 'Not a unit.' })
    await valueOf(decide(stage.lead, stage.projectId, boundary.id, input, (decided?.rev ?? 0) + 1))
    expect(await consensus()).toEqual([])
    const undone = await valueOf(undo(ruling.id))
    expect(undone).toMatchObject({ decided: 1, decidedAnew: 1 })
    const [kept] = await known()
    expect(kept).toMatchObject({ state: 'decided', decision: { outcome: 'neither', state: 'final' } })
  })

  test('taken back where the sides agree by now, leaves nothing to decide', async () => {
    const ruling = await valueOf(apply(union))
    const [boundary] = await known()
    const own = boundary?.sides
      .flatMap(({ highlights }) => highlights)
      .find(({ end, start }) => end - start === 'the river'.length)
    if (own === undefined) throw new Error('no such side')
    const place = { ...newPlace(stage), highlightId: own.highlightId }
    await valueOf(putHighlight(stage.colleague, place, markOf(stage, 'the river at dawn', [stage.categories.child]), 1))
    await refresh()
    expect(await states()).toEqual(['boundary decided', 'depth open'])
    await valueOf(undo(ruling.id))
    expect(await states()).toEqual(['depth open'])
  })

  test('does not put on a category that is out of the codebook', async () => {
    await database().system.query('update "Category" set "deletedAt" = now() where "id" = $1', [stage.categories.child])
    expect((await preview(union)).items).toEqual([])
  })
})

describe('which articles', () => {
  test('the chosen ones; another project’s is none', async () => {
    expect((await preview(unanimous, [stage.articleId])).items).toHaveLength(2)
    const other = await setStage(database().system)
    for (const articleId of [other.articleId, newId<ArticleId>()]) {
      const wish = { rule: unanimous, articleIds: [stage.articleId, articleId] }
      expect(await outcomeOf(previewRuling(stage.lead, stage.projectId, wish))).toBe('not-found')
    }
  })

  test('none that is sealed: nothing of it is shown, decided or taken back', async () => {
    const ruling = await valueOf(apply(union))
    await database().system.query(
      `insert into "Round" ("projectId", "id", "articleId", "number", "mode", "createdBy") values ($1, $2, $3, 2, 'blind', $4)`,
      [stage.projectId, uuidv7(), stage.articleId, stage.lead.userId],
    )
    await valueOf(
      act(stage.lead, stage.projectId, 'reveal', async ({ tx }) => {
        const [sealed] = await tx.$queryRaw<{ answer: string }[]>`
          select seal_article(${stage.projectId}::uuid, ${stage.articleId}::uuid) as answer`
        expect(sealed?.answer).toBe('sealed')
        return ok({ answer: undefined, changes: [] })
      }),
    )
    for (const rule of [unanimous, union]) expect((await preview(rule)).items).toEqual([])
    expect(await outcomeOf(undo(ruling.id))).toBe('sealed')
    expect(await consensus()).toEqual(['the river at dawn'])
  })
})

test('over HTTP: shown, applied, listed, taken back', async () => {
  const token = await addToken(database().system, stage.lead)
  const params = { p: stage.projectId, id: newId<RulingId>() }
  const shown = await callEndpoint(previewRulingEndpoint, { token, params, body: { rule: unanimous } })
  expect(shown.status).toBe(200)
  const body = { rule: unanimous, token: (shown.body as { readonly token: string }).token }
  expect((await callEndpoint(applyRulingEndpoint, { token, params, body })).body).toMatchObject({ accepted: 2 })
  expect((await callEndpoint(listRulingsEndpoint, { token, params })).body).toMatchObject({
    items: [{ id: params.id }],
  })
  expect((await callEndpoint(undoRulingEndpoint, { token, params })).status).toBe(200)
  for (const rule of [{ kind: 'majority', share: 0.5 }, { kind: 'boundary-union', underWords: 0 }, { kind: 'coin' }])
    expect((await callEndpoint(previewRulingEndpoint, { token, params, body: { rule } })).status).toBe(400)
})
