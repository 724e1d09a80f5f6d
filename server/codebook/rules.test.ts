import { beforeEach, describe, expect, test } from 'vitest'
import type { RuleDraft } from '@/core/codebook/rule-draft'
import type { ArticleId, CategoryId, DecisionId, HighlightId, ProjectId, RuleId } from '@/core/ids'
import type { Actor } from '../actor'
import { deleteHighlight } from '../reading/bury-highlight'
import { putHighlight } from '../reading/put-highlight'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { deleteCategory } from './delete-category'
import { getCategory } from './get-category'
import { getTeachings } from './get-teachings'
import { deleteRule, putRule } from './put-rule'
import { getRulesEndpoint, putRuleEndpoint } from './rule-api'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const inWords: RuleDraft = { kind: 'use', text: 'A unit with a commander.', highlightId: null, decisionId: null }
const example = (highlightId: HighlightId): RuleDraft => ({ kind: 'example', text: '', highlightId, decisionId: null })
const placeOf = (ruleId: RuleId, categoryId = stage.categories.child) => ({
  projectId: stage.projectId,
  categoryId,
  ruleId,
})
const put = (ruleId: RuleId, draft: RuleDraft, ifMatch: number | null = null, actor: Actor = stage.lead) =>
  putRule(actor, placeOf(ruleId), draft, ifMatch)
const remove = (ruleId: RuleId, actor: Actor = stage.lead) => deleteRule(actor, placeOf(ruleId))
const teachings = (actor: Actor = stage.reader, id: CategoryId = stage.categories.child) =>
  valueOf(getTeachings(actor, stage.projectId, id))
const meaning = async () =>
  (await valueOf(getCategory(stage.reader, stage.projectId, stage.categories.child))).definitionRev
const events = () => countEvents(database().system, stage.projectId)
const seal = (articleId: ArticleId) =>
  database().system.query(
    `with a as (update "Article" set "sealed" = true where "id" = $1),
      h as (update "Highlight" set "sealed" = true where "articleId" = $1)
     update "Anchor" set "sealed" = true where "articleId" = $1`,
    [articleId],
  )

async function mark(actor: Actor, phrase: string): Promise<HighlightId> {
  const place = newPlace(stage)
  await valueOf(putHighlight(actor, place, markOf(stage, phrase, [stage.categories.child]), null))
  return place.highlightId
}

describe('a stranger is refused as if there were no such project', () => {
  test.each([
    ['reading', (id: ProjectId) => getTeachings(stage.stranger, id, stage.categories.child)],
    ['putting', (id: ProjectId) => putRule(stage.stranger, { ...placeOf(newId()), projectId: id }, inWords, null)],
    ['deleting', (id: ProjectId) => deleteRule(stage.stranger, { ...placeOf(newId()), projectId: id })],
  ])('%s', async (_, call) => {
    const foreign = await call(stage.projectId)
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await call(newId<ProjectId>())).toEqual(foreign)
  })
})

test.each([
  ['owner', 'ok'],
  ['lead', 'ok'],
  ['analyst', 'forbidden'],
  ['reader', 'forbidden'],
] as const)('a rule put or deleted by the %s: %s', async (role, outcome) => {
  const id = newId<RuleId>()
  expect(await outcomeOf(put(id, inWords, null, stage[role]))).toBe(outcome)
  if (outcome !== 'ok') await valueOf(put(id, inWords))
  expect(await outcomeOf(remove(id, stage[role]))).toBe(outcome)
})

test('a repeat changes nothing', async () => {
  const id = newId<RuleId>()
  const first = await valueOf(put(id, inWords))
  const seen = await events()
  expect(await valueOf(put(id, inWords))).toEqual(first)
  expect([await meaning(), await events()]).toEqual([2, seen])
  const gone = await valueOf(remove(id))
  expect(await valueOf(remove(id))).toEqual(gone)
  expect([await meaning(), await events()]).toEqual([3, seen + 2])
})

test('rewording asks for the revision, changes the meaning, and no rule becomes another', async () => {
  const id = newId<RuleId>()
  await valueOf(put(id, inWords))
  const reworded = { ...inWords, text: 'With a commander named.' }
  expect(await outcomeOf(put(id, reworded))).toBe('stale')
  expect(await valueOf(put(id, reworded, 1))).toMatchObject({ text: reworded.text, rev: 2 })
  expect(await meaning()).toBe(3)
  expect(await outcomeOf(put(id, { ...inWords, kind: 'avoid' }, 2))).toBe('id-taken')
  expect(await outcomeOf(putRule(stage.lead, placeOf(id, stage.categories.parent), inWords, 2))).toBe('not-found')
  await valueOf(remove(id))
  expect(await outcomeOf(put(id, inWords, 3))).toBe('deleted')
  expect((await teachings()).rules).toEqual([])
})

test('a deleted category takes no rules', async () => {
  await valueOf(deleteCategory(stage.lead, stage.projectId, stage.categories.child))
  expect(await outcomeOf(put(newId(), inWords))).toBe('deleted')
  expect(await outcomeOf(getTeachings(stage.lead, stage.projectId, stage.categories.child))).toBe('not-found')
})

describe('a live example', () => {
  test('quotes its highlight as it is now, and leaves the meaning alone', async () => {
    const highlightId = await mark(stage.analyst, 'the river')
    await valueOf(put(newId(), example(highlightId)))
    expect(await meaning()).toBe(1)
    const place = { projectId: stage.projectId, articleId: stage.articleId, highlightId }
    await valueOf(putHighlight(stage.analyst, place, markOf(stage, 'crossed the river', [stage.categories.child]), 1))
    expect((await teachings()).rules).toMatchObject([
      { highlightId, quote: { exact: 'crossed the river', articleId: stage.articleId, articleTitle: 'An article' } },
    ])
    await valueOf(deleteHighlight(stage.analyst, place))
    expect((await teachings()).rules).toMatchObject([{ highlightId, quote: null }])
  })

  test('is neither made of what is sealed, nor shows it', async () => {
    const mine = await mark(stage.lead, 'the river')
    const theirs = await mark(stage.analyst, 'Riga')
    await valueOf(put(newId(), example(theirs)))
    await seal(stage.articleId)
    expect(await outcomeOf(put(newId(), example(mine)))).toBe('sealed')
    expect(await outcomeOf(put(newId(), example(theirs)))).toBe(
      await outcomeOf(put(newId(), example(newId<HighlightId>()))),
    )
    expect((await teachings(stage.lead)).rules).toMatchObject([{ quote: null }])
    expect((await teachings(stage.analyst)).rules).toMatchObject([{ quote: { exact: 'Riga' } }])
  })

  test('of another project is no example', async () => {
    const other = await setStage(database().system)
    const place = newPlace(other)
    await valueOf(putHighlight(other.analyst, place, markOf(other, 'Riga', [other.categories.child]), null))
    expect(await outcomeOf(put(newId(), example(place.highlightId)))).toBe('invalid')
    expect(await outcomeOf(put(newId(), { ...inWords, decisionId: newId<DecisionId>() }))).toBe('invalid')
  })
})

describe('case law', () => {
  async function decide(fields: { phrase: string; consensus?: unknown; sides?: unknown; state?: string; at: string }) {
    const { projectId, articleId, versionId, lead, text } = stage
    const [disagreementId, decisionId] = [newId(), newId()]
    const start = text.indexOf(fields.phrase)
    await database().system.query(
      `insert into "Disagreement" ("projectId", "id", "articleId", "versionId", "roundId", "kind", "state", "start", "end", "sides", "authorIds", "highlightIds", "categoryIds")
       select $1, $2, $3, $4, r."id", 'category', 'decided', $5, $6, '[]', '{}', '{}', '{}' from "Round" r where r."articleId" = $3`,
      [projectId, disagreementId, articleId, versionId, start, start + fields.phrase.length],
    )
    await database().system.query(
      `insert into "Decision" ("projectId", "id", "disagreementId", "articleId", "versionId", "outcome", "reason", "state", "consensus", "sides", "decidedBy", "createdAt")
       values ($1, $2, $3, $4, $5, 'both', $6, $7::"DecisionState", $8, $9, $10, $11)`,
      [
        projectId,
        decisionId,
        disagreementId,
        articleId,
        versionId,
        `because of ${fields.phrase}`,
        fields.state ?? 'final',
        JSON.stringify(fields.consensus ?? []),
        JSON.stringify(fields.sides ?? []),
        lead.userId,
        fields.at,
      ],
    )
  }

  test('are the decisions that hold whose consensus or sides have the category, newest first', async () => {
    const { child, parent } = stage.categories
    const consensus = [{ start: 0, end: 1, categoryIds: [parent, child] }]
    const sides = [{ authorId: stage.analyst.userId, highlights: [{ categoryIds: [child] }] }]
    await decide({ phrase: 'the river', consensus, at: '2026-01-01' })
    await decide({ phrase: 'Riga', sides, at: '2026-01-03' })
    await decide({ phrase: 'dawn', consensus, state: 'superseded', at: '2026-01-04' })
    await decide({ phrase: 'cafe', consensus: [{ categoryIds: [parent] }], at: '2026-01-05' })
    const { decisions, decisionCount } = await teachings()
    expect(decisions.map(({ quote, reason }) => [quote, reason])).toEqual([
      ['Riga', 'because of Riga'],
      ['the river', 'because of the river'],
    ])
    expect(decisions[0]).toMatchObject({ decidedBy: { id: stage.lead.userId, name: 'Lea Lead' }, isReopened: false })
    expect(decisionCount).toBe(2)
    expect((await teachings(stage.reader, parent)).decisions.map(({ quote }) => quote)).toEqual(['cafe', 'the river'])
  })
})

test('over HTTP: put, read back, refuse', async () => {
  const token = await addToken(database().system, stage.lead)
  const params = { p: stage.projectId, c: stage.categories.child, id: newId<RuleId>() }
  const made = await callEndpoint(putRuleEndpoint, { token, params, body: { kind: 'avoid', text: 'Armies.' } })
  expect([made.status, made.headers.get('etag')]).toEqual([200, '"1"'])
  const wrong = await callEndpoint(putRuleEndpoint, { token, params, body: { kind: 'avoid', text: ' ' }, ifMatch: 1 })
  expect(wrong.status).toBe(400)
  const read = await callEndpoint(getRulesEndpoint, { token, params })
  expect(read.body).toMatchObject({ rules: [{ kind: 'avoid', text: 'Armies.', quote: null }], decisions: [] })
})
