import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type RoundId, type UserId } from '@/core/ids'
import { articleState, type ProgressRow } from '@/core/rounds/progress'
import { everything, filterBoard, type BoardFilter } from './filter-board'
import { loadsOf, planFor } from './plan-assignments'

const id = (n: number) => `00000000-0000-7000-8000-0000000000${n + 10}`
const person = (letter: string) => asId<UserId>(id(letter.charCodeAt(0) - 97))
const at = '2026-01-01T00:00:00.000Z'

/** `Title words 40 a bs c-`: a title, its words, and who is assigned, `s`ubmitted or taken away; `.` ends the round. */
const parse = (notation: string, n: number): ProgressRow => {
  const [, title = '', words = '0', people = ''] = /^(.*?) (\d+)(.*)$/.exec(notation) ?? []
  const isOver = people.includes('.')
  const round = {
    id: asId<RoundId>(id(n)),
    articleId: asId<ArticleId>(id(n)),
    number: 1,
    mode: 'blind' as const,
    revealed: isOver ? { at, by: person('a') } : null,
    rev: 1,
    createdAt: at,
  }
  const assignments = people
    .replace('.', '')
    .split(' ')
    .filter(Boolean)
    .map((one) => ({
      roundId: round.id,
      articleId: round.articleId,
      userId: person(one),
      startedAt: null,
      submittedAt: one.endsWith('s') ? at : null,
      removedAt: one.endsWith('-') ? at : null,
      rev: 1,
      createdAt: at,
    }))
  const disagreements = { open: 0, reopened: 0, decided: 0 }
  return {
    articleId: round.articleId,
    title,
    wordCount: Number(words),
    round,
    assignments,
    disagreements,
    state: articleState(round, assignments, disagreements),
  }
}

const board = ['Élan vital 100 a b', 'The Side Door 40 as bs', 'Side note 10 c-', 'Done 5 as b .'].map(parse)

describe('filterBoard', () => {
  it.each<[Partial<BoardFilter>, string]>([
    [{}, 'Élan vital, The Side Door, Side note, Done'],
    [{ words: 'side' }, 'The Side Door, Side note'],
    [{ words: ' elan, VIT' }, 'Élan vital'],
    [{ words: 'ide' }, ''],
    [{ state: 'submitted' }, 'The Side Door'],
    [{ state: 'unassigned' }, 'Side note'],
    [{ userId: person('a') }, 'Élan vital, The Side Door, Done'],
    // Taken away is not assigned.
    [{ userId: person('c') }, ''],
    [{ userId: person('b'), state: 'coding', words: 'vital' }, 'Élan vital'],
  ])('%j', (part, titles) => {
    const found = filterBoard(board, { ...everything, ...part })
    expect(found.map(({ title }) => title).join(', ')).toBe(titles)
  })
})

describe('planFor', () => {
  it('counts what is to code still: rounds that run, not what is submitted or over', () => {
    expect([...loadsOf(board, ['a', 'b', 'c'].map(person)).values()]).toEqual([100, 100, 0])
  })

  it('gives an article to who has least, and never to who has it', () => {
    const plan = planFor(board, board.slice(2, 3), ['a', 'b', 'c'].map(person), 1)
    expect(plan.pairs.map(({ userId }) => userId)).toEqual([person('c')])
    expect(planFor(board, board.slice(0, 1), ['a', 'b'].map(person), 2).pairs).toEqual([])
  })
})
