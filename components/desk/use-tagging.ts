'use client'
import { useCallback, useState } from 'react'
import type { CategoryId, HighlightId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'
import type { Span } from '@/core/text/offset'
import type { WindowRect } from '../codebook/category-picker'
import type { HighlightDeeds } from './use-highlight-deeds'

/** What the open menu of categories is about: a passage that is not a highlight yet, or a highlight. */
type Subject =
  { readonly kind: 'passage'; readonly passage: Span } | { readonly kind: 'highlight'; readonly id: HighlightId }

/** The menu of categories: where it stands, what is chosen, and what choosing does. */
export interface Tagging {
  /** Null while it is closed. */
  readonly at: WindowRect | null
  readonly chosen: readonly CategoryId[]
  readonly openForPassage: (passage: Span, at: WindowRect) => void
  readonly openForHighlight: (highlight: Highlight, at: WindowRect) => void
  readonly toggle: (id: CategoryId, isChosen: boolean) => void
  readonly close: () => void
}

/** The first category chosen for a passage makes the highlight; nothing chosen leaves nothing behind. */
export function useTagging(
  reading: Reading,
  deeds: HighlightDeeds,
  onMade: (id: HighlightId) => void,
  onUsed: (id: CategoryId) => void,
): Tagging {
  const [menu, setMenu] = useState<{ readonly subject: Subject; readonly at: WindowRect } | null>(null)
  const subject = menu?.subject
  const highlight = subject?.kind === 'highlight' ? reading.highlights.get(subject.id) : undefined
  const toggle = useCallback(
    (id: CategoryId, isChosen: boolean) => {
      if (isChosen) onUsed(id)
      if (highlight !== undefined) return deeds.retag(highlight, id, isChosen)
      if (subject?.kind !== 'passage' || !isChosen) return
      const made = deeds.make(subject.passage, [id])
      onMade(made)
      setMenu((before) => before && { at: before.at, subject: { kind: 'highlight', id: made } })
    },
    [highlight, subject, deeds, onMade, onUsed],
  )
  return {
    at: menu?.at ?? null,
    chosen: highlight?.tags.map((tag) => tag.categoryId) ?? [],
    openForPassage: useCallback((passage, at) => setMenu({ subject: { kind: 'passage', passage }, at }), []),
    openForHighlight: useCallback(({ id }, at) => setMenu({ subject: { kind: 'highlight', id }, at }), []),
    toggle,
    close: useCallback(() => setMenu(null), []),
  }
}
