'use client'
import { useState } from 'react'
import type { Category } from '@/core/codebook/category'
import type { CategoryId, UserId } from '@/core/ids'
import type { RuledPassage } from '@/core/rulings/ruling'
import { Button } from '../ui/button'
import { outcomeWords } from './outcome-words'
import { CategoryChips } from './side-card'

export interface RulingTableProps {
  readonly items: readonly RuledPassage[]
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** Names of sides; null where they are hidden. */
  readonly sideNameOf: ((id: UserId) => string) | null
}

/** How many rows are shown at first, and how many more each press shows. */
const step = 50

/** Exactly what a rule would decide: the passage, how it ends, what goes into the consensus. */
export function RulingTable({ items, categories, sideNameOf }: RulingTableProps) {
  const [most, setMost] = useState(step)
  return (
    <div
      role="region"
      aria-label="What it would decide"
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border px-3"
    >
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col" className="w-1/2">
              Passage
            </th>
            <th scope="col">Outcome</th>
            <th scope="col">Consensus</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, most).map((item) => (
            <tr key={`${item.articleId} ${item.disagreementId ?? ''} ${item.start} ${item.end}`}>
              <td>
                <p className="line-clamp-3 font-serif leading-snug wrap-anywhere" dir="auto">
                  {item.quote}
                </p>
                <p className="mt-0.5 text-xs text-muted">{item.articleTitle}</p>
              </td>
              <td className="text-[0.8125rem]">
                {item.disagreementId === null ? 'Undisputed' : outcomeWords[item.outcome].label}
                {sideNameOf !== null && item.outcome === 'side' && item.chosenAuthorId !== null ? (
                  <span className="block text-muted">{sideNameOf(item.chosenAuthorId)}</span>
                ) : null}
              </td>
              <td>
                {item.consensus.length === 0 ? (
                  <span className="text-[0.8125rem] text-muted">nothing marked</span>
                ) : (
                  item.consensus.map(({ start, end, categoryIds }) => (
                    <CategoryChips
                      key={`${start} ${end} ${categoryIds.join()}`}
                      ids={categoryIds}
                      categories={categories}
                    />
                  ))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > most ? (
        <div className="flex justify-center py-3">
          <Button size="sm" onPress={() => setMost(most + 4 * step)}>
            Show more of the {items.length.toLocaleString('en')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
