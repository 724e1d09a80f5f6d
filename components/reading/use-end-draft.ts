'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import { moveEnd, placeEnd, type SpanEnd } from '@/core/reading/select'
import { span, type Span } from '@/core/text/offset'
import type { EndMove } from './end-keys'
import type { Reader } from './reader'

/** Pause after the last key before a moved end is sent: steps in a row become one change. Milliseconds. */
const settleAfter = 700

export interface EndDraftOptions {
  readonly reader: Reader
  readonly text: string
  readonly language: string
  readonly highlight: Highlight | null
  readonly say: (message: string) => void
  readonly onMoveEnd?: ((id: HighlightId, span: Span) => void) | undefined
}

/** An end on the move: shown at once, told when let go or after a pause in the steps. */
export interface EndDraft {
  move(step: EndMove): void
  /** Puts the end at an offset, as a pointer does. */
  place(end: SpanEnd, offset: number): void
  /** Tells what has been moved, now. */
  commit(): void
  /** The passage as it now looks. */
  now(): Span | null
}

export function useEndDraft({ reader, text, language, highlight, say, onMoveEnd }: EndDraftOptions): EndDraft {
  const draft = useRef<{ readonly id: HighlightId; readonly span: Span } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const commit = () => {
    clearTimeout(timer.current)
    const moved = draft.current
    draft.current = null
    if (moved) onMoveEnd?.(moved.id, moved.span)
  }
  const now = () => {
    if (!highlight) return null
    return draft.current?.id === highlight.id ? draft.current.span : span(highlight.start, highlight.end)
  }
  const show = (next: Span, end: SpanEnd) => {
    if (!highlight) return
    draft.current = { id: highlight.id, span: next }
    reader.setLayer('active', [next])
    say(
      end === 'start'
        ? `Starts: ${text.slice(next.start, next.start + 60)}`
        : `Ends: ${text.slice(Math.max(next.start, next.end - 60), next.end)}`,
    )
  }
  const leave = useEffectEvent(commit)
  const id = highlight?.id
  useEffect(() => () => leave(), [id])

  return {
    move({ end, unit, direction }) {
      const before = now()
      if (!before) return
      const next = moveEnd(text, before, end, unit, direction, language)
      if (next === before) return
      show(next, end)
      clearTimeout(timer.current)
      timer.current = setTimeout(commit, settleAfter)
    },
    place(end, offset) {
      const before = now()
      const next = before && placeEnd(text, before, end, offset)
      if (next && next !== before) show(next, end)
    },
    commit,
    now,
  }
}
