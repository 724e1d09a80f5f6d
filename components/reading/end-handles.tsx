'use client'
import { useLayoutEffect, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { SpanEnd } from '@/core/reading/select'
import type { Span } from '@/core/text/offset'
import { endMoveOf, type EndMove } from './end-keys'
import type { Reader } from './reader'
import { useEndDraft } from './use-end-draft'

export interface EndHandlesProps {
  readonly reader: Reader
  readonly text: string
  readonly language: string
  readonly highlight: Highlight
  readonly say: (message: string) => void
  readonly onMoveEnd: (id: HighlightId, span: Span) => void
}

interface HandlePlace {
  readonly left: number
  readonly top: number
  readonly height: number
}

/** A handle at either end of the active highlight: drag it, or move it with the arrow keys (Alt for one character). */
export function EndHandles(props: EndHandlesProps) {
  const { reader, text, highlight } = props
  const draft = useEndDraft(props)
  const [shown, setShown] = useState<Span | null>(null)
  const [places, setPlaces] = useState<Readonly<Record<SpanEnd, HandlePlace>> | null>(null)
  const { start, end } = shown ?? highlight

  useLayoutEffect(() => {
    const settle = () => setPlaces(placesOf(reader, start, end))
    settle()
    return reader.onLayout(settle)
  }, [reader, start, end])

  if (!places) return null
  const handle = (which: SpanEnd) => {
    const offset = which === 'start' ? start : end
    const drag = (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      event.currentTarget.style.pointerEvents = 'none'
      const at = reader.offsetAt(event.clientX, event.clientY)
      event.currentTarget.style.pointerEvents = ''
      if (at === null) return
      draft.place(which, at)
      setShown(draft.now())
    }
    const release = () => {
      draft.commit()
      setShown(null)
    }
    return (
      <div
        key={which}
        role="slider"
        tabIndex={0}
        className={`end-handle end-handle-${which}`}
        style={places[which]}
        aria-label={which === 'start' ? 'Start of the passage' : 'End of the passage'}
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={offset}
        aria-valuetext={
          which === 'start' ? text.slice(offset, offset + 40) : text.slice(Math.max(0, offset - 40), offset)
        }
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.focus({ preventScroll: true })
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onBlur={release}
        onKeyDown={(event) => {
          const move = endMoveOf(event) ?? arrowMove(event, which)
          if (!move) return
          event.preventDefault()
          draft.move(move)
          setShown(draft.now())
        }}
      />
    )
  }
  return (
    <>
      {handle('start')}
      {handle('end')}
    </>
  )
}

function arrowMove(event: KeyboardEvent, end: SpanEnd): EndMove | null {
  const unit = event.altKey ? 'grapheme' : 'word'
  if (event.key === 'ArrowRight' || event.key === 'ArrowUp') return { end, unit, direction: 'forward' }
  if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') return { end, unit, direction: 'backward' }
  return null
}

function placesOf(reader: Reader, start: number, end: number): Readonly<Record<SpanEnd, HandlePlace>> | null {
  const box = reader.root?.getBoundingClientRect()
  const first = reader.caretRect(start, 'start')
  const last = reader.caretRect(end, 'end')
  if (!box || !first || !last) return null
  const placeOf = (rect: DOMRect) => ({ left: rect.left - box.left, top: rect.top - box.top, height: rect.height })
  return { start: placeOf(first), end: placeOf(last) }
}
