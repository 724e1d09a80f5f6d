'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ChevronDown, ChevronUp, List, X } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { cardId } from './card-links'
import type { MarginColumnProps } from './margin-column'

/** Cards listed at once; the rest is counted. */
const mostListed = 200

/** The margin of a narrow screen: the active card at the lower edge, with the way to its neighbours and a list of all. */
export function MarginSheet({ reader, highlights, activeId, renderCard, onActivate, label }: MarginColumnProps) {
  const [isListed, setListed] = useState(false)
  const sheet = useRef<HTMLElement>(null)
  const at = highlights.findIndex((highlight) => highlight.id === activeId)
  const active = highlights[at]
  const uncover = useEffectEvent(() => {
    if (active && sheet.current) reader.reveal(active.start, sheet.current.getBoundingClientRect().top - 24)
  })
  useEffect(() => uncover(), [activeId])
  const go = (to: number) => {
    const next = highlights[to]
    if (next) onActivate(next.id)
  }
  if (highlights.length === 0) return null
  return (
    <section ref={sheet} className="margin-sheet" aria-label={label} data-keep-choice>
      <header className="flex items-center gap-1 px-3 py-1.5">
        <p className="grow text-sm text-muted">
          {active
            ? `${at + 1} of ${highlights.length}`
            : highlights.length === 1
              ? '1 highlight'
              : `${highlights.length} highlights`}
        </p>
        <IconButton label="Previous highlight" isDisabled={at <= 0} onPress={() => go(at - 1)}>
          <ChevronUp />
        </IconButton>
        <IconButton label="Next highlight" isDisabled={at >= highlights.length - 1} onPress={() => go(at + 1)}>
          <ChevronDown />
        </IconButton>
        <IconButton label={isListed ? 'Hide the list' : 'List all highlights'} onPress={() => setListed(!isListed)}>
          <List />
        </IconButton>
        {active ? (
          <IconButton label="Close" onPress={() => onActivate(null)}>
            <X />
          </IconButton>
        ) : null}
      </header>
      {isListed ? (
        <ol className="margin-sheet-list">
          {highlights.slice(0, mostListed).map((highlight) => (
            <li key={highlight.id}>
              <button
                type="button"
                className="touch-target block w-full truncate px-4 py-2 text-left font-serif text-ink"
                onClick={() => {
                  setListed(false)
                  onActivate(highlight.id)
                }}
              >
                {highlight.exact}
              </button>
            </li>
          ))}
          {highlights.length > mostListed ? (
            <li className="px-4 py-2 text-muted">and {highlights.length - mostListed} more</li>
          ) : null}
        </ol>
      ) : active ? (
        <article id={cardId(active.id)} className="margin-sheet-card">
          {renderCard(active, { isActive: true })}
        </article>
      ) : null}
    </section>
  )
}
