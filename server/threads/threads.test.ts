import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CommentId, DisagreementId, HighlightId, ThreadId, UserId } from '@/core/ids'
import type { CommentBody } from '@/core/threads/body'
import { putHighlight } from '../reading/put-highlight'
import { testDatabase } from '../testing/fresh-database'
import { type Stage, countEvents, markOf, newId, newPlace, setStage } from '../testing/stage'
import { deleteComment } from './delete-comment'
import { type CommentPlace, putComment } from './put-comment'
import { putThread } from './put-thread'

const database = testDatabase()
let stage: Stage
let highlightId: HighlightId
beforeAll(async () => {
  stage = await setStage(database().system)
  const place = newPlace(stage)
  highlightId = place.highlightId
  await putHighlight(stage.analyst, place, markOf(stage, 'river'), null)
})

const says = (text: string): CommentBody => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const asks = (userId: UserId): CommentBody => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        { type: 'mention', attrs: { id: userId } },
      ],
    },
  ],
})
const events = () => countEvents(database().system, stage.projectId)
const about = (resolved = false) => ({
  subject: { kind: 'highlight' as const, id: highlightId },
  resolved,
  assigneeId: null,
})
const code = async (
  call: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string; readonly reason?: string } }>,
) => {
  const result = await call
  return result.ok ? 'ok' : (result.error?.reason ?? result.error?.code)
}

describe('a thread', () => {
  test('is refused to a stranger, and to a subject of nowhere', async () => {
    expect(await code(putThread(stage.stranger, stage.projectId, newId<ThreadId>(), about(), null))).toBe('not-found')
    expect(
      await code(
        putThread(
          stage.reader,
          stage.projectId,
          newId<ThreadId>(),
          { ...about(), subject: { kind: 'highlight', id: newId<HighlightId>() } },
          null,
        ),
      ),
    ).toBe('not-found')
    const nowhere = { kind: 'disagreement' as const, id: newId<DisagreementId>() }
    expect(
      await code(putThread(stage.reader, stage.projectId, newId<ThreadId>(), { ...about(), subject: nowhere }, null)),
    ).toBe('not-found')
  })

  test('is opened once, by a reader too; resolved and reopened by revision', async () => {
    const id = newId<ThreadId>()
    const opened = await putThread(stage.reader, stage.projectId, id, about(), null)
    const before = await events()
    expect(opened).toMatchObject({ ok: true, value: { rev: 1, resolved: null, articleId: stage.articleId } })
    expect(await putThread(stage.reader, stage.projectId, id, about(), null)).toEqual(opened)
    expect(await events()).toBe(before)
    expect(await putThread(stage.analyst, stage.projectId, id, about(true), null)).toMatchObject({
      ok: false,
      error: { code: 'stale', current: { rev: 1 } },
    })
    const resolved = await putThread(stage.analyst, stage.projectId, id, about(true), 1)
    expect(resolved).toMatchObject({ ok: true, value: { rev: 2, resolved: { by: stage.analyst.userId } } })
    expect(await putThread(stage.analyst, stage.projectId, id, about(true), 1)).toEqual(resolved)
    expect(await putThread(stage.reader, stage.projectId, id, about(false), 2)).toMatchObject({
      ok: true,
      value: { rev: 3, resolved: null },
    })
  })

  test('of a category and of an article', async () => {
    for (const subject of [
      { kind: 'category' as const, id: stage.categories.child },
      { kind: 'article' as const, id: stage.articleId },
    ]) {
      expect(
        await putThread(
          stage.analyst,
          stage.projectId,
          newId<ThreadId>(),
          { subject, resolved: false, assigneeId: stage.lead.userId },
          null,
        ),
      ).toMatchObject({ ok: true, value: { subject, assigneeId: stage.lead.userId } })
    }
    expect(
      await code(
        putThread(
          stage.analyst,
          stage.projectId,
          newId<ThreadId>(),
          { ...about(), assigneeId: stage.stranger.userId },
          null,
        ),
      ),
    ).toBe('invalid')
  })
})

describe('a comment', () => {
  let place: CommentPlace
  beforeEach(async () => {
    place = { projectId: stage.projectId, threadId: newId<ThreadId>(), commentId: newId<CommentId>() }
    await putThread(stage.analyst, stage.projectId, place.threadId, about(), null)
  })

  test('is refused to a stranger', async () => {
    expect(await code(putComment(stage.stranger, place, says('hello'), null))).toBe('not-found')
  })

  test('is there once, edited by its author only, by revision', async () => {
    const written = await putComment(stage.analyst, place, says('Is this one unit or two?'), null)
    const before = await events()
    expect(
      await Promise.all(
        Array.from({ length: 10 }, () => putComment(stage.analyst, place, says('Is this one unit or two?'), null)),
      ),
    ).toEqual(Array.from({ length: 10 }, () => written))
    expect(await events()).toBe(before)
    expect(await code(putComment(stage.lead, place, says('Two'), 1))).toBe('forbidden')
    expect(await code(putComment(stage.analyst, place, says('One'), null))).toBe('stale')
    expect(await putComment(stage.analyst, place, says('One'), 1)).toMatchObject({
      ok: true,
      value: { rev: 2, editedAt: expect.any(String) },
    })
  })

  test('deleted, keeps its place and loses its words; a lead may, a colleague not', async () => {
    await putComment(stage.analyst, place, says('a slip'), null)
    expect(await code(deleteComment(stage.colleague, place))).toBe('forbidden')
    const gone = await deleteComment(stage.lead, place)
    expect(gone).toMatchObject({
      ok: true,
      value: { rev: 2, deletedAt: expect.any(String), body: { type: 'doc', content: [{ type: 'paragraph' }] } },
    })
    expect(await deleteComment(stage.lead, place)).toEqual(gone)
    expect(await code(putComment(stage.analyst, place, says('a slip'), null))).toBe('deleted')
  })

  test('mentions members only, and is kept as plain text for search', async () => {
    expect(await code(putComment(stage.analyst, place, asks(stage.stranger.userId), null))).toBe('invalid')
    expect(await code(putComment(stage.analyst, place, asks(stage.lead.userId), null))).toBe('ok')
    const { rows } = await database().system.query<{ text: string }>('select "text" from "Comment" where "id" = $1', [
      place.commentId,
    ])
    expect(rows[0]?.text).toContain('Lea Lead')
  })
})
