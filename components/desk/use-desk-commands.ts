'use client'
import { useMemo } from 'react'
import type { HighlightId, UserId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'
import type { Reader } from '../reading/reader'
import { useCommands } from '../shell/commands-provider'

export interface DeskCommands {
  readonly reader: Reader
  readonly latest: () => Reading
  readonly activeId: HighlightId | null
  readonly userId: UserId
  readonly onChooseCategories: (highlight: Highlight, at: DOMRect) => void
  readonly onRemove: (highlight: Highlight) => void
  readonly onDiscuss: () => void
  /** Null while the viewer has nothing to submit. */
  readonly onSubmit: (() => void) | null
  /** Null while there is no consensus. */
  readonly onToggleConsensus: (() => void) | null
}

/** The desk's commands, in the palette and by their keys. Keep the callbacks stable. */
export function useDeskCommands(props: DeskCommands): void {
  const { reader, latest, activeId, userId, onChooseCategories, onRemove, onDiscuss, onSubmit, onToggleConsensus } =
    props
  const commands = useMemo(() => {
    const withOwn = (deed: (highlight: Highlight) => void) => () => {
      const active = activeId === null ? undefined : latest().highlights.get(activeId)
      if (active !== undefined && active.authorId === userId && active.deletedAt === null) deed(active)
    }
    const choose = (highlight: Highlight) => {
      const at = reader.rectOf(highlight)
      if (at !== null) onChooseCategories(highlight, at)
    }
    const section = 'This article'
    return [
      {
        id: 'desk.categories',
        label: 'Choose categories of the open highlight',
        keys: 't',
        section,
        run: withOwn(choose),
      },
      { id: 'desk.delete', label: 'Delete the open highlight', keys: 'Delete', section, run: withOwn(onRemove) },
      { id: 'desk.discuss', label: 'Discussions of this article', keys: 'g d', section, run: onDiscuss },
      ...(onSubmit === null
        ? []
        : [
            {
              id: 'desk.submit',
              label: 'Submit your coding of this article',
              keys: 'Shift+S',
              section,
              words: 'hand in done finished',
              run: onSubmit,
            },
          ]),
      ...(onToggleConsensus === null
        ? []
        : [
            {
              id: 'desk.consensus',
              label: 'Show or hide the consensus',
              keys: 'Shift+C',
              section,
              words: 'decided adjudicated layer',
              run: onToggleConsensus,
            },
          ]),
    ]
  }, [reader, latest, activeId, userId, onChooseCategories, onRemove, onDiscuss, onSubmit, onToggleConsensus])
  useCommands(commands)
}
