'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ProjectEvent } from '@/core/events/event'
import type { ProjectId } from '@/core/ids'
import { openFeedDesk, type FeedState } from './feed-desk'

export interface UseFeedOptions {
  readonly projectId: ProjectId
  /** The place after which news are wanted: the reading's, as it was read. Looked at once, when the feed opens. */
  readonly cursor: string
  /** News of the whole project, in order, some perhaps twice: fold them with `applyAll`. */
  readonly onEvents: (events: readonly ProjectEvent[]) => void
  /** Too much has happened: read everything again. The feed goes on by itself. */
  readonly onReload: () => void
}

/** Follows a project's news. All tabs of the browser share one stream. Answers how it goes; `closed`: access has ended. */
export function useFeed({ projectId, cursor, onEvents, onReload }: UseFeedOptions): FeedState {
  const [state, setState] = useState<FeedState>('connecting')
  const took = useEffectEvent((events: readonly ProjectEvent[]) => onEvents(events))
  const reloaded = useEffectEvent(() => onReload())
  const open = useEffectEvent(() =>
    openFeedDesk(projectId, cursor, {
      onEvents: (events) => took(events),
      onReload: () => reloaded(),
      onState: setState,
    }),
  )
  useEffect(() => open(), [projectId])
  return state
}
