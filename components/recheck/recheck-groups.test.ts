import { expect, test } from 'vitest'
import type { OldTag } from '@/core/codebook/recheck'
import type { CategoryRule, RuleKind } from '@/core/codebook/rule'
import { idOf, tree } from '@/core/codebook/testing'
import { type ArticleId, type HighlightId, type RuleId, type UserId, asId } from '@/core/ids'
import { groupOldTags, rulesSince } from './recheck-groups'

const day = (n: number) => `2026-02-0${n}T00:00:00.000Z`
const author = asId<UserId>('0198c0de-0000-7000-8000-0000000000aa')

/** `a1 b2`: a letter is the category, the number the meaning it was coded under, changed the day after. */
const tags = (notation: string): OldTag[] =>
  notation.split(' ').map((word, n) => ({
    highlightId: asId<HighlightId>(`0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`),
    articleId: asId<ArticleId>('0198c0de-0000-7000-8000-0000000000bb'),
    articleTitle: 'A',
    categoryId: idOf(word[0] ?? ''),
    authorId: author,
    exact: word,
    prefix: '',
    suffix: '',
    codedUnder: Number(word[1]),
    now: 9,
    changedAt: day(Number(word[1]) + 1),
  }))

const shown = (codebook: string, notation: string) =>
  groupOldTags(tree(codebook), tags(notation))
    .map(({ layers }) => layers.map(({ tags: list }) => list.map(({ exact }) => exact).join(',')).join('|'))
    .join(' ; ')

test.each([
  ['a:1 b:2', 'a1', 'a1'],
  ['a:1 b:2', 'b1 a1 b1', 'a1 ; b1,b1'],
  ['a:1 b:2', 'a2 a1 a2', 'a1|a2,a2'],
  ['a:1 c<a:1 b:2', 'b1 c1 a1', 'a1 ; c1 ; b1'],
  // A category that left the codebook meanwhile stands last.
  ['a:1', 'z1 a1', 'a1 ; z1'],
])('%s with %s', (codebook, notation, expected) => {
  expect(shown(codebook, notation)).toBe(expected)
})

test('a layer is as old as its oldest change', () => {
  const [first, second] = tags('a1 a1')
  if (!first || !second) throw new Error('two tags were made')
  const [group] = groupOldTags(tree('a'), [{ ...first, changedAt: day(5) }, second])
  expect(group?.layers[0]?.changedAt).toBe(day(2))
})

test('rules since: in words, living, from that moment on', () => {
  const rule = (text: string, kind: RuleKind, createdAt: string, deletedAt: string | null = null): CategoryRule => ({
    id: asId<RuleId>('0198c0de-0000-7000-8000-0000000000cc'),
    categoryId: idOf('a'),
    kind,
    text,
    decisionId: null,
    highlightId: null,
    rev: 1,
    createdBy: author,
    createdAt,
    deletedAt,
  })
  const rules = [
    rule('before', 'use', day(1)),
    rule('then', 'avoid', day(2)),
    rule('shown', 'example', day(3)),
    rule('taken back', 'use', day(3), day(4)),
    rule('after', 'use', day(4)),
  ]
  expect(rulesSince(rules, day(2)).map(({ text }) => text)).toEqual(['then', 'after'])
})
