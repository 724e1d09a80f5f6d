'use client'
import type { Category } from '@/core/codebook/category'
import type { Side, SideHighlight } from '@/core/disagreements/disagreement'
import type { CategoryId } from '@/core/ids'
import { Badge } from '../ui/badge'
import { CategoryChip } from '../ui/category-chip'
import type { SideName } from './side-names'

export interface SideCardProps {
  readonly text: string
  readonly language: string
  readonly side: Side
  readonly name: SideName
  readonly categories: ReadonlyMap<CategoryId, Category>
  /** The last decision went with this side. */
  readonly isChosen: boolean
}

/** What one analyst holds: the words, the categories, and why. */
export function SideCard({ text, language, side, name, categories, isChosen }: SideCardProps) {
  return (
    <li className="flex gap-2.5 border-t py-3 first:border-t-0">
      <span
        aria-hidden
        className="mt-0.5 grid h-5 min-w-6 place-items-center rounded-sm border bg-sunken px-1 text-[0.625rem] font-semibold text-muted"
      >
        {name.sign}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
          <bdi>{name.name}</bdi>
          {isChosen ? <Badge tone="positive">Chosen</Badge> : null}
        </p>
        {side.highlights.length === 0 ? (
          <p className="mt-0.5 text-sm text-muted italic">marked nothing here</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {side.highlights.map((highlight) => (
              <Held key={highlight.highlightId} {...{ text, language, highlight, categories }} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

interface HeldProps extends Pick<SideCardProps, 'text' | 'language' | 'categories'> {
  readonly highlight: SideHighlight
}

function Held({ text, language, highlight, categories }: HeldProps) {
  const { start, end, categoryIds, note } = highlight
  return (
    <li className="mt-1">
      <p
        className="font-serif text-[0.9375rem] leading-snug text-muted wrap-anywhere"
        lang={language === 'und' ? undefined : language}
        dir="auto"
      >
        {endsOf(text.slice(start, end))}
      </p>
      <CategoryChips ids={categoryIds} categories={categories} />
      {note === '' ? null : (
        <p className="mt-1.5 border-l-2 border-rule pl-2.5 text-sm wrap-anywhere whitespace-pre-wrap">
          <span className="text-muted">Why: </span>
          {note}
        </p>
      )}
    </li>
  )
}

/** Categories by their chips; says so when there are none. */
export function CategoryChips({
  ids,
  categories,
}: {
  readonly ids: readonly CategoryId[]
  readonly categories: ReadonlyMap<CategoryId, Category>
}) {
  if (ids.length === 0) return <p className="mt-1 text-sm text-muted italic">No category</p>
  return (
    <ul className="mt-1 flex flex-wrap gap-1" aria-label="Categories">
      {ids.map((id) => {
        const category = categories.get(id)
        return (
          <li key={id} className="max-w-full">
            <CategoryChip
              colour={category?.colour ?? 'graphite'}
              name={category?.name ?? 'unknown category'}
              {...(category?.deletedAt ? { note: 'deleted' } : {})}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** The beginning and the end of a longer quote, as its borders are what is in dispute. */
export function endsOf(quote: string, most = 150): string {
  if (quote.length <= most) return quote
  const half = Math.floor(most / 2)
  const head = quote.slice(0, Math.max(20, quote.lastIndexOf(' ', half)))
  const space = quote.indexOf(' ', quote.length - half)
  return `${head} … ${quote.slice(space < 0 ? quote.length - half : space + 1)}`
}
