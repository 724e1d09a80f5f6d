import { describe, expect, it } from 'vitest'
import type { QueueRow } from '@/core/disagreements/disagreement'
import { asId, type ArticleId, type DisagreementId, type RoundId, type VersionId } from '@/core/ids'
import { joinRows } from '../http/join-rows'
import { putRow } from './queue-rows'

const idOf = (letter: string) => `00000000-0000-7000-8000-0000000000${letter.charCodeAt(0).toString(16)}`

/** `a1 b3`: rows a at rev 1 and b at rev 3; their quote is their letter and rev. */
const parse = (words: string): readonly QueueRow[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({
      id: asId<DisagreementId>(idOf(word.charAt(0))),
      articleId: asId<ArticleId>(idOf('z')),
      versionId: asId<VersionId>(idOf('z')),
      roundId: asId<RoundId>(idOf('z')),
      kind: 'category',
      state: 'open',
      start: 0,
      end: 2,
      sides: [],
      ownerId: null,
      dueOn: null,
      decision: null,
      rev: Number(word.slice(1)),
      createdAt: '',
      updatedAt: '',
      articleTitle: '',
      quote: word,
      commentCount: 4,
      decisionIds: [],
    }))
const make = (rows: readonly QueueRow[]) =>
  rows.map(({ id, rev }) => `${String.fromCharCode(parseInt(id.slice(-2), 16))}${rev}`).join(' ')
const one = (word: string) => {
  const [row] = parse(word)
  if (!row) throw new Error('one row')
  return row
}

describe('joinRows', () => {
  it.each([
    ['a1 b1', 'b2 c1', true, 'a1 b2 c1'],
    ['a1 b1', 'b2 c1', false, 'a1 b2'],
    ['a1 b3', 'b2', false, 'a1 b3'],
    ['', 'a1', true, 'a1'],
  ])('%s with %s, asked %s: %s', (shown, more, isAsked, after) => {
    expect(make(joinRows(parse(shown), parse(more), isAsked))).toBe(after)
  })
})

describe('putRow', () => {
  const rows = parse('a1 b2')
  it('takes a newer row and leaves what the event does not tell', () => {
    const next = putRow(rows, { ...one('b3'), state: 'decided', dueOn: '2026-12-01' })
    expect(next[1]).toMatchObject({ rev: 3, state: 'decided', dueOn: '2026-12-01', commentCount: 4 })
  })
  it('keeps quote and place together when the place moved', () => {
    const next = putRow(rows, { ...one('b3'), start: 5, end: 9 })
    expect(next[1]).toMatchObject({ rev: 3, start: 0, end: 2, quote: 'b2' })
  })
  it.each([['b2'], ['b1'], ['c9']])('leaves the list as it is for %s', (word) => {
    expect(putRow(rows, one(word))).toBe(rows)
  })
})
