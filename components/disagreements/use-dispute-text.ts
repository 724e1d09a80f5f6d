'use client'
import { useEffect, useMemo } from 'react'
import type { Disagreement } from '@/core/disagreements/disagreement'
import type { Highlight } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'
import type { Reader } from '../reading/reader'

/** Where the text stands beside the disagreement. */
export const wideDesk = '(width >= 64rem)'

/** The living highlights that some disagreement is about. */
export function useDisputedHighlights(reading: Reading, all: readonly Disagreement[]): readonly Highlight[] {
  const { highlights, version } = reading
  return useMemo(() => {
    const held = new Set(
      all.flatMap(({ sides }) => sides.flatMap((side) => side.highlights.map((one) => one.highlightId))),
    )
    return [...highlights.values()].filter(
      ({ id, versionId, deletedAt }) => held.has(id) && versionId === version.id && deletedAt === null,
    )
  }, [all, highlights, version.id])
}

/** Marks the passage in the text, and brings it into view where the text stands beside. */
export function useDisputePassage(reader: Reader, current: Pick<Disagreement, 'start' | 'end'> | null): void {
  const [start, end] = [current?.start ?? null, current?.end ?? null]
  useEffect(() => {
    if (start === null || end === null) return
    const passage = { start, end }
    reader.setLayer('active', [passage])
    const show = () => {
      if (!reader.holds(passage)) return
      reader.setLayer('active', [passage])
      leave()
      if (matchMedia(wideDesk).matches) reader.reveal(start)
    }
    // A later part of a long text comes after the first frame.
    const leave = reader.onLayout(show)
    const frame = requestAnimationFrame(show)
    return () => {
      cancelAnimationFrame(frame)
      leave()
    }
  }, [reader, start, end])
}
