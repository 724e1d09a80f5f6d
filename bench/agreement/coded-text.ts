import type { CodedArticle, CodedSpan } from '../../core/agreement/question'
import { listUnits } from '../../core/agreement/units'
import { asId, type ArticleId, type CategoryId, type HighlightId, type UserId } from '../../core/ids'
import { testId } from '../../core/reading/testing'
import { makeArticle, randomFrom } from '../reader/corpus'

/** How large the measured coding is. */
export interface CodingSize {
  readonly words: number
  readonly analysts: number
  readonly categories: number
  /** How many passages each analyst marks, about. */
  readonly passages: number
}

/**
 * A text of so many words. The analysts mark much the same passages of about twenty words; each overlooks a tenth,
 * moves some borders by a few characters and takes another category, or a second one, now and then.
 */
export function makeCodedText({ words, analysts, categories, passages }: CodingSize): CodedArticle {
  const long = makeArticle(words * 8).text
  const { borders } = listUnits(long, 'en', 'word')
  const text = long.slice(0, borders?.end[words - 1] ?? long.length)
  const random = randomFrom(3)
  const below = (limit: number) => Math.floor(random() * limit)
  const categoryIds = Array.from({ length: categories }, (_, n) => asId<CategoryId>(testId('c', n)))
  const categoryAt = (n: number) => categoryIds[n % categories] ?? asId<CategoryId>(testId('c', 0))
  const meant = Array.from({ length: passages }, () => ({
    start: below(text.length - 400),
    length: 60 + below(160),
    category: below(categories),
  }))
  const spansOf = (analyst: number): CodedSpan[] =>
    meant.flatMap(({ start, length, category }, n) => {
      if (random() < 0.1) return []
      const from = Math.max(0, start + (random() < 0.3 ? below(40) - 20 : 0))
      const categoryIds = [categoryAt(random() < 0.15 ? below(categories) : category)]
      if (random() < 0.1) categoryIds.push(categoryAt(category + 1))
      const highlightId = asId<HighlightId>(testId('b', analyst * passages + n))
      return [{ start: from, end: from + length, categoryIds, highlightId }]
    })
  return {
    articleId: asId<ArticleId>(testId('e', 1)),
    text,
    language: 'en',
    coders: Array.from({ length: analysts }, (_, n) => ({
      coderId: asId<UserId>(testId('a', n)),
      spans: spansOf(n),
    })),
  }
}
