import { describe, expect, it } from 'vitest'
import type { Change } from '@/core/events/event'
import { asId, type ArticleId, type RoundId, type UserId } from '@/core/ids'
import { articleState, type ProgressRow } from '@/core/rounds/progress'
import type { Assignment, Round } from '@/core/rounds/round'
import { asksBoard, foldBoard } from './board-rows'
import { standingOf } from './round-words'

const id = (n: number) => `00000000-0000-7000-8000-0000000000${n + 10}`
const at = '2026-01-01T00:00:00.000Z'
const article = asId<ArticleId>(id(0))
const people = [...'abc'].map((_, n) => asId<UserId>(id(n)))
const letters: Readonly<Record<string, string>> = { assigned: 'a', started: 't', submitted: 's', none: '-' }

/** Round 1 is `1` open, `1!` blind, `1.` over. */
const round = (notation: string, rev = 1): Round => ({
  id: asId<RoundId>(id(Number(notation[0]))),
  articleId: article,
  number: Number(notation[0]),
  mode: notation.includes('!') ? 'blind' : 'open',
  revealed: notation.includes('.') ? { at, by: asId<UserId>(id(0)) } : null,
  rev,
  createdAt: at,
})

/** `bs3` is the second person, submitted, at rev 3; `a`ssigned, s`t`arted, `-` taken away. */
const assignment = (notation: string, number = 1): Assignment => {
  const [person = 'a', standing = 'a', rev = '1'] = notation
  return {
    roundId: asId<RoundId>(id(number)),
    articleId: article,
    userId: people[person.charCodeAt(0) - 97] ?? asId<UserId>(id(9)),
    startedAt: standing === 't' || standing === 's' ? at : null,
    submittedAt: standing === 's' ? at : null,
    removedAt: standing === '-' ? at : null,
    rev: Number(rev),
    createdAt: at,
  }
}

const row = (of: Round, assignments: string): ProgressRow => {
  const made = assignments
    .split(' ')
    .filter(Boolean)
    .map((one) => assignment(one, of.number))
  const disagreements = { open: 0, reopened: 0, decided: 0 }
  return {
    articleId: article,
    title: 'A',
    wordCount: 1,
    round: of,
    assignments: made,
    disagreements,
    state: articleState(of, made, disagreements),
  }
}

const show = (rows: readonly ProgressRow[]) =>
  rows
    .map(
      ({ round: { number }, assignments, state }) =>
        `${number} ${assignments.map((one) => `${'abc'[people.indexOf(one.userId)] ?? '?'}${letters[standingOf(one)] ?? ''}`).join(' ')} ${state}`,
    )
    .join(' | ')

const put = (notation: string, number = 1): Change => ({ kind: 'assignment.put', row: assignment(notation, number) })

describe('foldBoard', () => {
  it.each([
    ['1', '', [put('aa1')], '1 aa coding'],
    ['1', 'aa1', [put('as2')], '1 as settled'],
    ['1!', 'aa1', [put('as2')], '1 as submitted'],
    ['1', 'as2', [put('aa1')], '1 as settled'],
    ['1', 'aa1', [put('a-2')], '1 a- unassigned'],
    // Late news of what was taken away bring nothing back.
    ['1', 'aa1', [put('a-3'), put('at2')], '1 a- unassigned'],
    ['1', 'aa1', [put('a-2'), put('aa3')], '1 aa coding'],
    // News of another round are not of this one.
    ['2', 'aa1', [put('bs9', 1)], '2 aa coding'],
    ['1', 'as2', [{ kind: 'round.put', row: round('2!') }], '2  unassigned'],
    ['2', 'as2', [{ kind: 'round.put', row: round('1.', 9) }], '2 as settled'],
    // What a round left to decide is read, not guessed.
    ['1!', 'as2', [{ kind: 'round.put', row: round('1!.', 2) }], '1 as submitted'],
    ['1', 'as2', [{ kind: 'round.put', row: round('1!', 2) }], '1 as submitted'],
  ] satisfies readonly (readonly [string, string, readonly Change[], string])[])(
    'round %s with %j',
    (of, assignments, changes, after) => {
      expect(show(foldBoard([row(round(of), assignments)], changes))).toBe(after)
    },
  )

  it('gives the same rows when nothing changed', () => {
    const rows = [row(round('1'), 'aa1')]
    expect(foldBoard(rows, [put('aa1'), put('bs1', 7)])).toBe(rows)
  })
})

describe('asksBoard', () => {
  it('asks for disagreements and for what everything is read again for', () => {
    const rows = [row(round('1'), '')]
    expect(asksBoard(rows, put('aa1'))).toBe(false)
    expect(asksBoard(rows, { kind: 'round.put', row: round('1', 2) })).toBe(false)
    expect(asksBoard(rows, { kind: 'round.put', row: round('1.', 2) })).toBe(true)
    expect(asksBoard([row(round('1.'), '')], { kind: 'round.put', row: round('1.', 2) })).toBe(false)
    expect(asksBoard(rows, { kind: 'article.reload', row: { id: article } })).toBe(true)
  })
})
