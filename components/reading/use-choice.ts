'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { selectSpan } from '@/core/reading/select'
import type { Span } from '@/core/text/offset'
import type { Reader } from './reader'

/** Layers above the page in which a choice goes on to be used: a press there does not end it. */
const layers = '[role="dialog"], [role="menu"], [role="listbox"], [data-keep-choice]'

/**
 * The passage chosen in the text: snapped, never blank. It stays while the focus is in a menu or field, and ends with a
 * click beside it, Escape, or `reader.choose(null)`.
 */
export function useChoice(
  reader: Reader,
  text: string,
  onSelect?: (span: Span | null, rect: DOMRect | null) => void,
): Span | null {
  const [choice, setChoice] = useState<Span | null>(null)

  const change = useEffectEvent((next: Span | null) => {
    if (next?.start === choice?.start && next?.end === choice?.end) return
    setChoice(next)
    onSelect?.(next, next && reader.rectOf(next))
  })

  const read = useEffectEvent(() => {
    const selection = document.getSelection()
    const chosen = reader.choice()
    if (chosen) {
      const span = selectSpan(text, chosen.anchor, chosen.focus)
      change(span.ok ? span.value : null)
      return
    }
    const isElsewhere = selection?.anchorNode && !reader.root?.contains(selection.anchorNode)
    if (!isElsewhere) change(null)
  })

  useEffect(() => {
    // A mouse that is still choosing, or a finger on something that uses the choice (some systems drop it at that).
    let held = false
    let frame = 0
    const later = () => {
      if (held) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => read())
    }
    const down = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(layers)) held = true
      else if (target && reader.root?.contains(target)) held = event.pointerType === 'mouse'
      else change(null)
    }
    const up = (event: PointerEvent) => {
      held = false
      if (!(event.target instanceof Element && event.target.closest(layers))) later()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(layers)) return
      if (reader.choice()) reader.choose(null)
      change(null)
    }
    document.addEventListener('selectionchange', later)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    document.addEventListener('keydown', escape)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
      document.removeEventListener('keydown', escape)
    }
  }, [reader])

  return choice
}
