import { beforeAll, describe, expect, test } from 'vitest'
import { usualAgreement } from '@/core/agreement/agreement-query'
import type { HighlightId } from '@/core/ids'
import type { Actor } from '../actor'
import { putHighlight } from '../reading/put-highlight'
import { assignAnalyst } from '../rounds/assign-analyst'
import { revealRound } from '../rounds/reveal-round'
import { submitCoding } from '../rounds/submit-coding'
import { roundOf, sealFromBirth } from '../rounds/testing'
import { callEndpoint, addToken } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { valueOf } from '../testing/outcome'
import { type Stage, addArticle, markOf, newPlace, setStage } from '../testing/stage'
import {
  exportAgreementEndpoint,
  getAgreementEndpoint,
  getConfusionsEndpoint,
  listAgreementPassagesEndpoint,
} from './api'
import { exportAgreement, getAgreement, getConfusions, listPassagesBehind } from './get-agreement'

const database = testDatabase()
let stage: Stage
const asked = { ...usualAgreement, resamples: 0 }
const kept = new Map<string, HighlightId>()

async function mark(actor: Actor, phrase: string, category: 'parent' | 'child') {
  const place = newPlace(stage)
  kept.set(`${actor.name} ${phrase}`, place.highlightId)
  return valueOf(putHighlight(actor, place, markOf(stage, phrase, [stage.categories[category]]), null))
}

/** The value of a measure in the only group of an overall answer. */
async function figure(measure: string, layer: 'now' | 'blind' = 'now') {
  const { groups } = await valueOf(getAgreement(stage.reader, stage.projectId, { ...asked, layer }))
  return groups[0]?.figures.find((each) => each.measure === measure)
}

beforeAll(async () => {
  stage = await setStage(database().system)
  await sealFromBirth(database().system, stage.articleId)
  await database().system.query('update "Project" set "revealWhenSubmitted" = false where "id" = $1', [stage.projectId])
  for (const actor of [stage.analyst, stage.colleague])
    await valueOf(assignAnalyst(stage.lead, { ...newPlace(stage), userId: actor.userId }))
  await mark(stage.analyst, 'Ладога battalion', 'child')
  await mark(stage.colleague, 'Ладога battalion', 'child')
  await mark(stage.analyst, 'exile council', 'parent')
  await mark(stage.colleague, 'exile council', 'child')
  await mark(stage.colleague, 'Families waited', 'parent')
})

describe('while the article is sealed', () => {
  test('there is nothing to compare, for anybody', async () => {
    for (const actor of [stage.analyst, stage.colleague, stage.lead, stage.owner]) {
      const report = await valueOf(getAgreement(actor, stage.projectId, asked))
      expect(report.articles).toEqual([])
      expect(report.groups[0]?.figures.every(({ value }) => value === null)).toBe(true)
    }
  })
})

describe('after the reveal', () => {
  beforeAll(async () => {
    for (const actor of [stage.analyst, stage.colleague])
      await valueOf(submitCoding(actor, stage.projectId, stage.articleId))
    const roundId = await roundOf(database().system, stage)
    await valueOf(revealRound(stage.lead, { projectId: stage.projectId, articleId: stage.articleId, roundId }))
  })

  test('figures come with what they rest on', async () => {
    const percent = await figure('percent')
    // Coded are six words; both say the same of two.
    expect(percent).toMatchObject({ notComputable: null, n: { units: 6, coders: 2, articles: 1, spans: 5 } })
    expect(percent?.value).toBeCloseTo(2 / 6, 12)
    expect(percent?.sentence).toMatch(/\.$/)
    expect((await figure('span-exact'))?.value).toBeGreaterThan(0)
  })

  test('the frozen layer stays when the coding changes', async () => {
    const before = await figure('percent', 'blind')
    expect(before?.value).toBeCloseTo(2 / 6, 12)
    const highlightId = kept.get('Ana Analyst exile council')
    if (highlightId === undefined) throw new Error('not marked')
    const { projectId, articleId } = stage
    await valueOf(
      putHighlight(
        stage.analyst,
        { projectId, articleId, highlightId },
        markOf(stage, 'exile council', [stage.categories.child]),
        1,
      ),
    )
    expect((await figure('percent'))?.value).toBeCloseTo(4 / 6, 12)
    expect((await figure('percent', 'blind'))?.value).toBeCloseTo(2 / 6, 12)
  })

  test('each figure opens its passages', async () => {
    const page = { offset: 0, limit: 10 }
    const blind = { ...asked, layer: 'blind' as const }
    const { parent, child } = stage.categories
    const confusions = await valueOf(getConfusions(stage.reader, stage.projectId, blind))
    const [row, column] = [confusions.categoryIds.indexOf(parent), confusions.categoryIds.indexOf(child)]
    expect(confusions.units[row]?.[column]).toBe(2)
    expect(
      await valueOf(
        listPassagesBehind(
          stage.reader,
          stage.projectId,
          blind,
          { show: 'differing', confused: [parent, child] },
          page,
        ),
      ),
    ).toMatchObject({ total: 1, items: [{ quote: 'exile council', units: 2 }] })
    expect(
      await valueOf(listPassagesBehind(stage.reader, stage.projectId, blind, { show: 'agreeing' }, page)),
    ).toMatchObject({ total: 1, items: [{ quote: 'Ладога battalion' }] })
  })

  test('an analyst who is left out is compared with nobody', async () => {
    const { groups } = await valueOf(
      getAgreement(stage.reader, stage.projectId, { ...asked, coderIds: [stage.analyst.userId] }),
    )
    expect(groups[0]?.figures.every(({ value }) => value === null)).toBe(true)
  })

  test('the file has every way of telling figures apart, by name', async () => {
    const file = await valueOf(exportAgreement(stage.reader, stage.projectId, asked))
    for (const words of ['Volunteer units', 'Ana Analyst', 'Col League', 'An article']) expect(file).toContain(words)
  })

  test('a stranger is told that there is no such project', async () => {
    expect(await getAgreement(stage.stranger, stage.projectId, asked)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  test('over HTTP: answers keep their schema, and bad questions are refused in words', async () => {
    const token = await addToken(database().system, stage.reader, 'read')
    const params = { p: stage.projectId }
    for (const by of ['overall', 'category', 'pair', 'article', 'person'])
      expect((await callEndpoint(getAgreementEndpoint, { token, params, query: `?by=${by}` })).status).toBe(200)
    expect((await callEndpoint(getConfusionsEndpoint, { token, params })).status).toBe(200)
    const pair = `${stage.analyst.userId},${stage.colleague.userId}`
    expect((await callEndpoint(listAgreementPassagesEndpoint, { token, params, query: `?pair=${pair}` })).status).toBe(
      200,
    )
    expect(await callEndpoint(getAgreementEndpoint, { token, params, query: '?resamples=many' })).toMatchObject({
      status: 400,
      body: { code: 'invalid' },
    })
    await expect(callEndpoint(exportAgreementEndpoint, { token, params })).rejects.toThrow()
  })

  test('an article that was begun again is left out until it is revealed', async () => {
    const other = await addArticle(database().system, stage.projectId, stage.owner, 'Nobody submitted this.')
    const { articles } = await valueOf(getAgreement(stage.reader, stage.projectId, asked))
    expect(articles.map(({ id }) => id)).toEqual([stage.articleId])
    expect(articles.map(({ id }) => id)).not.toContain(other.articleId)
  })
})
