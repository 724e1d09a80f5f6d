import { describe, expect, it } from 'vitest'
import type { AgreementGroup, Figure, Measure } from './figure'
import { measureAgreement } from './measure'
import type { AgreementQuestion, CodedArticle } from './question'
import { categoryOf, coderOf, drawArticle, type ArticleSketch } from './testing'

const plain: AgreementQuestion = { unit: 'word', scope: 'all', by: 'overall', interval: null }
const ask = (articles: readonly CodedArticle[], question: Partial<AgreementQuestion> = {}) =>
  measureAgreement(articles, { ...plain, ...question }).groups
const drawn = (...sketches: ArticleSketch[]) => sketches.map((sketch, i) => drawArticle({ n: i + 1, ...sketch }))
const figureOf = (group: AgreementGroup | undefined, measure: Measure): Figure => {
  const found = group?.figures.find((figure) => figure.measure === measure)
  if (!found) throw new Error(`no ${measure}`)
  return found
}
const valueOf = (group: AgreementGroup | undefined, measure: Measure) => figureOf(group, measure).value

describe('measureAgreement', () => {
  const text = 'One two three four five six seven eight'
  const two = drawn({ text, coders: { 1: ['aaaaaaa'], 2: ['aaa'] } })

  it('counts the units that a passage touches, in all the text or where somebody coded', () => {
    expect(figureOf(ask(two)[0], 'percent')).toMatchObject({
      value: 7 / 8,
      n: { units: 8, coders: 2, articles: 1, spans: 2 },
    })
    expect(figureOf(ask(two, { scope: 'coded' })[0], 'percent')).toMatchObject({ value: 1 / 2, n: { units: 2 } })
    expect(figureOf(ask(two, { unit: 'character' })[0], 'percent').value).toBe(35 / 39)
    expect(figureOf(ask(two, { unit: 'document' })[0], 'percent').notComputable).toMatch(/same category/)
  })

  it('takes sets as one value, or as partly alike', () => {
    const articles = drawn({ text, coders: { 1: ['aaa aaa'], 2: ['aaa aaa', 'bbb'] } })
    const [group] = ask(articles)
    expect(valueOf(group, 'percent')).toBe(7 / 8)
    expect(valueOf(group, 'alpha-jaccard')).toBeGreaterThan(valueOf(group, 'alpha') ?? 1)
    expect(valueOf(group, 'alpha-masi')).toBeGreaterThan(valueOf(group, 'alpha') ?? 1)
  })

  it('looks at the categories asked for as if there were no others', () => {
    const articles = drawn({ text, coders: { 1: ['aaa bbb'], 2: ['aaa     bbbbb'] } })
    const [group] = ask(articles, { categoryIds: [categoryOf('a')] })
    expect(valueOf(group, 'alpha')).toBe(1)
    expect(figureOf(group, 'alpha').n.spans).toBe(2)
    const groups = ask(articles, { by: 'category', categoryIds: [categoryOf('a'), categoryOf('z')] })
    expect(groups.map(({ key }) => key.by === 'category' && key.categoryId)).toEqual([categoryOf('a'), categoryOf('z')])
    expect(groups[1]?.figures.every((figure) => /Nobody used this category/.test(figure.notComputable ?? ''))).toBe(
      true,
    )
  })

  it('scores the second of a pair against the first', () => {
    const articles = drawn({ text, coders: { 1: ['aaa aaa aaaaa'], 2: ['aaa'] } })
    const [group] = ask(articles, { by: 'pair' })
    expect(group?.key).toEqual({ by: 'pair', coderIds: [coderOf(1), coderOf(2)] })
    expect(figureOf(group, 'span-exact')).toMatchObject({ value: 1 / 2, score: { precision: 1, recall: 1 / 3 } })
  })

  it('takes passages that touch for two, and those that overlap for one', () => {
    const touching = ask(drawn({ text, coders: { 1: ['aaa', '   aaaa'], 2: ['aaaaaaa'] } }))[0]
    expect(valueOf(touching, 'span-character')).toBe(1)
    expect(valueOf(touching, 'alpha-u')).toBeLessThan(1)
    const overlapping = ask(drawn({ text, coders: { 1: ['aaaa', '   aaaa'], 2: ['aaaaaaa'] } }))[0]
    expect(valueOf(overlapping, 'span-character')).toBe(1)
    expect(valueOf(overlapping, 'alpha-u')).toBe(1)
  })

  it('tells how often a category is given', () => {
    const [group] = ask(two, { by: 'category' })
    expect(group?.prevalence).toBe(3 / 16)
  })

  it.each<[string, CodedArticle[], RegExp]>([
    ['no article', [], /Nobody has submitted/],
    ['no coder', drawn({ text, coders: {} }), /Nobody has submitted/],
    ['one coder', drawn({ text, coders: { 1: ['aaa'] } }), /Only one analyst/],
    ['one coder each', drawn({ text, coders: { 1: ['aaa'] } }, { text, coders: { 2: ['aaa'] } }), /No article/],
    ['nothing coded', drawn({ text, coders: { 1: [], 2: [] } }), /Nobody coded/],
    ['no text', drawn({ text: '', coders: { 1: [], 2: [] } }), /Nobody coded/],
    ['all of it by both', drawn({ text: 'One', coders: { 1: ['aaa'], 2: ['aaa'] } }), /same category|whole text/],
  ])('says why it cannot tell: %s', (_, articles, reason) => {
    for (const scope of ['all', 'coded'] as const) {
      const figures = ask(articles, { scope })[0]?.figures ?? []
      expect(figures).toHaveLength(11)
      for (const figure of figures) {
        if (figure.measure.startsWith('span-') && figure.value !== null) continue
        expect(figure).toMatchObject({ value: null, interval: null })
        expect(figure.notComputable).toMatch(reason)
        expect(figure.sentence).toBe(figure.notComputable)
      }
    }
  })

  it('a pair without an article in common has no figure, and says so', () => {
    const articles = drawn({ text, coders: { 1: ['aaa'], 2: ['aaa'] } }, { text, coders: { 2: ['aaa'], 3: [] } })
    const groups = ask(articles, { by: 'pair' })
    expect(groups.map((group) => figureOf(group, 'percent').notComputable)).toEqual([
      null,
      expect.stringMatching(/no article in common/),
      null,
    ])
  })
})

describe('intervals', () => {
  const words = Array.from({ length: 400 }, (_, i) => `w${i % 7}x`).join(' ')
  const marks = (every: number, shift: number) =>
    Array.from({ length: words.length }, (_, i) => (Math.floor((i + shift) / 4) % every === 0 ? 'a' : ' ')).join('')
  const interval = { resamples: 300, seed: 1, level: 0.95 }
  const one = drawn({
    text: words,
    coders: { 1: [marks(5, 0)], 2: [marks(5, 0).slice(0, 1200) + marks(6, 2).slice(1200)], 3: [marks(5, 3)] },
  })

  it('hold the figure, repeat with the seed, narrow with a lower level', () => {
    const group = ask(one, { interval })[0]
    for (const measure of ['percent', 'cohen', 'fleiss', 'ac1', 'alpha', 'alpha-masi', 'alpha-jaccard'] as const) {
      const figure = figureOf(group, measure)
      expect(figure.interval).toMatchObject({ level: 0.95, resamples: 300, resampled: 'stretches' })
      expect(figure.interval?.low).toBeLessThan(figure.value ?? 0)
      expect(figure.interval?.high).toBeGreaterThan(figure.value ?? 1)
      expect(figure.interval?.high).toBeLessThanOrEqual(1)
    }
    expect(ask(one, { interval })[0]).toEqual(group)
    const other = figureOf(ask(one, { interval: { ...interval, seed: 2 } })[0], 'alpha').interval
    expect(other).not.toEqual(figureOf(group, 'alpha').interval)
    const narrow = figureOf(ask(one, { interval: { ...interval, level: 0.5 } })[0], 'alpha').interval
    expect(narrow?.low).toBeGreaterThan(figureOf(group, 'alpha').interval?.low ?? 1)
  })

  it('draw whole articles when there are ten, also for passages', () => {
    const many = drawn(
      ...Array.from({ length: 12 }, (_, i) => ({
        text: words.slice(0, 100),
        coders: { 1: [marks(5, i).slice(0, 100)], 2: [marks(5, i % 3).slice(0, 100)] },
      })),
    )
    const group = ask(many, { interval })[0]
    expect(figureOf(group, 'alpha').interval?.resampled).toBe('articles')
    expect(figureOf(group, 'span-exact').interval?.resampled).toBe('articles')
    expect(figureOf(group, 'alpha-u').interval?.resampled).toBe('articles')
    expect(figureOf(ask(one, { interval })[0], 'span-exact').interval).toBeNull()
  })

  it('draw units where there are few, and none where there are hardly any', () => {
    const few = drawn({ text: 'one two three four five six', coders: { 1: ['aaa aaa'], 2: ['aaa'] } })
    expect(figureOf(ask(few, { interval })[0], 'percent').interval?.resampled).toBe('units')
    const fewer = drawn({ text: 'one two three', coders: { 1: ['aaa aaa'], 2: ['aaa'] } })
    expect(figureOf(ask(fewer, { interval })[0], 'percent').interval).toBeNull()
  })
})
