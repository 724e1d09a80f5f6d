'use client'
import { useCallback, useMemo, useState } from 'react'
import type { HighlightId } from '@/core/ids'
import type { Highlight, HighlightLayer } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'

/** The living highlights of the version by layer, and what of them is shown. */
export interface Layers {
  /** What analysts marked. */
  readonly analysts: readonly Highlight[]
  /** What was decided. */
  readonly consensus: readonly Highlight[]
  /** In the text and its margin now. */
  readonly shown: readonly Highlight[]
  readonly isConsensusShown: boolean
  readonly toggleConsensus: () => void
}

/** Keeps whether the consensus is shown: not at first, unless the address names a passage of it. */
export function useLayers(reading: Reading, initialId: HighlightId | null): Layers {
  const [isConsensusShown, setShown] = useState(
    () => initialId !== null && reading.highlights.get(initialId)?.layer === 'consensus',
  )
  const { highlights } = reading
  const versionId = reading.version.id
  const analysts = useMemo(() => livingOf(highlights.values(), versionId, 'analyst'), [highlights, versionId])
  const consensus = useMemo(() => livingOf(highlights.values(), versionId, 'consensus'), [highlights, versionId])
  const shown = useMemo(
    () => (isConsensusShown && consensus.length > 0 ? [...analysts, ...consensus] : analysts),
    [isConsensusShown, analysts, consensus],
  )
  const toggleConsensus = useCallback(() => setShown((before) => !before), [])
  return { analysts, consensus, shown, isConsensusShown, toggleConsensus }
}

function livingOf(all: Iterable<Highlight>, versionId: string, layer: HighlightLayer): readonly Highlight[] {
  return [...all].filter(
    (highlight) => highlight.deletedAt === null && highlight.versionId === versionId && highlight.layer === layer,
  )
}
