'use client'
import { useRef, type MouseEvent, type PointerEvent } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { highlightIdsAt } from './dom-offsets'
import type { Reader } from './reader'

export interface MarkPointerOptions {
  readonly reader: Reader
  readonly highlights: readonly Highlight[]
  readonly activeId: HighlightId | null
  readonly onActivate: (id: HighlightId | null) => void
  readonly onHover?: ((ids: readonly HighlightId[]) => void) | undefined
}

/** Handlers that tell which highlight the pointer is over and which one it opens: the shortest, then the next longer. */
export function useMarkPointer({ reader, highlights, activeId, onActivate, onHover }: MarkPointerOptions) {
  const over = useRef('')
  return {
    onClick(event: MouseEvent<HTMLElement>) {
      if (event.defaultPrevented || reader.choice()) return
      if (event.target instanceof Element && event.target.closest('a[href], button, [role="slider"]')) return
      onActivate(nextOf(shortestFirst(highlights, highlightIdsAt(event.target)), activeId))
    },
    onPointerOver(event: PointerEvent<HTMLElement>) {
      if (event.pointerType === 'touch') return
      const ids = highlightIdsAt(event.target)
      if (ids.join(' ') === over.current) return
      over.current = ids.join(' ')
      const found = shortestFirst(highlights, ids)
      reader.setLayer('hover', found.slice(0, 1))
      onHover?.(found.map((highlight) => highlight.id))
    },
    onPointerLeave() {
      if (over.current === '') return
      over.current = ''
      reader.setLayer('hover', [])
      onHover?.([])
    },
  }
}

function shortestFirst(highlights: readonly Highlight[], ids: readonly string[]): readonly Highlight[] {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  return highlights.filter((one) => wanted.has(one.id)).sort((a, b) => a.end - a.start - (b.end - b.start))
}

function nextOf(found: readonly Highlight[], activeId: HighlightId | null): HighlightId | null {
  const active = found.findIndex((highlight) => highlight.id === activeId)
  return found[(active + 1) % Math.max(1, found.length)]?.id ?? null
}
