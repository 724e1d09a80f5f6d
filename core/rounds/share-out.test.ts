import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleId, type UserId, asId } from '../ids'
import { type ShareOutTask, shareOut } from './share-out'

const articleId = (n: number) => asId<ArticleId>(`00000000-0000-7000-8000-a${String(n).padStart(11, '0')}`)
const userId = (n: number) => asId<UserId>(`00000000-0000-7000-8000-b${String(n).padStart(11, '0')}`)
const nameOf = (id: string) => String(Number(id.slice(-11)))

/** `500: 1 2` is an article of 500 words that the analysts 1 and 2 have already. */
const task = (articles: readonly string[], loads: readonly number[], perArticle: number): ShareOutTask => ({
  articles: articles.map((line, at) => {
    const [words = '', has = ''] = line.split(':')
    return {
      id: articleId(at + 1),
      wordCount: Number(words),
      assigned: has
        .split(' ')
        .filter((n) => n !== '')
        .map((n) => userId(Number(n))),
    }
  }),
  people: loads.map((load, at) => ({ id: userId(at + 1), load })),
  perArticle,
})

/** `1→2` gives article 1 to analyst 2. */
const planOf = (given: ShareOutTask) =>
  shareOut(given)
    .pairs.map((pair) => `${nameOf(pair.articleId)}→${nameOf(pair.userId)}`)
    .join(' ')

describe('shareOut', () => {
  test.each([
    [['100', '100'], [0, 0], 1, '1→1 2→2'],
    [['100', '500', '400'], [0, 0], 1, '1→2 2→1 3→2'],
    [['100'], [300, 0], 1, '1→2'],
    [['100:1'], [0, 0, 0], 2, '1→2'],
    [['100:1 2'], [0, 0, 0], 2, ''],
    [['100:1 2 3'], [0, 0, 0], 2, ''],
    // The one who has it and may get none still counts.
    [['100:9'], [0, 0], 2, '1→1'],
    [['0', '0', '0'], [0, 0], 1, '1→1 2→2 3→1'],
    [['100'], [0], 0, ''],
  ])('%j among %j, %i each: %s', (articles, loads, perArticle, plan) => {
    expect(planOf(task(articles, loads, perArticle))).toBe(plan)
  })

  test('says which articles are short of people, and what each has after it', () => {
    const { loads, shortOf } = shareOut(task(['100:1', '50'], [100, 0], 3))
    expect(shortOf.map(nameOf)).toEqual(['1', '2'])
    expect(loads).toEqual([
      { id: userId(1), load: 150, articles: 1 },
      { id: userId(2), load: 150, articles: 2 },
    ])
  })

  const anyTask = fc
    .record({
      words: fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 40 }),
      people: fc.integer({ min: 0, max: 9 }),
      perArticle: fc.integer({ min: 0, max: 5 }),
      given: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), { minLength: 40, maxLength: 40 }),
    })
    .map(({ words, people, perArticle, given }): ShareOutTask & { readonly bare: ShareOutTask } => {
      const bare = task(
        words.map(String),
        Array.from({ length: people }, () => 0),
        perArticle,
      )
      const articles = bare.articles.map((article, at) => ({ ...article, assigned: (given[at] ?? []).map(userId) }))
      return { ...bare, articles, bare }
    })

  test('every article gets as many as it may, nobody twice, and shortOf names the rest', () => {
    fc.assert(
      fc.property(anyTask, (given) => {
        const { pairs, shortOf } = shareOut(given)
        for (const { id, assigned } of given.articles) {
          const added = pairs.filter((pair) => pair.articleId === id).map((pair) => pair.userId)
          const all = new Set([...assigned, ...added])
          expect(all.size).toBe(new Set(assigned).size + added.length)
          const free = given.people.filter((person) => !assigned.includes(person.id)).length
          const wanted = Math.max(0, given.perArticle - new Set(assigned).size)
          expect(added.length).toBe(Math.min(wanted, free))
          expect(shortOf.includes(id)).toBe(wanted > free)
        }
      }),
      { seed: 42 },
    )
  })

  test('from equal loads the greatest exceeds the least by one article at most', () => {
    fc.assert(
      fc.property(anyTask, ({ bare }) => {
        const loads = shareOut(bare).loads.map(({ load }) => load)
        if (loads.length === 0) return
        const longest = Math.max(0, ...bare.articles.map(({ wordCount }) => wordCount))
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(longest)
      }),
      { seed: 42 },
    )
  })

  test('the loads are what the pairs come to, and the order of articles and people changes nothing', () => {
    fc.assert(
      fc.property(anyTask, (given) => {
        const { pairs, loads } = shareOut(given)
        for (const { id, load, articles } of loads) {
          const own = given.articles.filter((one) => pairs.some((p) => p.userId === id && p.articleId === one.id))
          expect(articles).toBe(own.length)
          expect(load).toBe(own.reduce((sum, { wordCount }) => sum + wordCount, 0))
        }
        const turned = { ...given, articles: given.articles.toReversed(), people: given.people.toReversed() }
        const sorted = (of: ShareOutTask) =>
          shareOut(of)
            .pairs.map((pair) => JSON.stringify(pair))
            .sort()
        expect(sorted(turned)).toEqual(sorted(given))
      }),
      { seed: 42 },
    )
  })
})
