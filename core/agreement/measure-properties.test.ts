import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CategoryId } from '../ids'
import { krippendorffAlpha } from './alpha'
import { cohenKappa } from './cohen'
import type { AgreementGroup, Figure, Measure } from './figure'
import { fleissKappa } from './fleiss'
import { gwetAc1 } from './gwet'
import { measureAgreement } from './measure'
import type { Measured } from './measured'
import { percentAgreement } from './percent'
import type { AgreementQuestion, CodedArticle, GroupedBy } from './question'
import { jaccardDistance, masiDistance } from './set-distance'
import { categoryOf, coderOf, drawArticle, tallyMatrix, type ArticleSketch } from './testing'
import { extentOf, listUnits } from './units'

const plain: AgreementQuestion = { unit: 'word', scope: 'all', by: 'overall', interval: null }
const ask = (articles: readonly CodedArticle[], question: Partial<AgreementQuestion> = {}) =>
  measureAgreement(articles, { ...plain, ...question }).groups
const drawn = (...sketches: ArticleSketch[]) => sketches.map((sketch, i) => drawArticle({ n: i + 1, ...sketch }))
const figureOf = (group: AgreementGroup | undefined, measure: Measure): Figure => {
  const found = group?.figures.find((figure) => figure.measure === measure)
  if (!found) throw new Error(`no ${measure}`)
  return found
}

const letters = ['a', 'b', 'c']
const line = fc.string({ unit: fc.constantFrom(' ', ' ', ...letters), minLength: 20, maxLength: 20 })
const texts = fc.array(fc.constantFrom('ab', 'c', 'def', '. ', ' ', ', '), { minLength: 4, maxLength: 12 })
const sketches = fc
  .array(
    fc.record({
      text: texts.map((parts) => parts.join(' ')),
      coders: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.array(line, { maxLength: 2 }), { maxKeys: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list): CodedArticle[] => drawn(...list))
const units = fc.constantFrom('document', 'sentence', 'word', 'character')
const scopes = fc.constantFrom('coded', 'all')

interface Row {
  readonly article: string
  /** By coder, the letters; null where the coder did not do the article. */
  readonly sets: readonly (readonly string[] | null)[]
}

/** Every unit by itself, from the text and the passages. */
function listRows(articles: readonly CodedArticle[], { unit, scope }: AgreementQuestion): Row[] {
  return articles
    .flatMap(({ articleId, text, language, coders }) => {
      const cut = listUnits(text, language, unit)
      return Array.from({ length: cut.count }, (_, i) => {
        const place = extentOf(cut, i, i + 1)
        const sets = [1, 2, 3, 4].map((n) => {
          const spans = coders.find(({ coderId }) => coderId === coderOf(n))?.spans
          if (!spans) return null
          const on = spans.filter(({ start, end }) => start < place.end && place.start < Math.min(end, text.length))
          return [...new Set(on.flatMap((span) => span.categoryIds))].sort()
        })
        return { article: articleId, sets }
      }).filter(() => coders.length > 1 && cut.count > 0)
    })
    .filter(({ sets }) => scope === 'all' || sets.some((set) => set && set.length > 0))
}

function naive(rows: readonly Row[], focus: number | null, category?: CategoryId): readonly Measured[] {
  const values: (readonly string[])[] = [[]]
  const numberOf = (set: readonly string[]) => {
    const found = values.findIndex((value) => value.join() === set.join())
    return found >= 0 ? found : values.push(set) - 1
  }
  const matrix = rows.map(({ sets }) =>
    sets.map((set) => (set === null ? null : category ? (set.includes(category) ? 1 : 0) : numberOf(set))),
  )
  const tallies = tallyMatrix(matrix)
  const numbers = (value: number) => (values[value] ?? []).map((id) => Number.parseInt(id.slice(-2), 16))
  const masi = (x: number, y: number) => masiDistance(numbers(x), numbers(y))
  const jaccard = (x: number, y: number) => jaccardDistance(numbers(x), numbers(y))
  return [
    percentAgreement(tallies, focus),
    cohenKappa(tallies, focus),
    fleissKappa(tallies, focus),
    gwetAc1(tallies, focus),
    krippendorffAlpha(tallies, undefined, focus),
    ...(category
      ? []
      : [
          krippendorffAlpha(tallyMatrix(matrix, masi), masi, focus),
          krippendorffAlpha(tallyMatrix(matrix, jaccard), jaccard, focus),
        ]),
  ]
}

const shownNaive = (measured: readonly Measured[]) => measured.map((m) => (m.ok ? m.value.toFixed(9) : 'none'))
const shownGroup = (group: AgreementGroup) =>
  group.figures
    .filter(({ measure }) => measure !== 'alpha-u' && !measure.startsWith('span-'))
    .map(({ value }) => value?.toFixed(9) ?? 'none')

describe('runs against units', () => {
  it.each<GroupedBy>(['overall', 'category', 'article', 'person', 'pair'])(
    'by %s: what is counted unit by unit',
    (by) => {
      let computed = 0
      fc.assert(
        fc.property(sketches, units, scopes, (articles, unit, scope) => {
          const question: AgreementQuestion = { unit, scope, by, interval: null }
          const rows = listRows(articles, question)
          for (const group of ask(articles, question)) {
            const { key } = group
            let own = rows
            let focus: number | null = null
            if (key.by === 'article') own = rows.filter((row) => row.article === key.articleId)
            if (key.by === 'person') {
              const coder = [1, 2, 3, 4].findIndex((n) => coderOf(n) === key.coderId)
              own = rows.filter((row) => row.sets[coder])
              focus = coder
            }
            if (key.by === 'pair') {
              own = rows
                .map(({ article, sets }) => ({
                  article,
                  sets: sets.map((set, i) => (key.coderIds.includes(coderOf(i + 1)) ? set : null)),
                }))
                .filter(({ sets }) => sets.filter((set) => set !== null).length === 2)
            }
            const category = key.by === 'category' ? key.categoryId : undefined
            const isUsed = figureOf(group, 'percent').n.spans > 0
            const expected = shownNaive(naive(own, focus, category))
            expect(shownGroup(group)).toEqual(isUsed ? expected : expected.map(() => 'none'))
            expect(figureOf(group, 'percent').n.units).toBe(own.length)
            if (isUsed && expected[0] !== 'none') computed += 1
          }
        }),
        { seed: 42, numRuns: 200 },
      )
      expect(computed).toBeGreaterThan(50)
    },
  )
})

describe('invariances', () => {
  const all = (articles: readonly CodedArticle[], question: Partial<AgreementQuestion>) =>
    ask(articles, { ...question, interval: { resamples: 20, seed: 7, level: 0.95 } })

  it('the order of articles, coders, passages and their categories changes nothing, intervals neither', () => {
    fc.assert(
      fc.property(
        sketches,
        units,
        fc.constantFrom<GroupedBy>('overall', 'category', 'pair', 'person', 'article'),
        (articles, unit, by) => {
          const turned = [...articles].reverse().map((article) => ({
            ...article,
            coders: [...article.coders].reverse().map((coder) => ({ ...coder, spans: [...coder.spans].reverse() })),
          }))
          expect(all(turned, { unit, by })).toEqual(all(articles, { unit, by }))
        },
      ),
      { seed: 42, numRuns: 100 },
    )
  })

  it('categories that always stand together are one', () => {
    fc.assert(
      fc.property(sketches, scopes, (articles, scope) => {
        const doubled = articles.map((article) => ({
          ...article,
          coders: article.coders.map((coder) => ({
            ...coder,
            spans: coder.spans.map((span) => ({
              ...span,
              categoryIds: span.categoryIds.flatMap((id) => (id === categoryOf('a') ? [id, categoryOf('z')] : [id])),
            })),
          })),
        }))
        const nominal = (list: readonly CodedArticle[]) =>
          shownGroup(ask(list, { scope })[0] as AgreementGroup).slice(0, 5)
        expect(nominal(doubled)).toEqual(nominal(articles))
      }),
      { seed: 42, numRuns: 100 },
    )
  })

  it('an article that only one coded changes nothing but for what it is: a missing coding is no category', () => {
    fc.assert(
      fc.property(sketches, units, (articles, unit) => {
        const alone = drawArticle({ n: 99, text: 'ab c def', coders: { 1: ['aa bbb'] } })
        const shown = (list: readonly CodedArticle[]) => ask(list, { unit }).map(shownGroup)
        expect(shown([...articles, alone])).toEqual(shown(articles))
      }),
      { seed: 42, numRuns: 100 },
    )
  })

  it('names of coders and categories change nothing', () => {
    fc.assert(
      fc.property(sketches, (articles) => {
        const renamed = articles.map((article) => ({
          ...article,
          coders: article.coders.map((coder) => ({
            coderId: coderOf(9 - Number.parseInt(coder.coderId.slice(-2), 16)),
            spans: coder.spans.map((span) => ({
              ...span,
              categoryIds: span.categoryIds.map((id) =>
                categoryOf({ a: 'c', b: 'a', c: 'b' }[letters.find((l) => categoryOf(l) === id) ?? ''] ?? 'z'),
              ),
            })),
          })),
        }))
        const shown = (list: readonly CodedArticle[]) =>
          ask(list)[0]?.figures.map((f) => f.value?.toFixed(9) ?? f.notComputable)
        expect(shown(renamed)).toEqual(shown(articles))
      }),
      { seed: 42, numRuns: 100 },
    )
  })
})
