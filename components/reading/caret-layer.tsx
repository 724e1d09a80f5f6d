'use client'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Reader } from './reader'
import { caretMoveOf, describeCaret, moveFocus, type CaretMove, type TextCaret } from './text-caret'

export interface CaretLayerProps {
  readonly reader: Reader
  readonly text: string
  readonly language: string
  /** Where the caret begins. */
  readonly from: number
  readonly say: (message: string) => void
  readonly onHighlight: () => void
  readonly onLeave: () => void
}

const manual =
  'Text caret. Arrow keys move, with Control by word or paragraph, with Alt by sentence. Shift selects; Space turns selecting on and off. Enter highlights, Escape leaves.'

/** A caret in a text that cannot be edited, moved and stretched by keys. */
export function CaretLayer({ reader, text, language, from, say, onHighlight, onLeave }: CaretLayerProps) {
  const field = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState<TextCaret>({ anchor: from, focus: from })
  const [isSelecting, setSelecting] = useState(false)
  const [bar, setBar] = useState<{ left: number; top: number; height: number } | null>(null)
  const column = useRef<number | null>(null)

  const begin = useEffectEvent(() => {
    field.current?.focus({ preventScroll: true })
    reader.reveal(from)
    say(describeCaret(text, { anchor: from, focus: from }, 'sentence', language))
  })
  useEffect(() => begin(), [])

  useLayoutEffect(() => {
    const settle = () => {
      const box = reader.root?.getBoundingClientRect()
      const rect = reader.caretRect(caret.focus)
      setBar(box && rect ? { left: rect.left - box.left, top: rect.top - box.top, height: rect.height } : null)
    }
    settle()
    return reader.onLayout(settle)
  }, [reader, caret])

  const go = (move: CaretMove, isStretching: boolean) => {
    const focus =
      move.by === 'line'
        ? lineMove(reader, caret.focus, move.direction === 'forward', column)
        : moveFocus(text, caret.focus, move, language)
    if (move.by !== 'line') column.current = null
    const next = { anchor: isStretching ? caret.anchor : focus, focus }
    setCaret(next)
    reader.choose(next.anchor === next.focus ? null : next)
    keepInView(reader, focus)
    say(describeCaret(text, next, move.by, language))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
    const move = caretMoveOf(event, isMac, isRtlAt(reader, caret.focus))
    const run = (deed: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      deed()
    }
    if (move) return run(() => go(move, event.shiftKey || isSelecting))
    if (event.key === 'Escape') {
      return run(() => {
        reader.choose(null)
        onLeave()
      })
    }
    if (event.key === 'Enter') return run(onHighlight)
    if (event.key === ' ') {
      return run(() => {
        setSelecting(!isSelecting)
        say(isSelecting ? 'Selecting off' : 'Selecting on')
      })
    }
  }

  return (
    <>
      {/* Arrow keys must reach the page and not a screen reader's own cursor: that is what an application is. */}
      {}
      <div
        ref={field}
        className="text-caret-field"
        role="application"
        aria-label={manual}

        tabIndex={0}
        data-keep-choice
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => {
          const isInUse =
            relatedTarget instanceof Element && relatedTarget.closest('[data-keep-choice], [role="dialog"]')
          if (!isInUse && document.hasFocus()) onLeave()
        }}
      />
      {bar ? (
        <div className={isSelecting ? 'text-caret text-caret-selecting' : 'text-caret'} style={bar} aria-hidden />
      ) : null}
    </>
  )
}

/** One line up or down, keeping the column in which the way began. */
function lineMove(reader: Reader, focus: number, isDown: boolean, column: { current: number | null }): number {
  const rect = reader.caretRect(focus)
  if (!rect) return focus
  column.current ??= rect.left
  for (let step = 1; step <= 4; step += 1) {
    const y = rect.top + rect.height / 2 + (isDown ? 1 : -1) * rect.height * 1.35 * step
    const found = reader.offsetAt(column.current, y)
    if (found !== null && (isDown ? found > focus : found < focus)) return found
  }
  return focus
}

function keepInView(reader: Reader, focus: number): void {
  const rect = reader.caretRect(focus)
  if (!rect || rect.top < 80 || rect.bottom > innerHeight - 60) reader.reveal(focus)
}

function isRtlAt(reader: Reader, focus: number): boolean {
  return reader.directionAt(focus) === 'rtl'
}
