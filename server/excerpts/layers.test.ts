import { beforeAll, describe, expect, test } from 'vitest'
import { parseExcerptsCsv } from '@/core/excerpts/excerpt-csv'
import { parseJsonlLine } from '@/core/excerpts/excerpt-jsonl'
import type { ExportExtension } from '@/core/excerpts/export-format'
import { type ExcerptQuery, everyExcerpt } from '@/core/excerpts/query'
import type { CategoryId, DecisionId, HighlightId, RulingId } from '@/core/ids'
import { ok } from '@/core/result'
import { act } from '../act'
import type { Actor } from '../actor'
import { decide } from '../disagreements/decide'
import { listDisagreements } from '../disagreements/find'
import { refreshDisagreements } from '../disagreements/refresh'
import { decisionInput } from '../disagreements/schema'
import { look } from '../look'
import { putHighlight } from '../reading/put-highlight'
import { roundOf, sealFromBirth } from '../rounds/testing'
import { applyRuling } from '../rulings/apply-ruling'
import { previewRuling } from '../rulings/list-rulings'
import { addToken, callEndpoint } from '../testing/call-endpoint'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, markOf, newId, newPlace, setStage } from '../testing/stage'
import { listExcerptsEndpoint } from './api'
import { exportExcerpts } from './export-excerpts'
import { listExcerpts } from './list-excerpts'

const database = testDatabase()
let stage: Stage
let river: HighlightId

/** A blind round of two; one passage alike, two apart. Revealed; the first of the two is decided; a highlight of it moved since, which reopened it. */
beforeAll(async () => {
  const { system } = database()
  stage = await setStage(system)
  const { parent, child } = stage.categories
  await sealFromBirth(system, stage.articleId)
  const roundId = await roundOf(system, stage)
  for (const actor of [stage.analyst, stage.colleague]) {
    await system.query(
      'insert into "Assignment" ("projectId", "roundId", "userId", "articleId", "createdBy", "startedAt") values ($1, $2, $3, $4, $3, now())',
      [stage.projectId, roundId, actor.userId, stage.articleId],
    )
  }
  river = await mark(stage.analyst, 'the river', [child])
  await mark(stage.colleague, 'the river at dawn', [child])
  await mark(stage.analyst, 'exile council', [parent])
  await mark(stage.colleague, 'exile council', [parent])
  await mark(stage.colleague, 'Riga', [parent])
  await system.query('update "Assignment" set "submittedAt" = now() where "roundId" = $1', [roundId])
})

async function mark(actor: Actor, phrase: string, categoryIds: readonly CategoryId[]): Promise<HighlightId> {
  const place = newPlace(stage)
  await valueOf(putHighlight(actor, place, markOf(stage, phrase, categoryIds), null))
  return place.highlightId
}

const list = async (query: Partial<ExcerptQuery>, actor: Actor = stage.reader) =>
  (await valueOf(listExcerpts(actor, stage.projectId, { ...everyExcerpt, ...query }, { limit: 200 }))).items
const quotes = async (query: Partial<ExcerptQuery>, actor?: Actor) =>
  (await list(query, actor)).map(({ quote }) => quote)

async function fileOf(extension: ExportExtension, query: Partial<ExcerptQuery>): Promise<string> {
  const opened = await valueOf(exportExcerpts(stage.reader, stage.projectId, { ...everyExcerpt, ...query }, extension))
  let file = ''
  for await (const piece of opened.pieces) file += piece
  return file
}

describe('while the round is blind', () => {
  test.each(['analysts', 'consensus', 'blind'] as const)(
    'the layer %s tells nobody of another’s coding',
    async (layer) => {
      for (const actor of [stage.reader, stage.lead, stage.owner]) {
        const page = await valueOf(listExcerpts(actor, stage.projectId, { ...everyExcerpt, layer }, { limit: 200 }))
        expect(page).toEqual({ items: [], total: 0, next: null })
      }
      expect(await quotes({ layer }, stage.analyst)).toEqual(layer === 'analysts' ? ['the river', 'exile council'] : [])
      expect(
        await outcomeOf(listExcerpts(stage.stranger, stage.projectId, { ...everyExcerpt, layer }, { limit: 1 })),
      ).toBe('not-found')
    },
  )
})

describe('after the reveal', () => {
  beforeAll(async () => {
    const { system } = database()
    const roundId = await roundOf(system, stage)
    await valueOf(
      act(stage.lead, stage.projectId, 'reveal', async (scene) => {
        const [revealed] = await scene.tx.$queryRaw<{ answer: string }[]>`
          select reveal_round(${stage.projectId}::uuid, ${roundId}::uuid) as answer`
        expect(revealed?.answer).toBe('revealed')
        return ok({ answer: undefined, changes: await refreshDisagreements(scene, stage.articleId) })
      }),
    )
    const [boundary] = await valueOf(
      look(stage.lead, stage.projectId, 'read', async ({ tx, projectId }) =>
        ok(await listDisagreements(tx, projectId, stage.articleId)),
      ),
    )
    if (boundary === undefined) throw new Error('no disagreement')
    const input = decisionInput.parse({
      id: newId<DecisionId>(),
      outcome: 'side',
      reason: 'Without the time of day.',
      chosenAuthorId: stage.analyst.userId,
    })
    await valueOf(decide(stage.lead, stage.projectId, boundary.id, input, boundary.rev))
    const wish = { rule: { kind: 'unanimous' } as const, articleIds: [] }
    const { token } = await valueOf(previewRuling(stage.lead, stage.projectId, wish))
    await valueOf(applyRuling(stage.lead, stage.projectId, newId<RulingId>(), { ...wish, token }))
    const place = { ...newPlace(stage), highlightId: river }
    await valueOf(putHighlight(stage.analyst, place, markOf(stage, 'crossed the river', [stage.categories.parent]), 1))
  })

  test('each layer has its own rows, and says which', async () => {
    const { parent, child } = stage.categories
    const at = { sort: 'article' as const }
    const shown = async (layer: ExcerptQuery['layer']) =>
      (await list({ ...at, layer })).map((each) => [each.quote, each.layer, each.round, each.categories[0]?.id])
    expect(await shown('consensus')).toEqual([
      ['the river', 'consensus', null, child],
      ['exile council', 'consensus', null, parent],
    ])
    const frozen = await shown('blind')
    expect(frozen.toSorted()).toEqual(
      [
        ['the river', 'blind', 1, child],
        ['the river at dawn', 'blind', 1, child],
        ['Riga', 'blind', 1, parent],
        ['exile council', 'blind', 1, parent],
        ['exile council', 'blind', 1, parent],
      ].toSorted(),
    )
    expect(await quotes({})).toEqual([
      'crossed the river',
      'the river at dawn',
      'Riga',
      'exile council',
      'exile council',
    ])
  })

  test('what was frozen has its context and place from the text', async () => {
    const [frozen] = await list({ layer: 'blind', text: 'Riga' })
    const start = stage.text.indexOf('Riga')
    expect(frozen).toMatchObject({ utf16: { start, end: start + 4 }, coder: { name: 'Col League' } })
    expect(stage.text).toContain(`${frozen?.prefix ?? '-'}Riga${frozen?.suffix ?? '-'}`)
    expect(frozen?.prefix.length).toBeGreaterThan(10)
    expect(frozen?.codePoints.start).toBe([...stage.text.slice(0, start)].length)
  })

  test('a round that was not revealed has no frozen layer', async () => {
    expect(await quotes({ layer: 'blind', round: 1 })).toHaveLength(5)
    expect(await quotes({ layer: 'blind', round: 2 })).toEqual([])
  })

  test.each([
    [{ categoryIds: true, layer: 'blind' }, ['the river', 'the river at dawn']],
    [{ coderIds: true, layer: 'blind' }, ['the river', 'exile council']],
    [{ text: 'EXILE', layer: 'consensus' }, ['exile council']],
  ] as const)('the other filters work in it: %j', async ({ layer, ...filter }, expected) => {
    const query = {
      layer,
      text: 'text' in filter ? filter.text : '',
      categoryIds: 'categoryIds' in filter ? [stage.categories.child] : [],
      coderIds: 'coderIds' in filter ? [stage.analyst.userId] : [],
    }
    expect(await quotes(query)).toEqual(expected)
  })

  test.each([
    ['analysts', ['reopened'], ['crossed the river', 'the river at dawn']],
    ['analysts', ['decided'], []],
    ['analysts', ['side'], ['crossed the river', 'the river at dawn']],
    ['analysts', ['open', 'side'], ['crossed the river', 'the river at dawn', 'Riga']],
    ['analysts', ['open'], ['Riga']],
    ['analysts', ['undisputed'], ['exile council', 'exile council']],
    ['analysts', ['undisputed', 'open'], ['Riga', 'exile council', 'exile council']],
    ['consensus', ['side'], ['the river']],
    ['consensus', ['undisputed'], ['exile council']],
    ['consensus', ['neither'], []],
    ['blind', ['side'], ['the river', 'the river at dawn']],
    ['blind', ['open'], ['Riga']],
  ] as const)('of the layer %s those %j: %j', async (layer, disputes, expected) => {
    const query = { ...everyExcerpt, layer, disputes }
    const page = await valueOf(listExcerpts(stage.reader, stage.projectId, query, { limit: 200 }))
    expect(page.items.map(({ quote }) => quote)).toEqual(expected)
    expect(page.total).toBe(expected.length)
  })

  test('a decision goes with its excerpts, with who decided and why', async () => {
    for (const layer of ['analysts', 'consensus', 'blind'] as const) {
      const [first] = await list({ layer, disputes: ['side'] })
      expect(first?.dispute).toMatchObject({
        kind: 'boundary',
        decision: { outcome: 'side', reason: 'Without the time of day.', by: { name: 'Lea Lead' } },
      })
    }
    expect((await list({ layer: 'consensus', disputes: ['undisputed'] }))[0]?.dispute).toBeNull()
  })

  test.each(['consensus', 'blind'] as const)(
    'the layer %s is exported by itself, as the screen has it',
    async (layer) => {
      const query = { layer, articleIds: [stage.articleId] }
      const items = await list(query)
      expect(items.length).toBeGreaterThan(1)
      expect(parseExcerptsCsv(await fileOf('csv', query))).toEqual({ ok: true, value: items })
      const lines = (await fileOf('jsonl', query)).trimEnd().split('\n').map(parseJsonlLine)
      expect(lines).toEqual(items.map((value) => ({ ok: true, value })))
      expect(await fileOf('md', query)).toContain(
        layer === 'blind' ? 'as coded when round 1 ended' : '**Layer:** consensus',
      )
      const opened = await valueOf(exportExcerpts(stage.reader, stage.projectId, { ...everyExcerpt, layer }, 'csv'))
      expect(opened.fileName).toBe(`stage-${layer}.csv`)
      await opened.pieces.return()
    },
  )

  test.each(['article', 'newest', 'oldest', 'coder'] as const)(
    'pages of the blind layer by %s give each once',
    async (sort) => {
      const query = { ...everyExcerpt, layer: 'blind' as const, sort }
      const all = (await list(query)).map(({ id }) => id)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await valueOf(listExcerpts(stage.reader, stage.projectId, query, { limit: 2, cursor }))
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(seen).toEqual(all)
      expect(new Set(seen).size).toBe(5)
    },
  )

  test('over HTTP', async () => {
    const token = await addToken(database().system, stage.reader, 'read')
    const call = (query: string) => callEndpoint(listExcerptsEndpoint, { token, params: { p: stage.projectId }, query })
    expect((await call('?layer=blind&round=1&decision=open')).body).toMatchObject({
      total: 1,
      items: [{ quote: 'Riga' }],
    })
    for (const query of ['?layer=mine', '?layer=blind&round=0', '?round=1', '?decision=gone'])
      expect((await call(query)).status).toBe(400)
  })
})
