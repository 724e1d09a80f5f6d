import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type HighlightId, type ProjectId, type UserId, type VersionId } from '../ids'
import { span } from '../text/offset'
import { apply, makeReading } from './apply'
import {
  changeHighlight,
  createHighlight,
  deleteComment,
  deleteHighlight,
  putComment,
  putThread,
  restoreHighlight,
  type OpContext,
} from './operations'
import { overlay } from './overlay'
import { asChange } from './pending'
import { makeCategory, makeComment, makeHighlight, makeReadingAnswer, makeThread, testId } from './testing'

const context: OpContext = {
  id: 'op-1',
  at: '2026-02-02T00:00:00.000Z',
  userId: asId<UserId>(testId('a', 1)),
  projectId: asId<ProjectId>(testId('e', 1)),
  articleId: asId<ArticleId>(testId('c', 1)),
}
const text = 'one two three'
const [x, y] = [makeCategory(1).id, makeCategory(2).id]
const place = `/api/v1/projects/${context.projectId}`

describe('operations', () => {
  it('creates a highlight that holds against its text, from no rev', () => {
    const made = { id: asId<HighlightId>(testId('b', 1)), versionId: asId<VersionId>(testId('d', 1)), text }
    const op = createHighlight(context, { ...made, span: span(4, 7), categoryIds: [x] })
    expect(op.row).toMatchObject({ exact: 'two', prefix: 'one ', suffix: ' three', rev: 1 })
    expect(op).toMatchObject({
      method: 'PUT',
      ifMatch: null,
      path: `${place}/articles/${context.articleId}/highlights/${made.id}`,
    })
    expect(op.body).toEqual({ versionId: made.versionId, start: 4, end: 7, exact: 'two', note: '', categoryIds: [x] })
  })

  it('changes tags and keeps who put the old ones on', () => {
    const row = makeHighlight({ n: 1, start: 4, end: 7, exact: 'two', categories: [x], rev: 4 })
    const op = changeHighlight(context, row, { categoryIds: [x, y, y], note: 'why' })
    expect(op.kind === 'highlight.put' && op.row.tags).toEqual([
      row.tags[0],
      { categoryId: y, authorId: context.userId, createdAt: context.at },
    ])
    expect(op).toMatchObject({ ifMatch: 4, row: { rev: 5, note: 'why', exact: 'two' } })
  })

  it('moves an end and describes the new place', () => {
    const row = makeHighlight({ n: 1, start: 4, end: 7, exact: 'two' })
    expect(changeHighlight(context, row, { span: { text, at: span(4, 13) } }).row).toMatchObject({
      exact: 'two three',
      suffix: '',
    })
  })

  it('chains: delete and restore of an unsent highlight lay over each other in order', () => {
    const row = makeHighlight({ n: 1, start: 4, end: 7, exact: 'two' })
    const reading = apply(makeReading(makeReadingAnswer(text)), { kind: 'highlight.put', row })
    const gone = deleteHighlight(context, row)
    const back = gone.kind === 'highlight.delete' ? restoreHighlight(context, gone.row) : gone
    expect(overlay(reading, [gone]).highlights.get(row.id)?.deletedAt).toBe(context.at)
    expect(overlay(reading, [gone, back]).highlights.get(row.id)).toMatchObject({ deletedAt: null, rev: 3 })
    expect([gone.method, back.method, back.path.endsWith('/restore')]).toEqual(['DELETE', 'POST', true])
  })

  it('opens a thread, says something in it, takes it back', () => {
    const thread = putThread(context, makeThread(1), null)
    const said = putComment(context, makeComment(1), null)
    const changed = putComment(context, makeComment(1), 1)
    expect(thread.body).toEqual({ subject: makeThread(1).subject, resolved: false, assigneeId: null })
    expect(said).toMatchObject({
      path: `${place}/threads/${makeComment(1).threadId}/comments/${makeComment(1).id}`,
      row: { rev: 1, editedAt: null },
    })
    expect(changed).toMatchObject({ ifMatch: 1, row: { rev: 2, editedAt: context.at } })
    expect(asChange(deleteComment(context, makeComment(1)))).toMatchObject({
      kind: 'comment.put',
      row: { rev: 2, deletedAt: context.at },
    })
  })

  it('is plain JSON', () => {
    const op = putComment(context, makeComment(1), null)
    expect(JSON.parse(JSON.stringify(op))).toEqual(op)
  })
})
