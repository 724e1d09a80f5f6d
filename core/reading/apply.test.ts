import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type ProjectId, type VersionId } from '../ids'
import { apply, applyAll, asksReload, makeReading, type ReadingChange } from './apply'
import { overlay } from './overlay'
import type { PendingChange } from './pending'
import type { Reading } from './reading'
import { makeCategory, makeComment, makeHighlight, makeMember, makeReadingAnswer, makeThread, testId } from './testing'

const empty = makeReading(makeReadingAnswer('one two three'))
const put = (n: number, rev: number, note = `note ${rev}`): ReadingChange => ({
  kind: 'highlight.put',
  row: makeHighlight({ n, rev, note, start: 0, end: 3 }),
})

const project = {
  id: asId<ProjectId>(testId('e', 1)),
  name: 'Project',
  description: '',
  codingMode: 'open',
  revealWhenSubmitted: true,
  sidesMayDecide: false,
  showNames: true,
  overlapShare: 0.5,
  rev: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  deletedAt: null,
} as const

/** The reading with the rows of each map in the order of their ids. */
function sorted(reading: Reading) {
  const byKey = (rows: ReadonlyMap<string, unknown>) => [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...reading,
    categories: byKey(reading.categories),
    highlights: byKey(reading.highlights),
    threads: byKey(reading.threads),
    comments: byKey(reading.comments),
    members: byKey(reading.members),
  }
}

describe('apply', () => {
  it('keeps the row with the greater rev, whichever comes first', () => {
    const one = apply(apply(empty, put(1, 2)), put(1, 1))
    const other = apply(apply(empty, put(1, 1)), put(1, 2))
    expect(one).toEqual(other)
    expect([...one.highlights.values()].map((h) => h.note)).toEqual(['note 2'])
  })

  it('gives the same object when nothing changes', () => {
    const once = apply(empty, put(1, 1))
    expect(apply(once, put(1, 1))).toBe(once)
    expect(applyAll(once, [])).toBe(once)
  })

  it('keeps the identity of what it does not touch', () => {
    const before = applyAll(empty, [put(1, 1), put(2, 1)])
    const after = apply(before, put(2, 2))
    const [first] = before.highlights.values()
    expect([...after.highlights.values()][0]).toBe(first)
    expect(after.threads).toBe(before.threads)
    expect([...before.highlights.values()][1]?.rev).toBe(1)
  })

  it('lets a tombstone stand against late news', () => {
    const dead = { ...makeHighlight({ n: 1, rev: 3, start: 0, end: 3 }), deletedAt: '2026-01-02T00:00:00Z' }
    const reading = applyAll(empty, [{ kind: 'highlight.put', row: dead }, put(1, 2)])
    expect([...reading.highlights.values()]).toEqual([dead])
  })

  it('follows the cursor even when the rows stay', () => {
    const moved = apply(empty, { kind: 'project.put', row: project, cursor: 'later' })
    expect(moved.cursor).toBe('later')
    expect(moved.highlights).toBe(empty.highlights)
  })

  it('leaves other articles, and places in other versions, alone', () => {
    const elsewhere = { ...makeHighlight({ n: 1, start: 0, end: 3 }), articleId: asId<ArticleId>(testId('c', 9)) }
    const older = { ...makeHighlight({ n: 2, start: 0, end: 3 }), versionId: asId<VersionId>(testId('d', 9)) }
    const comment: ReadingChange = { kind: 'comment.put', row: makeComment(1, 1), articleId: elsewhere.articleId }
    const rows = [elsewhere, older].map((row): ReadingChange => ({ kind: 'highlight.put', row }))
    expect(applyAll(empty, [...rows, comment])).toBe(empty)
  })

  it('asks for a reload of its own article only', () => {
    const reload = (n: number): ReadingChange => ({
      kind: 'article.reload',
      row: { id: asId<ArticleId>(testId('c', n)) },
    })
    expect([asksReload(empty, reload(1)), asksReload(empty, reload(2))]).toEqual([true, false])
  })

  it('gives the same reading for any order and repetition of the same changes', () => {
    const ns = fc.integer({ min: 0, max: 3 })
    const revs = fc.integer({ min: 1, max: 4 })
    const change = fc.oneof(
      fc.tuple(ns, revs).map(([n, rev]): ReadingChange => {
        const row = makeHighlight({ n, rev, note: `${rev}`, start: 0, end: 3 })
        return { kind: 'highlight.put', row: { ...row, deletedAt: rev % 3 === 0 ? row.createdAt : null } }
      }),
      fc.tuple(ns, revs).map(([n, rev]): ReadingChange => ({ kind: 'thread.put', row: makeThread(n, rev) })),
      fc.tuple(ns, revs).map(([n, rev]): ReadingChange => ({ kind: 'comment.put', row: makeComment(n, rev) })),
      fc.tuple(ns, revs).map(([n, rev]): ReadingChange => ({ kind: 'category.put', row: makeCategory(n, rev) })),
      revs.map((rev): ReadingChange => ({
        kind: 'article.put',
        row: { ...empty.article, rev, title: `title ${rev}` },
      })),
      fc.tuple(ns, revs).map(([n, rev]): ReadingChange => ({ kind: 'member.put', row: makeMember(n, rev) })),
    )
    const shuffled = fc.array(change, { maxLength: 25 }).chain((changes) =>
      fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray([...changes, ...changes], {
          minLength: changes.length * 2,
          maxLength: changes.length * 2,
        }),
        fc.nat(changes.length),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([changes, reordered, cut]) => {
        const oneByOne = changes.reduce(apply, empty)
        const inTwo = applyAll(applyAll(empty, reordered.slice(0, cut)), reordered.slice(cut))
        expect(sorted(inTwo)).toEqual(sorted(oneByOne))
        expect(applyAll(inTwo, changes)).toBe(inTwo)
      }),
      { seed: 42, numRuns: 300 },
    )
  })
})

describe('overlay', () => {
  const mine = (rev: number): PendingChange => ({
    kind: 'highlight.put',
    row: makeHighlight({ n: 1, rev, note: 'mine', start: 0, end: 3 }),
  })

  it('lays pending rows over the server’s until it has caught up', () => {
    const server = apply(empty, put(1, 1, 'server'))
    const notes = (rev: number) => [...overlay(server, [mine(rev)]).highlights.values()].map((h) => h.note)
    expect(notes(2)).toEqual(['mine'])
    expect(notes(1)).toEqual(['server'])
    expect(overlay(server, [mine(1)])).toBe(server)
  })

  it('lays chained writes in their order', () => {
    const dead = { ...makeHighlight({ n: 1, rev: 3, start: 0, end: 3 }), deletedAt: '2026-01-02T00:00:00Z' }
    const gone: PendingChange = { kind: 'highlight.delete', row: dead }
    const [row] = overlay(empty, [mine(1), mine(2), gone]).highlights.values()
    expect([row?.rev, row?.deletedAt]).toEqual([3, '2026-01-02T00:00:00Z'])
  })
})
