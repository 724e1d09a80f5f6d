import type { SideHighlight } from '../../core/disagreements/disagreement'
import type { CoderLayer, FindOptions } from '../../core/disagreements/find'
import { asId, type CategoryId, type HighlightId, type UserId } from '../../core/ids'
import { randomFrom } from '../reader/corpus'

const uuid = (kind: string, n: number) => `0198${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const categories = Array.from({ length: 20 }, (_, n) => asId<CategoryId>(uuid('cccc', n)))

/** Of twenty categories each of the first five stands above three of the others. */
export const options: FindOptions = {
  overlapShare: 0.5,
  isAbove: (ancestor, descendant) => {
    const [above, below] = [categories.indexOf(ancestor), categories.indexOf(descendant)]
    return above < 5 && below >= 5 && below % 5 === above
  },
}

/**
 * `count` highlights of `coders` analysts who read the same text: of ten who see a passage nine mark it, one in five
 * with other ends, one in eight under another category, one in ten under one more; a tenth of all marks stand alone and
 * a few span paragraphs.
 */
export function makeLayers(text: string, count: number, coders = 10, seed = 5): readonly CoderLayer[] {
  const random = randomFrom(seed)
  const pick = (below: number) => Math.floor(random() * below)
  const own: SideHighlight[][] = Array.from({ length: coders }, () => [])
  let made = 0
  const add = (coder: number, start: number, end: number, ranks: readonly number[]) => {
    made += 1
    const categoryIds = [...new Set(ranks)].map((rank) => categories[rank % 20] ?? asId<CategoryId>(uuid('cccc', 0)))
    const highlightId = asId<HighlightId>(uuid('bbbb', made))
    own[coder]?.push({ highlightId, start, end, categoryIds: categoryIds.sort(), note: '' })
  }
  const wordAt = (offset: number) => text.indexOf(' ', Math.max(0, Math.min(offset, text.length - 600))) + 1
  while (made < count) {
    const start = wordAt(pick(text.length))
    const end = wordAt(start + (pick(40) === 0 ? 2000 : 15 + pick(220)))
    const rank = pick(20)
    if (pick(10) === 0) {
      add(pick(coders), start, end, [rank])
      continue
    }
    for (let coder = 0; coder < coders && made < count; coder += 1) {
      if (pick(10) === 0) continue
      const [from, to] = pick(5) === 0 ? [wordAt(start - pick(30)), wordAt(end + pick(30))] : [start, end]
      const ranks = [pick(8) === 0 ? pick(20) : rank, ...(pick(10) === 0 ? [pick(20)] : [])]
      add(coder, from, Math.max(to, from + 1), ranks)
    }
  }
  return own.map((highlights, coder) => ({ coderId: asId<UserId>(uuid('aaaa', coder)), highlights }))
}
