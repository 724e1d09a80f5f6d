import { describe, expect, it } from 'vitest'
import { asId, type ProjectId, type UserId } from '@/core/ids'
import type { PendingChange, PendingOp } from '@/core/reading/pending'
import { makeComment, makeHighlight, testId } from '@/core/reading/testing'
import { theirWords, titleOf, yourWords } from './op-words'

function op(change: PendingChange, body: PendingOp['body']): PendingOp {
  const bound = { userId: asId<UserId>(testId('a', 1)), projectId: asId<ProjectId>(testId('e', 1)), articleId: null }
  return { id: 'op', createdAt: '', ...bound, method: 'PUT', path: '/', body, ifMatch: null, ...change }
}
const said = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'One ' },
        { type: 'text', text: 'line', marks: [{ type: 'bold' }] },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'Two' }] },
  ],
}

describe('words of a write', () => {
  it('are what the person would lose', () => {
    const highlight = op(
      { kind: 'highlight.put', row: makeHighlight({ n: 1, start: 0, end: 3, exact: 'the passage', note: 'why' }) },
      null,
    )
    expect([titleOf(highlight), yourWords(highlight)]).toEqual(['A new highlight', 'the passage\n\nwhy'])
    expect(yourWords(op({ kind: 'comment.put', row: makeComment(1) }, { body: said }))).toBe('One line\nTwo')
  })

  it('show the other side of a stale write', () => {
    const refusal = { status: 412, code: 'stale', detail: '' }
    expect(theirWords({ ...refusal, current: { rev: 2, body: said } })).toBe('One line\nTwo')
    expect(theirWords({ ...refusal, current: { rev: 2, exact: 'theirs', note: '' } })).toBe('theirs')
    expect(theirWords({ ...refusal, current: null })).toBeNull()
  })
})
