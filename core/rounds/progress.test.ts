import { describe, expect, test } from 'vitest'
import { type UserId, asId } from '../ids'
import { type DisagreementCounts, articleState, progressInWords } from './progress'

/** `.` assigned, `s` started, `x` submitted, `-` taken away again. */
function people(signs: string) {
  return [...signs].map((sign, at) => ({
    userId: asId<UserId>(`00000000-0000-7000-8000-${String(at).padStart(12, '0')}`),
    startedAt: sign === '.' ? null : '2026-11-01T10:00:00.000Z',
    submittedAt: sign === 'x' || sign === '-' ? '2026-11-01T11:00:00.000Z' : null,
    removedAt: sign === '-' ? '2026-11-01T12:00:00.000Z' : null,
  }))
}

/** `2o 1r 3d`: open, reopened, decided. */
function counts(words: string): DisagreementCounts {
  const of = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(words)?.[1] ?? 0)
  return { open: of('o'), reopened: of('r'), decided: of('d') }
}

/** `blind`, `open`, and with a `!` when it is over. */
function round(word: string) {
  const by = asId<UserId>('00000000-0000-7000-8000-000000000001')
  return {
    mode: word.startsWith('blind') ? 'blind' : 'open',
    revealed: word.endsWith('!') ? { at: '2026-11-02T10:00:00.000Z', by } : null,
  } as const
}

describe('articleState', () => {
  test.each([
    ['blind', '', '', 'unassigned'],
    ['open', '', '', 'unassigned'],
    ['blind', '-', '', 'unassigned'],
    ['blind', '..', '', 'coding'],
    ['blind', 'xs', '', 'coding'],
    ['blind', 'x-', '', 'submitted'],
    ['blind', 'xx', '', 'submitted'],
    // Disagreements of the round before tell nothing of a blind one that runs.
    ['blind', 'xs', '2o 1d', 'coding'],
    ['blind', 'xx', '2o 1d', 'submitted'],
    ['open', 'xs', '2o', 'coding'],
    ['open', 'xx', '2o', 'revealed'],
    ['open', 'xx', '2o 1d', 'deciding'],
    ['open', 'xx', '3d', 'settled'],
    ['open', 'xx', '', 'settled'],
    ['blind!', 'xs', '2o', 'revealed'],
    ['blind!', 'xx', '2o 1d', 'deciding'],
    ['blind!', 'xx', '1r', 'deciding'],
    ['blind!', 'xx', '1r 4d', 'deciding'],
    ['blind!', 'xx', '4d', 'settled'],
    ['blind!', '', '', 'settled'],
  ])('%s with “%s” and “%s” is %s', (mode, signs, words, state) => {
    expect(articleState(round(mode), people(signs), counts(words))).toBe(state)
  })
})

describe('progressInWords', () => {
  const full = (signs: string) =>
    people(signs).map((one) => ({
      ...one,
      roundId: asId<never>('00000000-0000-7000-8000-0000000000aa'),
      articleId: asId<never>('00000000-0000-7000-8000-0000000000bb'),
      rev: 1,
      createdAt: '2026-11-01T09:00:00.000Z',
    }))
  test.each([
    ['unassigned', '', '', 'Nobody is assigned'],
    ['coding', 'xs.', '', '1 of 3 submitted, 1 not started'],
    ['coding', 'xs-', '', '1 of 2 submitted'],
    ['submitted', 'xx', '', 'All 2 submitted; to be revealed'],
    ['submitted', 'x', '', 'Submitted; to be revealed'],
    ['revealed', 'xx', '1o', '1 disagreement to decide'],
    ['revealed', 'xx', '7o', '7 disagreements to decide'],
    ['deciding', 'xx', '3o 4d', '4 of 7 disagreements decided'],
    ['deciding', 'xx', '1r 4d', '4 of 5 disagreements decided, 1 reopened'],
    ['settled', 'xx', '', 'No disagreements'],
    ['settled', 'xx', '1d', 'The one disagreement is decided'],
    ['settled', 'xx', '4d', 'All 4 disagreements decided'],
  ] as const)('%s with “%s” and “%s”: %s', (state, signs, words, sentence) => {
    expect(progressInWords({ state, assignments: full(signs), disagreements: counts(words) })).toBe(sentence)
  })
})
