'use client'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { cardId } from './card-links'
import { MarginSheet } from './margin-sheet'
import type { Reader } from './reader'
import { useMarginPlaces } from './use-margin-places'
import { useMedia } from './use-media'

export interface MarginColumnProps {
  /** The one given to `ReadingSurface`. */
  readonly reader: Reader
  /** Highlights that have a card; deleted ones are skipped. Pass the same array while nothing changes. */
  readonly highlights: readonly Highlight[]
  /** Its card stands exactly at its line. */
  readonly activeId: HighlightId | null
  /** The inside of a card. It may change its height at any time. */
  readonly renderCard: (highlight: Highlight, state: { readonly isActive: boolean }) => ReactNode
  readonly onActivate: (id: HighlightId | null) => void
  /** Accessible name of the column. */
  readonly label: string
}

/** Where there is no room for a margin: the cards come up from below instead. */
const narrow = '(width < 64rem)'

/**
 * Cards beside their lines, making room for each other. Put it next to `ReadingSurface`, both at the same top (a grid of
 * two columns does). Beyond a hundred cards only those near the view are in the page. On a narrow screen it is a sheet
 * at the lower edge with the active card and a list of all.
 */
export function MarginColumn(props: MarginColumnProps) {
  const isNarrow = useMedia(narrow)
  const cards = useMemo(
    () =>
      props.highlights
        .filter((one) => one.deletedAt === null)
        .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
    [props.highlights],
  )
  return isNarrow ? <MarginSheet {...props} highlights={cards} /> : <Column {...props} highlights={cards} />
}

function Column({ reader, highlights, activeId, renderCard, onActivate, label }: MarginColumnProps) {
  const column = useRef<HTMLDivElement>(null)
  const { shown, places, measure, height } = useMarginPlaces(reader, column, highlights, activeId)

  return (
    <div ref={column} className="margin-column" role="group" aria-label={label} style={{ minHeight: height }}>
      {shown.map((highlight) => {
        const y = places.get(highlight.id)
        return (
          <Card
            key={highlight.id}
            highlight={highlight}
            reader={reader}
            y={y}
            isActive={highlight.id === activeId}
            measure={measure}
            onActivate={onActivate}
            renderCard={renderCard}
          />
        )
      })}
    </div>
  )
}

interface CardProps {
  readonly highlight: Highlight
  readonly reader: Reader
  /** Undefined until it has been measured once. */
  readonly y: number | undefined
  readonly isActive: boolean
  readonly measure: (id: HighlightId, element: HTMLElement) => () => void
  readonly onActivate: (id: HighlightId | null) => void
  readonly renderCard: MarginColumnProps['renderCard']
}

function Card({ highlight, reader, y, isActive, measure, onActivate, renderCard }: CardProps) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => (card.current ? measure(highlight.id, card.current) : undefined), [measure, highlight.id])
  return (
    // Pressing anywhere on a card opens it; the keyboard's way there is the mark and what stands in the card.

    <article
      ref={card}
      id={cardId(highlight.id)}
      className="margin-card"
      data-active={isActive || undefined}
      style={y === undefined ? { visibility: 'hidden' } : { transform: `translateY(${Math.round(y)}px)` }}
      onPointerEnter={() => reader.setLayer('hover', [highlight])}
      onPointerLeave={() => reader.setLayer('hover', [])}
      onClick={() => {
        if (!isActive) onActivate(highlight.id)
      }}
    >
      {renderCard(highlight, { isActive })}
    </article>
  )
}
