import { beforeEach, describe, expect, test } from 'vitest'
import type { HighlightId, ProjectId, RoundId } from '@/core/ids'
import type { Actor } from '../actor'
import { deleteHighlight, restoreHighlight } from '../reading/bury-highlight'
import { putHighlight } from '../reading/put-highlight'
import { getReading } from '../reading/read'
import { putTag } from '../reading/tag-highlight'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { assignMany } from './assign-many'
import { beginRound } from './begin-round'
import { getFrozenLayer } from './get-frozen-layer'
import { getRounds } from './get-rounds'
import { revealRound } from './reveal-round'
import { startCoding } from './start-coding'
import { submitCoding } from './submit-coding'
import { roundOf, sealFromBirth } from './testing'
import { withdrawCoding } from './withdraw-coding'

const database = testDatabase()
let stage: Stage
let roundId: RoundId

/** A blind article that two analysts are to code. */
beforeEach(async () => {
  stage = await setStage(database().system)
  await sealFromBirth(database().system, stage.articleId)
  roundId = await roundOf(database().system, stage)
  const pairs = [stage.analyst, stage.colleague].map(({ userId }) => ({ articleId: stage.articleId, userId }))
  await valueOf(assignMany(stage.lead, stage.projectId, pairs))
})

const events = () => countEvents(database().system, stage.projectId)
const place = (id: RoundId = roundId) => ({ projectId: stage.projectId, articleId: stage.articleId, roundId: id })
const start = (who: Actor) => startCoding(who, stage.projectId, stage.articleId)
const submit = (who: Actor) => submitCoding(who, stage.projectId, stage.articleId)
const withdraw = (who: Actor) => withdrawCoding(who, stage.projectId, stage.articleId)
const reveal = (who: Actor, id?: RoundId) => revealRound(who, place(id))
const layer = (who: Actor, id?: RoundId) => getFrozenLayer(who, place(id))
const mark = async (who: Actor, phrase: string): Promise<HighlightId> => {
  const to = newPlace(stage)
  await valueOf(putHighlight(who, to, markOf(stage, phrase, [stage.categories.child]), null))
  return to.highlightId
}
const seenBy = async (who: Actor) =>
  (await valueOf(getReading(who, stage.projectId, stage.articleId))).highlights.map(({ exact }) => exact).sort()
const lastKinds = async (count: number) =>
  (
    await database().system.query<{ kind: string }>(
      'select "kind" from "Event" where "projectId" = $1 order by "seq" desc limit $2',
      [stage.projectId, count],
    )
  ).rows
    .map(({ kind }) => kind)
    .reverse()

describe('one’s own part', () => {
  test('strangers, readers and people who are not assigned are refused', async () => {
    for (const command of [start, submit, withdraw]) {
      expect(await outcomeOf(command(stage.stranger))).toBe('not-found')
      expect(await outcomeOf(command(stage.reader))).toBe('forbidden')
      expect(await outcomeOf(command(stage.lead))).toBe('not-assigned')
    }
  })

  test('a repeat changes nothing', async () => {
    for (const command of [start, submit, withdraw]) {
      const first = await valueOf(command(stage.analyst))
      const before = await events()
      const again = await Promise.all([command(stage.analyst), command(stage.analyst)].map(valueOf))
      expect(again).toEqual([first, first])
      expect(await events()).toBe(before)
    }
  })

  test('submitting says started too; withdrawing keeps that', async () => {
    const submitted = await valueOf(submit(stage.analyst))
    expect(submitted).toMatchObject({ rev: 2, startedAt: submitted.submittedAt })
    expect(await valueOf(withdraw(stage.analyst))).toEqual({ ...submitted, rev: 3, submittedAt: null })
  })
})

describe('after submitting a sealed article', () => {
  test('one’s coding is locked until it is withdrawn', async () => {
    const input = markOf(stage, 'river', [stage.categories.child])
    const [kept, buried] = [await mark(stage.analyst, 'river'), await mark(stage.analyst, 'dawn')]
    const at = (highlightId: HighlightId) => ({ ...newPlace(stage), highlightId })
    await valueOf(deleteHighlight(stage.analyst, at(buried)))
    await valueOf(submit(stage.analyst))
    const writes = [
      () => putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'crossed'), null),
      () => putHighlight(stage.analyst, at(kept), { ...input, note: 'changed' }, 1),
      () => putTag(stage.analyst, at(kept), stage.categories.parent),
      () => restoreHighlight(stage.analyst, at(buried)),
      () => deleteHighlight(stage.analyst, at(kept)),
    ]
    const repeats = [
      () => putHighlight(stage.analyst, at(kept), input, null),
      () => deleteHighlight(stage.analyst, at(buried)),
    ]
    const before = await events()
    for (const write of writes) expect(await outcomeOf(write())).toBe('submitted')
    for (const repeat of repeats) expect(await outcomeOf(repeat())).toBe('ok')
    expect(await events()).toBe(before)
    expect(await outcomeOf(putHighlight(stage.colleague, newPlace(stage), markOf(stage, 'river'), null))).toBe('ok')
    await valueOf(withdraw(stage.analyst))
    for (const write of writes) expect(await outcomeOf(write())).toBe('ok')
  })

  test('not after the reveal, nor in an open round', async () => {
    await valueOf(submit(stage.analyst))
    await valueOf(reveal(stage.lead))
    expect(await outcomeOf(putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'dawn'), null))).toBe('ok')
    const open = newId<RoundId>()
    await valueOf(beginRound(stage.lead, place(open), 'open', null))
    await valueOf(
      assignMany(stage.lead, stage.projectId, [{ articleId: stage.articleId, userId: stage.analyst.userId }]),
    )
    await valueOf(submit(stage.analyst))
    expect(await outcomeOf(putHighlight(stage.analyst, newPlace(stage), markOf(stage, 'river'), null))).toBe('ok')
    expect(await valueOf(getRounds(stage.reader, stage.projectId, stage.articleId))).toMatchObject({
      rounds: [{ number: 1 }, { number: 2, mode: 'open', revealed: null }],
    })
  })
})

describe('the reveal', () => {
  test('strangers, readers and analysts are refused; absent and foreign rounds are alike', async () => {
    expect(await outcomeOf(reveal(stage.stranger))).toBe('not-found')
    expect(await outcomeOf(reveal(stage.reader))).toBe('forbidden')
    expect(await outcomeOf(reveal(stage.analyst))).toBe('forbidden')
    const other = await setStage(database().system)
    const foreign = await reveal(stage.lead, await roundOf(database().system, other))
    expect(foreign).toEqual(await reveal(stage.lead, newId<RoundId>()))
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  test('by a lead while people still code: everything is shown, and a repeat changes nothing', async () => {
    await mark(stage.analyst, 'river')
    await mark(stage.colleague, 'dawn')
    expect([await seenBy(stage.analyst), await seenBy(stage.lead)]).toEqual([['river'], []])
    const revealed = await valueOf(reveal(stage.lead))
    expect(revealed.revealed).toMatchObject({ by: stage.lead.userId })
    expect(await lastKinds(3)).toEqual(['round.put', 'article.put', 'article.reload'])
    for (const who of [stage.analyst, stage.colleague, stage.lead, stage.reader])
      expect(await seenBy(who)).toEqual(['dawn', 'river'])
    const before = await events()
    expect(await Promise.all([reveal(stage.lead), reveal(stage.owner)].map(valueOf))).toEqual([revealed, revealed])
    expect(await events()).toBe(before)
    const told = await database().system.query(
      'select "userId" from "Notification" where "kind" = $1 and "projectId" = $2',
      ['revealed', stage.projectId],
    )
    expect(new Set(told.rows.map(({ userId }: { userId: string }) => userId))).toEqual(
      new Set([stage.analyst.userId, stage.colleague.userId]),
    )
  })

  test('by itself with the last submission, in the same deed', async () => {
    await mark(stage.analyst, 'river')
    await valueOf(submit(stage.analyst))
    expect(await seenBy(stage.colleague)).toEqual([])
    await valueOf(submit(stage.colleague))
    expect(await seenBy(stage.colleague)).toEqual(['river'])
    expect(await outcomeOf(withdraw(stage.analyst))).toBe('revealed')
    expect((await lastKinds(20)).filter((kind) => !kind.startsWith('disagreement'))).toEqual(
      expect.arrayContaining(['assignment.put', 'round.put', 'article.put', 'article.reload']),
    )
  })

  test('not by itself where the project wants a lead to do it', async () => {
    await database().system.query('update "Project" set "revealWhenSubmitted" = false where "id" = $1', [
      stage.projectId,
    ])
    await valueOf(submit(stage.analyst))
    await valueOf(submit(stage.colleague))
    expect(await outcomeOf(layer(stage.lead))).toBe('not-found')
    expect(await outcomeOf(withdraw(stage.analyst))).toBe('ok')
  })

  test('two who submit last at once reveal once', async () => {
    await Promise.all([submit(stage.analyst), submit(stage.colleague)].map(valueOf))
    const { rows } = await database().system.query<{ n: number }>(
      `select count(*)::int as n from "Event" where "projectId" = $1 and "kind" = 'round.put'`,
      [stage.projectId],
    )
    expect(rows).toEqual([{ n: 1 }])
    await events()
  })

  test('a late submission is taken, and joins no frozen layer', async () => {
    await mark(stage.analyst, 'river')
    await valueOf(submit(stage.analyst))
    await valueOf(reveal(stage.lead))
    await mark(stage.colleague, 'dawn')
    expect((await valueOf(submit(stage.colleague))).submittedAt).not.toBeNull()
    expect((await valueOf(layer(stage.lead))).map(({ exact }) => exact)).toEqual(['river'])
  })

  test('an open round is closed by it, and never by itself', async () => {
    const open = await setStage(database().system)
    const where = { projectId: open.projectId, articleId: open.articleId }
    await valueOf(assignMany(open.lead, open.projectId, [{ articleId: open.articleId, userId: open.analyst.userId }]))
    await valueOf(putHighlight(open.analyst, newPlace(open), markOf(open, 'river'), null))
    await valueOf(submitCoding(open.analyst, open.projectId, open.articleId))
    const id = await roundOf(database().system, open)
    expect(await outcomeOf(getFrozenLayer(open.lead, { ...where, roundId: id }))).toBe('not-found')
    await valueOf(revealRound(open.lead, { ...where, roundId: id }))
    expect(await valueOf(getFrozenLayer(open.lead, { ...where, roundId: id }))).toHaveLength(1)
    expect((await valueOf(getReading(open.lead, open.projectId, open.articleId))).article).toMatchObject({ rev: 1 })
  })
})

describe('the frozen layer', () => {
  test('is absent until the reveal, to strangers always, and no later edit touches it', async () => {
    const id = await mark(stage.analyst, 'river')
    expect(await outcomeOf(layer(stage.owner))).toBe('not-found')
    await valueOf(reveal(stage.lead))
    expect(await layer(stage.stranger)).toEqual(
      await getFrozenLayer(stage.stranger, { ...place(), projectId: newId<ProjectId>() }),
    )
    const frozen = await valueOf(layer(stage.reader))
    expect(frozen).toMatchObject([
      { highlightId: id, roundId, authorId: stage.analyst.userId, categoryIds: [stage.categories.child], note: '' },
    ])
    const edited = { ...markOf(stage, 'crossed the river', [stage.categories.parent]), note: 'second thoughts' }
    await valueOf(putHighlight(stage.analyst, { ...newPlace(stage), highlightId: id }, edited, 1))
    await mark(stage.colleague, 'dawn')
    expect(await valueOf(layer(stage.reader))).toEqual(frozen)
    await valueOf(deleteHighlight(stage.analyst, { ...newPlace(stage), highlightId: id }))
    expect(await valueOf(layer(stage.reader))).toEqual(frozen)
    for (const statement of ['update "BlindHighlight" set "note" = \'x\'', 'delete from "BlindHighlight"']) {
      const client = await database().owner.connect()
      await client.query('begin')
      await client.query("select set_config('role', 'variorum_app', true), set_config('app.user_id', $1, true)", [
        stage.owner.userId,
      ])
      await expect(client.query(statement)).rejects.toThrow('permission denied')
      await client.query('rollback')
      client.release()
    }
  })
})
