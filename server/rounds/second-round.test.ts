import { beforeEach, describe, expect, test } from 'vitest'
import type { HighlightId, RoundId } from '@/core/ids'
import type { Actor } from '../actor'
import { deleteArticle } from '../articles/change-article'
import { readEvents } from '../live/read-events'
import { look } from '../look'
import { putHighlight } from '../reading/put-highlight'
import { getReading } from '../reading/read'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { assignAnalyst } from './assign-analyst'
import { beginRound } from './begin-round'
import { getFrozenLayer } from './get-frozen-layer'
import { getRounds } from './get-rounds'
import { revealRound } from './reveal-round'
import { submitCoding } from './submit-coding'
import { roundOf } from './testing'

const database = testDatabase()
let stage: Stage
let first: RoundId

/** An open article that two analysts have coded in its first round. */
beforeEach(async () => {
  stage = await setStage(database().system)
  first = await roundOf(database().system, stage)
  await mark(stage.analyst, 'river')
  await mark(stage.colleague, 'dawn')
})

const place = (roundId: RoundId) => ({ projectId: stage.projectId, articleId: stage.articleId, roundId })
const reveal = (roundId: RoundId) => revealRound(stage.lead, place(roundId))
const begin = (who: Actor, id: RoundId, mode: 'open' | 'blind', ifMatch: number | null = null) =>
  beginRound(who, place(id), mode, ifMatch)
const events = () => countEvents(database().system, stage.projectId)
const reading = (who: Actor) =>
  getReading(who, stage.projectId, stage.articleId).then((answer) => valueOf(Promise.resolve(answer)))
const seenBy = async (who: Actor) => (await reading(who)).highlights.map(({ exact }) => exact).sort()
const mark = async (who: Actor, phrase: string): Promise<HighlightId> => {
  const to = newPlace(stage)
  await valueOf(putHighlight(who, to, markOf(stage, phrase, [stage.categories.child]), null))
  return to.highlightId
}

describe('beginning a round', () => {
  test('strangers, readers and analysts are refused', async () => {
    await valueOf(reveal(first))
    const outcomes = [stage.stranger, stage.reader, stage.analyst].map((who) => outcomeOf(begin(who, newId(), 'blind')))
    expect(await Promise.all(outcomes)).toEqual(['not-found', 'forbidden', 'forbidden'])
  })

  test('a repeat changes nothing; another mode under the same id is a wish of its own', async () => {
    await valueOf(reveal(first))
    const id = newId<RoundId>()
    const begun = await valueOf(begin(stage.lead, id, 'open'))
    expect(begun).toMatchObject({ id, number: 2, mode: 'open', revealed: null, rev: 1 })
    const before = await events()
    expect(await Promise.all([begin(stage.lead, id, 'open'), begin(stage.owner, id, 'open')].map(valueOf))).toEqual([
      begun,
      begun,
    ])
    expect(await events()).toBe(before)
    expect(await outcomeOf(begin(stage.lead, id, 'blind', 7))).toBe('stale')
    expect(await valueOf(begin(stage.lead, id, 'blind', 1))).toMatchObject({ id, mode: 'blind', rev: 2 })
    expect(await outcomeOf(begin(stage.lead, id, 'open'))).toBe('sealed')
  })

  test('waits until the one before is over, and leaves that as it was', async () => {
    expect(await outcomeOf(begin(stage.lead, newId(), 'blind'))).toBe('not-revealed')
    await valueOf(reveal(first))
    expect(await outcomeOf(begin(stage.lead, first, 'blind'))).toBe('revealed')
    expect(await outcomeOf(begin(stage.lead, first, 'open'))).toBe('ok')
    const [one, other] = await Promise.all([
      outcomeOf(begin(stage.lead, newId(), 'blind')),
      outcomeOf(begin(stage.owner, newId(), 'blind')),
    ])
    expect([one, other].sort()).toEqual(['not-revealed', 'ok'])
  })

  test('needs a living article of this project, and an id that is no other article’s round', async () => {
    const other = await setStage(database().system)
    await valueOf(reveal(first))
    expect(
      await outcomeOf(beginRound(stage.lead, { ...place(newId()), articleId: other.articleId }, 'open', null)),
    ).toBe('not-found')
    expect(
      await outcomeOf(
        beginRound(
          other.lead,
          { projectId: other.projectId, articleId: other.articleId, roundId: first },
          'open',
          null,
        ),
      ),
    ).toBe('not-revealed')
    await valueOf(deleteArticle(stage.lead, stage.projectId, stage.articleId))
    expect(await outcomeOf(begin(stage.lead, newId(), 'open'))).toBe('deleted')
    expect(await outcomeOf(reveal(first))).toBe('deleted')
  })
})

test('an open round turned blind hides what was open, and its feed too', async () => {
  expect(await seenBy(stage.lead)).toEqual(['dawn', 'river'])
  expect(await valueOf(begin(stage.lead, first, 'blind'))).toMatchObject({ number: 1, mode: 'blind', rev: 2 })
  expect(await seenBy(stage.lead)).toEqual([])
  expect(await seenBy(stage.analyst)).toEqual(['river'])
  expect((await reading(stage.lead)).article).toMatchObject({ sealed: true, codingMode: 'blind', rev: 2 })
  const news = await valueOf(
    look(stage.lead, stage.projectId, 'read', async (view) => ({ ok: true, value: await readEvents(view, 0n) })),
  )
  expect(news.events.map(({ kind }) => kind)).toEqual(['round.put', 'article.put', 'article.reload'])
})

describe('a blind second round', () => {
  let second: RoundId
  beforeEach(async () => {
    second = newId<RoundId>()
    await valueOf(reveal(first))
    await addConsensus()
    await valueOf(begin(stage.lead, second, 'blind'))
  })

  /** A passage of the consensus layer, as a decision leaves it: in the lead’s name, of nobody’s coding. */
  async function addConsensus(): Promise<void> {
    const id = newId<HighlightId>()
    const row = [stage.projectId, id, stage.articleId, stage.lead.userId]
    await database().system.query(
      'insert into "Highlight" ("projectId", "id", "articleId", "authorId", "layer") values ($1, $2, $3, $4, \'consensus\')',
      row,
    )
    await database().system.query(
      'insert into "Anchor" ("projectId", "highlightId", "articleId", "authorId", "versionId", "start", "end", "exact", "prefix", "suffix") values ($1, $2, $3, $4, $5, 4, 10, \'Ладога\', \'\', \'\')',
      [...row, stage.versionId],
    )
  }

  test('gives everybody their own again, and leaves the consensus to all', async () => {
    expect(await seenBy(stage.analyst)).toEqual(['river', 'Ладога'])
    expect(await seenBy(stage.colleague)).toEqual(['dawn', 'Ладога'])
    for (const who of [stage.reader, stage.lead, stage.owner]) expect(await seenBy(who)).toEqual(['Ладога'])
  })

  test('has people of its own, and a frozen layer of its own beside the first', async () => {
    expect(await valueOf(getRounds(stage.lead, stage.projectId, stage.articleId))).toMatchObject({
      rounds: [
        { id: first, number: 1 },
        { id: second, number: 2, mode: 'blind', revealed: null },
      ],
      assignments: [],
    })
    await valueOf(assignAnalyst(stage.lead, { ...place(second), userId: stage.analyst.userId }))
    await mark(stage.analyst, 'crossed')
    expect(await outcomeOf(getFrozenLayer(stage.analyst, place(second)))).toBe('not-found')
    await valueOf(submitCoding(stage.analyst, stage.projectId, stage.articleId))
    expect(await seenBy(stage.reader)).toEqual(['crossed', 'dawn', 'river', 'Ладога'])
    const words = async (id: RoundId) =>
      (await valueOf(getFrozenLayer(stage.reader, place(id)))).map(({ exact }) => exact).sort()
    expect(await words(first)).toEqual(['dawn', 'river'])
    expect(await words(second)).toEqual(['crossed', 'dawn', 'river'])
  })
})
