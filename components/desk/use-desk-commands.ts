'use client'
import { useEffectEvent, useMemo } from 'react'
import type { HighlightId, UserId } from '@/core/ids'
import type { Highlight } from '@/core/reading/highlight'
import type { Reading } from '@/core/reading/reading'
import { useCommands } from '../shell/commands-provider'
import type { Reader } from '../reading/reader'

export interface DeskCommands {
  readonly reader: Reader
  readonly latest: () => Reading
  readonly activeId: HighlightId | null
  readonly userId: UserId
  readonly onChooseCategories: (highlight: Highlight, at: DOMRect) => void
  readonly onRemove: (highlight: Highlight) => void
  readonly onDiscuss: () => void
}

/** The desk's commands, in the palette and by their keys. */
export function useDeskCommands({
  reader,
  latest,
  activeId,
  userId,
  onChooseCategories,
  onRemove,
  onDiscuss,
}: DeskCommands): void {
  const withOwn = useEffectEvent((deed: (highlight: Highlight) => void) => {
    const active = activeId === null ? undefined : latest().highlights.get(activeId)
    if (active !== undefined && active.authorId === userId && active.deletedAt === null) deed(active)
  })
  const retag = useEffectEvent(() =>
    withOwn((highlight) => {
      const at = reader.rectOf(highlight)
      if (at !== null) onChooseCategories(highlight, at)
    }),
  )
  const remove = useEffectEvent(() => withOwn(onRemove))
  const discuss = useEffectEvent(onDiscuss)
  const commands = useMemo(
    () => [
      {
        id: 'desk.categories',
        label: 'Choose categories of the open highlight',
        keys: 't',
        section: 'This article',
        run: () => retag(),
      },
      {
        id: 'desk.delete',
        label: 'Delete the open highlight',
        keys: 'Delete',
        section: 'This article',
        run: () => remove(),
      },
      {
        id: 'desk.discuss',
        label: 'Discussions of this article',
        keys: 'g d',
        section: 'This article',
        run: () => discuss(),
      },
    ],
    [],
  )
  useCommands(commands)
}
