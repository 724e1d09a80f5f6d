import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type ProjectId, type UserId } from '../ids'
import {
  addOp,
  beginSending,
  discardOp,
  emptyOutbox,
  firstPause,
  longestPause,
  nextToSend,
  pendingOf,
  retryOp,
  settle,
  statusOf,
  storageChanges,
  wake,
  type Outbox,
} from './outbox'
import type { PendingChange, PendingOp } from './pending'
import { readSendAnswer, type SendAnswer } from './send-answer'
import { makeComment, makeHighlight, makeThread, testId } from './testing'

function op(n: number, change: PendingChange): PendingOp {
  const bound = { userId: asId<UserId>(testId('a', 0)), projectId: asId<ProjectId>(testId('e', 1)), articleId: null }
  const sent = { method: 'PUT', path: `/op/${n}`, body: null, ifMatch: change.row.rev - 1 || null } as const
  return { id: `op-${n}`, createdAt: '2026-01-01T00:00:00Z', ...bound, ...sent, ...change }
}

const highlight = (n: number, row: number, rev = 1) =>
  op(n, { kind: 'highlight.put', row: makeHighlight({ n: row, rev, start: 0, end: 1 }) })
const thread = (n: number, row: number) => op(n, { kind: 'thread.put', row: makeThread(row) })
const comment = (n: number, row: number) => op(n, { kind: 'comment.put', row: makeComment(row) })

const saved = (rev: number | null = null): SendAnswer => ({ kind: 'saved', rev, row: null })
const refused: SendAnswer = { kind: 'refused', status: 409, code: 'stale-text', detail: 'Other words.', current: null }
const box = (...ops: PendingOp[]) => ops.reduce(addOp, emptyOutbox)
const answer = (outbox: Outbox, id: string, a: SendAnswer, now = 0) => settle(beginSending(outbox, id), id, a, now, 0.5)
const ids = (outbox: Outbox) =>
  outbox.entries.map((e) => `${e.op.id}${e.refusal ? `!${e.refusal.code}` : ''}`).join(' ')

describe('outbox', () => {
  it('sends the oldest first, one at a time', () => {
    const outbox = box(highlight(2, 2), highlight(1, 1))
    expect(nextToSend(outbox, 0)?.id).toBe('op-1')
    expect(nextToSend(beginSending(outbox, 'op-1'), 0)).toBeNull()
    expect(nextToSend(answer(outbox, 'op-1', saved()), 0)?.id).toBe('op-2')
  })

  it('takes the same write once', () => {
    const outbox = box(highlight(1, 1))
    expect(addOp(outbox, highlight(1, 1))).toBe(outbox)
  })

  it('waits longer after each failure, up to a limit, and forgets after a success', () => {
    let outbox = box(highlight(1, 1))
    const pauses: number[] = []
    for (let i = 0; i < 10; i += 1) {
      outbox = answer(outbox, 'op-1', { kind: 'unreachable' }, 1000)
      pauses.push(outbox.notBefore - 1000)
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect([pauses[0], pauses.at(-1)]).toEqual([firstPause * 0.75, longestPause * 0.75])
    expect(nextToSend(outbox, 1000)).toBeNull()
    expect(nextToSend(wake(outbox), 1000)?.id).toBe('op-1')
    expect(answer(outbox, 'op-1', saved()).failures).toBe(0)
  })

  it('waits as long as the server asks', () => {
    const outbox = answer(box(highlight(1, 1)), 'op-1', { kind: 'busy', retryAfter: 60_000 }, 1000)
    expect([nextToSend(outbox, 60_999), nextToSend(outbox, 61_000)?.id]).toEqual([null, 'op-1'])
  })

  it('lists what is refused, holds what builds on it, and sends the rest', () => {
    const outbox = answer(box(highlight(1, 1), thread(2, 1), comment(3, 1), highlight(4, 4)), 'op-1', refused)
    expect(ids(outbox)).toBe('op-1!stale-text op-2!held op-3!held op-4')
    expect(nextToSend(outbox, 0)?.id).toBe('op-4')
    expect(ids(addOp(outbox, highlight(5, 1, 2)))).toContain('op-5!held')
    expect(pendingOf(outbox).map((o) => o.id)).toEqual(['op-4'])
  })

  it('retries with all that was held; a discarded one lets the held ones speak for themselves', () => {
    const outbox = answer(box(highlight(1, 1), thread(2, 1)), 'op-1', refused)
    expect(ids(retryOp(outbox, 'op-1'))).toBe('op-1 op-2')
    expect(ids(discardOp(outbox, 'op-1'))).toBe('op-2')
  })

  it('keeps both texts of a stale write, and can insist on top of the other', () => {
    const stale = readSendAnswer({
      status: 412,
      retryAfter: null,
      body: { code: 'stale', current: { rev: 7, note: 'theirs' } },
    })
    const outbox = answer(box(highlight(1, 1, 3)), 'op-1', stale)
    expect(outbox.entries[0]?.refusal?.current).toEqual({ rev: 7, note: 'theirs' })
    const again = retryOp(outbox, 'op-1', 7).entries[0]?.op
    expect([again?.ifMatch, again?.row.rev]).toEqual([7, 8])
  })

  it('moves later writes of a row along when the server gave it another rev', () => {
    const outbox = answer(box(highlight(1, 1, 2), highlight(2, 1, 3), highlight(3, 2, 3)), 'op-1', saved(5))
    expect(outbox.entries.map((e) => [e.op.ifMatch, e.op.row.rev])).toEqual([
      [5, 6],
      [2, 3],
    ])
  })

  it.each([
    ['nothing waits', box(), true, 'saved'],
    ['on its way', box(highlight(1, 1)), true, 'saving'],
    ['no network', box(highlight(1, 1)), false, 'offline'],
    ['failed once', answer(box(highlight(1, 1)), 'op-1', { kind: 'unreachable' }), true, 'offline'],
    ['signed out', answer(box(highlight(1, 1)), 'op-1', { kind: 'signed-out' }), true, 'signed-out'],
    ['refused', answer(box(highlight(1, 1), highlight(2, 2)), 'op-1', refused), true, 'refused'],
  ] as const)('%s is told as such', (_, outbox, online, kind) => {
    expect(statusOf(outbox, online).kind).toBe(kind)
  })

  it('tells storage exactly what to put and forget', () => {
    const before = box(highlight(1, 1), highlight(2, 2))
    const after = addOp(answer(before, 'op-1', saved()), highlight(3, 3))
    const { put, remove } = storageChanges(before, after)
    expect([put.map((e) => e.op.id), remove]).toEqual([['op-3'], ['op-1']])
  })

  it('never loses a write: whatever the answers, each is saved, refused or still waiting', () => {
    const answers = fc.constantFrom<SendAnswer>(
      saved(),
      saved(9),
      refused,
      { kind: 'unreachable' },
      { kind: 'busy', retryAfter: null },
      { kind: 'signed-out' },
    )
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 12 }), fc.array(answers, { maxLength: 40 }), (rows, replies) => {
        let outbox = box(...rows.map((row, n) => (n % 3 === 2 ? comment(n + 10, row) : highlight(n + 10, row, n + 1))))
        const gone: string[] = []
        for (const reply of replies) {
          outbox = wake(outbox)
          const next = nextToSend(outbox, 0)
          if (!next) break
          outbox = answer(outbox, next.id, reply)
          if (reply.kind === 'saved') gone.push(next.id)
        }
        const left = outbox.entries.map((e) => e.op.id)
        expect([...gone, ...left].toSorted()).toEqual(rows.map((_, n) => `op-${n + 10}`).toSorted())
        expect(gone).toEqual(gone.toSorted())
      }),
      { seed: 42 },
    )
  })
})

describe('readSendAnswer', () => {
  it.each([
    [200, { rev: 3 }, null, { kind: 'saved', rev: 3, row: { rev: 3 } }],
    [204, null, null, { kind: 'saved', rev: null, row: null }],
    [302, null, null, { kind: 'unreachable' }],
    [401, null, null, { kind: 'signed-out' }],
    [429, null, '2', { kind: 'busy', retryAfter: 2000 }],
    [503, null, 'soon', { kind: 'busy', retryAfter: null }],
    [
      404,
      { code: 'not-found', detail: 'No.' },
      null,
      { kind: 'refused', status: 404, code: 'not-found', detail: 'No.', current: null },
    ],
    [
      412,
      { id: 'x', rev: 2 },
      null,
      {
        kind: 'refused',
        status: 412,
        code: 'stale',
        detail: 'The server refused this change (status 412).',
        current: { id: 'x', rev: 2 },
      },
    ],
  ] as const)('%i', (status, body, retryAfter, expected) => {
    expect(readSendAnswer({ status, body, retryAfter })).toEqual(expected)
  })
})
