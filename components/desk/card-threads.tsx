'use client'
import type { Highlight } from '@/core/reading/highlight'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import { Composer } from '../threads/composer'
import { type ThreadPeople, mayComment } from '../threads/thread-people'
import { ThreadView } from '../threads/thread-view'
import type { DiscussionDeeds } from './use-thread-deeds'

export interface CardThreadsProps {
  readonly highlight: Highlight
  readonly threads: readonly GatheredThread[]
  readonly people: ThreadPeople
  readonly discussion: DiscussionDeeds
  /** The composer of a new thread is asked for. */
  readonly isOpening: boolean
  readonly onOpened: () => void
}

/** The discussions of one highlight, and the place to begin one. */
export function CardThreads({ highlight, threads, people, discussion, isOpening, onOpened }: CardThreadsProps) {
  const { onOpen, ...deeds } = discussion
  return (
    <>
      {threads.map((view) => (
        <ThreadView key={view.thread.id} view={view} people={people} {...deeds} />
      ))}
      {isOpening && mayComment(people) ? (
        <Composer
          draftKey={`${people.viewer.userId}:highlight:${highlight.id}`}
          label="Begin a discussion"
          sendLabel="Begin"
          members={people.members}
          autoFocus
          onSend={(body) => {
            onOpen({ kind: 'highlight', id: highlight.id }, body)
            onOpened()
          }}
          onCancel={onOpened}
        />
      ) : null}
    </>
  )
}
