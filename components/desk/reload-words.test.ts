import { describe, expect, it } from 'vitest'
import { asId, type ArticleId, type HighlightId, type RoundId, type UserId, type VersionId } from '@/core/ids'
import type { DeskAnswer } from '@/core/reading/reading'
import { reloadWords } from './reload-words'

const id = (n: number) => `00000000-0000-7000-8000-0000000000${n + 10}`
const at = '2026-01-01T00:00:00.000Z'
const articleId = asId<ArticleId>(id(0))
const versionId = asId<VersionId>(id(0))

/** `1. 2! aab`: rounds (`.` over, `!` blind), then a letter for each highlight by its analyst; sealed while a blind round runs. */
const parse = (notation: string): DeskAnswer => {
  const parts = notation.split(' ')
  const rounds = parts
    .filter((part) => /\d/.test(part))
    .map((part) => ({
      id: asId<RoundId>(id(Number(part[0]))),
      articleId,
      number: Number(part[0]),
      mode: part.includes('!') ? ('blind' as const) : ('open' as const),
      revealed: part.includes('.') ? { at, by: asId<UserId>(id(0)) } : null,
      rev: 1,
      createdAt: at,
    }))
  const last = rounds.at(-1)
  return {
    article: {
      id: articleId,
      title: 'A',
      author: '',
      outlet: '',
      publishedOn: null,
      sourceUrl: null,
      language: 'en',
      codingMode: 'open',
      sealed: last?.mode === 'blind' && last.revealed === null,
      versionId,
      rev: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    },
    version: { id: versionId, articleId, number: 1, text: 'abc', textHash: '', wordCount: 1, createdAt: at },
    categories: [],
    highlights: [...(parts.find((part) => /^[a-z]/.test(part)) ?? '')].map((letter, n) => ({
      id: asId<HighlightId>(id(n)),
      articleId,
      versionId,
      authorId: asId<UserId>(id(letter.charCodeAt(0) - 97)),
      // z is the consensus.
      layer: letter === 'z' ? 'consensus' : 'analyst',
      start: 0,
      end: 1,
      exact: 'a',
      prefix: '',
      suffix: '',
      anchor: { state: 'exact', confidence: 1 },
      tags: [],
      note: '',
      rev: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    })),
    threads: [],
    comments: [],
    members: [],
    rounds,
    assignments: [],
    disagreements: [],
    cursor: '',
  }
}

describe('reloadWords', () => {
  it.each([
    ['1!', '1!', null],
    ['1! a', '1!. aabz', 'The round was revealed: 3 highlights by 2 analysts.'],
    ['1!', '1!.', 'The round was revealed: 0 highlights by 0 analysts.'],
    ['1 ab', '1. ab', 'The round was closed: 2 highlights by 2 analysts.'],
    ['1. ab', '1. 2! a', 'Blind round 2 has begun: you see only your own coding until it is revealed.'],
    ['1 ab', '1! a', 'Blind round 1 has begun: you see only your own coding until it is revealed.'],
    ['1. ab', '1. 2 ab', 'Open round 2 has begun.'],
    ['1. ab', '1. abc', null],
  ])('%s, then %s', (before, after, words) => {
    expect(reloadWords(parse(before), parse(after))).toBe(words)
  })
})
