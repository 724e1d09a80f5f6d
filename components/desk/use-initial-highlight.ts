'use client'
import { useEffect, useRef } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'

/** Goes once to the highlight the address names. */
export function useInitialHighlight(
  id: HighlightId | null,
  highlights: readonly Highlight[],
  show: (highlight: Highlight) => void,
): void {
  const shown = useRef<HighlightId | null>(null)
  useEffect(() => {
    if (id === null || shown.current === id) return
    const highlight = highlights.find((one) => one.id === id)
    if (highlight === undefined) return
    shown.current = id
    // The text is attached and laid out by then.
    const frame = requestAnimationFrame(() => show(highlight))
    return () => cancelAnimationFrame(frame)
  }, [id, highlights, show])
}
