'use client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { choosePin, placeCards } from '@/core/spans/margin'
import type { Reader } from './reader'
import type { Passage } from './transient'

/** Up to this many cards are all in the page; beyond it only those near the view. */
const fewCards = 100

/** Taken for a card not measured yet, and the gap below each. Pixels. */
const guessedHeight = 96
const gap = 10

/** A card in view this far from its line makes the column align itself anew once scrolling has ended. Pixels. */
const tolerance = 60

/** Silence after which scrolling has ended. Milliseconds. */
const stillAfter = 140

export interface MarginPlaces {
  /** Cards to render, in reading order. */
  readonly shown: readonly Highlight[]
  readonly places: ReadonlyMap<string, number>
  /** Watches the height of a card; returns how to stop. */
  readonly measure: (id: HighlightId, element: HTMLElement) => () => void
  /** Height the column needs so that it reaches as far down as the text. Pixels. */
  readonly height: number
}

/** Follows the text's layout and the cards' heights, and says where each card stands. `cards` are in reading order. */
export function useMarginPlaces(
  reader: Reader,
  column: RefObject<HTMLElement | null>,
  cards: readonly Highlight[],
  activeId: HighlightId | null,
): MarginPlaces {
  const heights = useRef(new Map<string, number>())
  const [state, setState] = useState<Omit<MarginPlaces, 'measure'>>({ shown: [], places: new Map(), height: 0 })

  const offsets = useRef<ReadonlyMap<string, number>>(new Map())

  const settle = useCallback(
    (isStill: boolean) => {
      const root = reader.root
      if (!root || !column.current) return
      const columnTop = column.current.getBoundingClientRect().top
      const shift = root.getBoundingClientRect().top - columnTop
      const shown = cards.length <= fewCards ? cards : cardsNear(cards, reader.near(), activeId)
      const wanted = shown.map((card) => ({
        id: card.id,
        y: (reader.topOf(card.start) ?? 0) + shift,
        height: (heights.current.get(card.id) ?? guessedHeight) + gap,
      }))
      const view = { top: innerHeight * 0.1 - columnTop, bottom: innerHeight - columnTop }
      const active = wanted.find((card) => card.id === activeId)
      const places = placeCards(wanted, active ?? choosePin(wanted, offsets.current, view, isStill, tolerance))
      offsets.current = new Map(wanted.map((card) => [card.id, (places.get(card.id) ?? card.y) - card.y]))
      setState((before) =>
        sameCards(before.shown, shown) && samePlaces(before.places, places) && before.height === root.offsetHeight
          ? before
          : { shown, places, height: root.offsetHeight },
      )
    },
    [reader, column, cards, activeId],
  )

  const latest = useRef(settle)
  useLayoutEffect(() => {
    latest.current = settle
    settle(false)
  }, [settle])
  useEffect(() => reader.onLayout(() => latest.current(false)), [reader])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(true), stillAfter)
    }
    document.addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [])

  const [observer, setObserver] = useState<ResizeObserver | null>(null)
  useEffect(() => {
    let frame = 0
    const watching = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target instanceof HTMLElement && target.isConnected)
          heights.current.set(target.dataset['card'] ?? '', target.offsetHeight)
      }
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => latest.current(false))
    })
    setObserver(watching)
    return () => {
      cancelAnimationFrame(frame)
      watching.disconnect()
    }
  }, [])

  const measure = useCallback(
    (id: HighlightId, element: HTMLElement) => {
      element.dataset['card'] = id
      heights.current.set(id, element.offsetHeight)
      observer?.observe(element)
      return () => observer?.unobserve(element)
    },
    [observer],
  )
  return { ...state, measure }
}

/** The cards whose passages begin in the stretch, and the active one. `cards` are sorted by start. */
function cardsNear(
  cards: readonly Highlight[],
  near: Passage | null,
  activeId: HighlightId | null,
): readonly Highlight[] {
  if (!near) return []
  const from = firstFrom(cards, near.start)
  const to = firstFrom(cards, near.end)
  const shown = cards.slice(from, to)
  if (activeId === null || shown.some((card) => card.id === activeId)) return shown
  const at = cards.findIndex((card) => card.id === activeId)
  const active = cards[at]
  if (!active) return shown
  return at < from ? [active, ...shown] : [...shown, active]
}

/** The first card that begins at `offset` or later. */
function firstFrom(cards: readonly Highlight[], offset: number): number {
  let low = 0
  let high = cards.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cards[middle]?.start ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low
}

function sameCards(a: readonly Highlight[], b: readonly Highlight[]): boolean {
  return a === b || (a.length === b.length && a.every((card, i) => card === b[i]))
}

function samePlaces(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, y]) => Math.abs(y - (b.get(id) ?? Number.NaN)) < 0.5)
}
