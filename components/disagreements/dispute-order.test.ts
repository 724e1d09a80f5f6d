import { describe, expect, it } from 'vitest'
import type { Disagreement, DisagreementState } from '@/core/disagreements/disagreement'
import { asId, type ArticleId, type DisagreementId, type RoundId, type VersionId } from '@/core/ids'
import { listDisputes, progressWords, stepDispute } from './dispute-order'

const id = (letter: string) =>
  asId<DisagreementId>(`00000000-0000-7000-8000-0000000000${letter.charCodeAt(0).toString(16)}`)
const letterOf = (one: { readonly id: string } | null) =>
  one === null ? null : String.fromCharCode(parseInt(one.id.slice(-2), 16))
const states: Readonly<Record<string, DisagreementState>> = { o: 'open', r: 'reopened', d: 'decided', g: 'gone' }

/** `ao bd`: the disagreements a (open) and b (decided), in the order of their letters in the text. */
const parse = (words: string): readonly Disagreement[] =>
  words.split(' ').map((word) => {
    const letter = word.charAt(0)
    const start = letter.charCodeAt(0)
    return {
      id: id(letter),
      articleId: asId<ArticleId>(id('z')),
      versionId: asId<VersionId>(id('z')),
      roundId: asId<RoundId>(id('z')),
      kind: 'category',
      state: states[word.charAt(1)] ?? 'open',
      start,
      end: start + 1,
      sides: [],
      ownerId: null,
      dueOn: null,
      decision: null,
      rev: 1,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    }
  })
const all = parse('co ad br eg do')

describe('listDisputes', () => {
  it.each([
    [false, null, 'bcd'],
    [true, null, 'abcd'],
    [false, 'a', 'abcd'],
    [false, 'e', 'bcde'],
  ])('with decided: %s, kept: %s → %s', (withDecided, kept, letters) => {
    expect(
      listDisputes(all, withDecided, kept === null ? null : id(kept))
        .map(letterOf)
        .join(''),
    ).toBe(letters)
  })
})

describe('stepDispute', () => {
  const rows = parse('ao bo co')
  it.each([
    ['a', 1, 'b'],
    ['c', 1, 'a'],
    ['a', -1, 'c'],
    ['x', 1, 'a'],
    ['x', -1, 'c'],
  ] as const)('%s %i → %s', (from, by, to) => {
    expect(letterOf(stepDispute(rows, id(from), by))).toBe(to)
  })
  it('has nowhere to go in an empty list', () => {
    expect(stepDispute([], null, 1)).toBeNull()
  })
})

describe('progressWords', () => {
  it.each([
    ['b', '1 of 3 open'],
    ['d', '3 of 3 open'],
    ['a', '3 open'],
  ])('%s: %s', (letter, words) => {
    expect(progressWords(all, id(letter))).toBe(words)
  })
  it('says when all is decided', () => {
    expect(progressWords(parse('ad bg'), id('a'))).toBe('none open')
  })
})
