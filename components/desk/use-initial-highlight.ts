'use client'
import { useEffect, useRef } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Reader } from '../reading/reader'

/** Goes once to the highlight the address names, as soon as its passage is in the page. */
export function useInitialHighlight(
  reader: Reader,
  id: HighlightId | null,
  highlights: readonly Highlight[],
  show: (highlight: Highlight) => void,
): void {
  const shown = useRef<HighlightId | null>(null)
  useEffect(() => {
    if (id === null || shown.current === id) return
    const highlight = highlights.find((one) => one.id === id)
    if (highlight === undefined) return
    const attempt = () => {
      if (shown.current === id || !reader.holds(highlight)) return
      shown.current = id
      show(highlight)
    }
    // The text is attached and laid out by then; a later part of a long text comes after.
    const frame = requestAnimationFrame(attempt)
    const leave = reader.onLayout(attempt)
    return () => {
      cancelAnimationFrame(frame)
      leave()
    }
  }, [reader, id, highlights, show])
}
