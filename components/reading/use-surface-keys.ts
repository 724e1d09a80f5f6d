'use client'
import type { KeyboardEvent } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Span } from '@/core/text/offset'
import { useBareKeys } from '../shell/bare-keys'
import { highlightIdsAt } from './dom-offsets'
import { endMoveOf } from './end-keys'
import type { Reader } from './reader'
import { useEndDraft } from './use-end-draft'

export interface SurfaceKeysOptions {
  readonly reader: Reader
  readonly text: string
  readonly language: string
  readonly highlights: readonly Highlight[]
  readonly active: Highlight | null
  readonly mayMove: (highlight: Highlight) => boolean
  readonly say: (message: string) => void
  readonly onHighlight: () => void
  readonly onActivate: (id: HighlightId | null) => void
  readonly onMoveEnd?: ((id: HighlightId, span: Span) => void) | undefined
  /** Asks for a caret at this offset. */
  readonly onCaret: (offset: number) => void
}

/** What the keys of the text do while it, or a mark in it, has the focus. */
export function useSurfaceKeys(options: SurfaceKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const { reader, text, language, highlights, active, mayMove, say, onHighlight, onActivate, onMoveEnd, onCaret } =
    options
  const bareKeys = useBareKeys()
  const draft = useEndDraft({ reader, text, language, highlight: active, say, onMoveEnd })

  return (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const isMark = target?.matches('mark') ?? false
    if (event.defaultPrevented || (target !== event.currentTarget && !isMark)) return
    if (event.ctrlKey || event.metaKey) return
    const at = isMark ? highlightIdsAt(target) : []
    const focused = highlights.find((one) => one.id === at[0] && one.deletedAt === null) ?? null

    const go = (direction: 1 | -1) => {
      const from = focused ?? active ?? { start: firstInView(reader), end: -1, id: '' }
      const next = neighbour(highlights, from, direction)
      if (!next) return say(direction > 0 ? 'No highlight after this one.' : 'No highlight before this one.')
      reader.focusHighlight(next)
      say(next.exact.slice(0, 200))
    }

    const run = (deed: () => void) => {
      event.preventDefault()
      deed()
    }
    const move = endMoveOf(event)
    if (move && active && onMoveEnd && mayMove(active)) return run(() => draft.move(move))
    if (event.key === 'Enter') return run(() => (focused ? onActivate(focused.id) : onCaret(firstInView(reader))))
    if (event.key === 'Escape' && active && !reader.choice()) return run(() => onActivate(null))
    if (isMark && event.key === 'ArrowDown') return run(() => go(1))
    if (isMark && event.key === 'ArrowUp') return run(() => go(-1))
    if (!bareKeys || event.altKey || event.shiftKey) return
    if (event.code === 'KeyN') return run(() => go(1))
    if (event.code === 'KeyP') return run(() => go(-1))
    if (event.code === 'KeyC') return run(() => onCaret(focused?.start ?? firstInView(reader)))
    if (event.code === 'KeyH' && reader.choice()) return run(onHighlight)
  }
}

/** The offset at the top of what is seen of the text. */
function firstInView(reader: Reader): number {
  const box = reader.root?.getBoundingClientRect()
  if (!box) return 0
  const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  return reader.offsetAt(box.left + 1, Math.max(box.top + 8, bar + 8)) ?? 0
}

type Place = Pick<Highlight, 'start' | 'end'> & { readonly id: string }

/** The living highlight that follows in reading order, or goes before. */
function neighbour(highlights: readonly Highlight[], from: Place, direction: 1 | -1): Highlight | null {
  const order = (a: Place, b: Place) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  let best: Highlight | null = null
  for (const one of highlights) {
    if (one.deletedAt !== null || order(one, from) * direction <= 0) continue
    if (!best || order(one, best) * direction < 0) best = one
  }
  return best
}
