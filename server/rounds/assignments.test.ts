import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId, ProjectId } from '@/core/ids'
import type { Actor } from '../actor'
import { deleteArticle } from '../articles/change-article'
import { testDatabase } from '../testing/fresh-database'
import { outcomeOf, valueOf } from '../testing/outcome'
import { type Stage, addArticle, countEvents, newId, setStage } from '../testing/stage'
import { assignAnalyst } from './assign-analyst'
import { assignMany } from './assign-many'
import { listProgressRows } from './list-progress-rows'
import { removeAssignment } from './remove-assignment'
import { revealRound } from './reveal-round'
import { startCoding } from './start-coding'
import { submitCoding } from './submit-coding'
import { roundOf } from './testing'

const database = testDatabase()
let stage: Stage
beforeEach(async () => {
  stage = await setStage(database().system)
})

const placeOf = (who: Actor) => ({ projectId: stage.projectId, articleId: stage.articleId, userId: who.userId })
const events = () => countEvents(database().system, stage.projectId)
const kinds = async () =>
  (
    await database().system.query<{ kind: string }>(
      'select "kind" from "Event" where "projectId" = $1 order by "seq"',
      [stage.projectId],
    )
  ).rows.map(({ kind }) => kind)

describe('assigning an analyst', () => {
  test('a stranger is refused as if there were no such project', async () => {
    const foreign = await assignAnalyst(stage.stranger, placeOf(stage.analyst))
    expect(foreign).toEqual(
      await assignAnalyst(stage.stranger, { ...placeOf(stage.analyst), projectId: newId<ProjectId>() }),
    )
    expect(foreign).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  test('only a lead or owner may', async () => {
    const outcomes = [stage.reader, stage.analyst, stage.lead, stage.owner].map((actor) =>
      outcomeOf(assignAnalyst(actor, placeOf(stage.analyst))),
    )
    expect(await Promise.all(outcomes)).toEqual(['forbidden', 'forbidden', 'ok', 'ok'])
  })

  test('a repeat changes nothing, twenty at once are one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ rev: 1, startedAt: null, submittedAt: null, removedAt: null })
    expect(await kinds()).toEqual(['assignment.put'])
  })

  test('people who can’t code are refused: a stranger, a reader, somebody who left', async () => {
    await database().system.query('update "Member" set "leftAt" = now() where "userId" = $1', [stage.colleague.userId])
    expect(await outcomeOf(assignAnalyst(stage.lead, placeOf(stage.stranger)))).toBe('not-found')
    expect(await outcomeOf(assignAnalyst(stage.lead, placeOf(stage.colleague)))).toBe('not-found')
    expect(await assignAnalyst(stage.lead, placeOf(stage.reader))).toMatchObject({
      error: { code: 'invalid', detail: expect.stringContaining('Rea Der') },
    })
    expect(await events()).toBe(0)
  })

  test('an article that is absent, deleted, or of another project is refused alike', async () => {
    const other = await setStage(database().system)
    const absent = newId<ArticleId>()
    await deleteArticle(stage.lead, stage.projectId, stage.articleId)
    const answers = await Promise.all(
      [absent, other.articleId, stage.articleId].map((articleId) =>
        assignAnalyst(stage.lead, { ...placeOf(stage.analyst), articleId }),
      ),
    )
    expect(answers[0]).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('the assigned person is told, the lead who takes an article is not', async () => {
    await valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))
    await valueOf(assignAnalyst(stage.lead, placeOf(stage.lead)))
    const { rows } = await database().system.query(
      'select "userId", "kind", "authorId" from "Notification" where "projectId" = $1',
      [stage.projectId],
    )
    expect(rows).toEqual([{ userId: stage.analyst.userId, kind: 'assigned', authorId: stage.lead.userId }])
  })
})

describe('taking it away', () => {
  test('strangers and analysts are refused, a repeat changes nothing, who never was assigned is absent', async () => {
    await valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))
    expect(await outcomeOf(removeAssignment(stage.stranger, placeOf(stage.analyst)))).toBe('not-found')
    expect(await outcomeOf(removeAssignment(stage.analyst, placeOf(stage.analyst)))).toBe('forbidden')
    const gone = await valueOf(removeAssignment(stage.lead, placeOf(stage.analyst)))
    expect(gone.removedAt).not.toBeNull()
    const before = await events()
    expect(await valueOf(removeAssignment(stage.lead, placeOf(stage.analyst)))).toEqual(gone)
    expect(await events()).toBe(before)
    expect(await outcomeOf(removeAssignment(stage.lead, placeOf(stage.colleague)))).toBe('not-found')
  })

  test('who is assigned again begins without a submission, with a later revision', async () => {
    await valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))
    await valueOf(submitCoding(stage.analyst, stage.projectId, stage.articleId))
    await valueOf(removeAssignment(stage.lead, placeOf(stage.analyst)))
    expect(await outcomeOf(startCoding(stage.analyst, stage.projectId, stage.articleId))).toBe('not-assigned')
    const again = await valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))
    expect(again).toMatchObject({ rev: 4, submittedAt: null, removedAt: null })
    expect(again.startedAt).not.toBeNull()
  })

  test('a round that is over keeps its people', async () => {
    await valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))
    const roundId = await roundOf(database().system, stage)
    await valueOf(revealRound(stage.lead, { projectId: stage.projectId, articleId: stage.articleId, roundId }))
    expect(await outcomeOf(removeAssignment(stage.lead, placeOf(stage.analyst)))).toBe('revealed')
    expect(await outcomeOf(assignAnalyst(stage.lead, placeOf(stage.colleague)))).toBe('revealed')
    expect(await outcomeOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))).toBe('ok')
  })
})

describe('assigning many', () => {
  test('all or none, in the order asked, with repeats and those already there', async () => {
    const second = await addArticle(database().system, stage.projectId, stage.owner, 'Another text.')
    const pairs = [stage.articleId, second.articleId].flatMap((articleId) =>
      [stage.analyst, stage.colleague].map(({ userId }) => ({ articleId, userId })),
    )
    expect(await outcomeOf(assignMany(stage.analyst, stage.projectId, pairs))).toBe('forbidden')
    const withReader = [...pairs, { articleId: second.articleId, userId: stage.reader.userId }]
    expect(await outcomeOf(assignMany(stage.lead, stage.projectId, withReader))).toBe('invalid')
    const withAbsent = [...pairs, { articleId: newId<ArticleId>(), userId: stage.analyst.userId }]
    expect(await outcomeOf(assignMany(stage.lead, stage.projectId, withAbsent))).toBe('not-found')
    expect(await events()).toBe(0)

    await valueOf(assignAnalyst(stage.lead, placeOf(stage.colleague)))
    const made = await valueOf(assignMany(stage.lead, stage.projectId, [...pairs, ...pairs]))
    expect(made.map(({ articleId, userId }) => ({ articleId, userId }))).toEqual([...pairs, ...pairs])
    expect(await events()).toBe(4)
    expect(await valueOf(assignMany(stage.lead, stage.projectId, [...pairs, ...pairs]))).toEqual(made)
    expect(await events()).toBe(4)
  })

  test('two thousand pairs go in one deed', async () => {
    const articles: ArticleId[] = []
    for (let n = 0; n < 500; n += 1)
      articles.push((await addArticle(database().system, stage.projectId, stage.owner, 'A text.')).articleId)
    const people = [stage.owner, stage.lead, stage.analyst, stage.colleague]
    const pairs = articles.flatMap((articleId) => people.map(({ userId }) => ({ articleId, userId })))
    const begin = Date.now()
    expect(await valueOf(assignMany(stage.lead, stage.projectId, pairs))).toHaveLength(2000)
    expect(Date.now() - begin).toBeLessThan(10_000)
    expect(await events()).toBe(2000)
  })
})

test('the board shows living articles newest first, by pages, with the newest round and its people', async () => {
  const { articleId } = await addArticle(database().system, stage.projectId, stage.owner, 'Two words.')
  await valueOf(assignAnalyst(stage.lead, placeOf(stage.analyst)))
  await valueOf(assignAnalyst(stage.lead, placeOf(stage.colleague)))
  await valueOf(removeAssignment(stage.lead, placeOf(stage.colleague)))
  await valueOf(startCoding(stage.analyst, stage.projectId, stage.articleId))
  expect(await outcomeOf(listProgressRows(stage.stranger, stage.projectId, { limit: 10 }))).toBe('not-found')
  const first = await valueOf(listProgressRows(stage.reader, stage.projectId, { limit: 1 }))
  expect(first.items).toMatchObject([
    { articleId, wordCount: 2, state: 'unassigned', round: { number: 1, mode: 'open' } },
  ])
  const second = await valueOf(listProgressRows(stage.reader, stage.projectId, { limit: 1, cursor: first.next ?? '' }))
  expect(second).toMatchObject({
    next: null,
    items: [{ articleId: stage.articleId, state: 'coding', assignments: [{ userId: stage.analyst.userId }] }],
  })
})
