'use client'
import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import type { DisagreementId } from '@/core/ids'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import type { DiscussionDeeds } from '../desk/use-thread-deeds'
import { Composer } from '../threads/composer'
import { type ThreadPeople, mayComment } from '../threads/thread-people'
import { ThreadView } from '../threads/thread-view'
import { Button } from '../ui/button'

export interface DisputeThreadsProps {
  readonly id: DisagreementId
  readonly threads: readonly GatheredThread[]
  readonly people: ThreadPeople
  readonly discussion: DiscussionDeeds
}

/** What is said about a disagreement, and the place to say it. */
export function DisputeThreads({ id, threads, people, discussion }: DisputeThreadsProps) {
  const { onOpen, ...deeds } = discussion
  const [isAdding, setAdding] = useState(false)
  const begin = mayComment(people) && (threads.length === 0 || isAdding)
  return (
    <section aria-label="Discussion of the disagreement" className="flex flex-col gap-3">
      <h3 className="text-xs font-semibold tracking-wide text-muted uppercase">Discussion</h3>
      {threads.map((view) => (
        <ThreadView key={view.thread.id} view={view} people={people} {...deeds} />
      ))}
      {begin ? (
        <Composer
          draftKey={`${people.viewer.userId}:disagreement:${id}`}
          label="Begin a discussion"
          sendLabel="Begin"
          placeholder="What speaks for which reading? @ mentions somebody."
          members={people.members}
          autoFocus={isAdding}
          onSend={(body) => {
            onOpen({ kind: 'disagreement', id }, body)
            setAdding(false)
          }}
          {...(threads.length > 0 ? { onCancel: () => setAdding(false) } : {})}
        />
      ) : null}
      {!begin && mayComment(people) && threads.every(({ thread }) => thread.resolved !== null) ? (
        <div>
          <Button
            size="sm"
            look="plain"
            className="-ml-2.5"
            icon={<MessageSquarePlus aria-hidden className="size-4" />}
            onPress={() => setAdding(true)}
          >
            New thread
          </Button>
        </div>
      ) : null}
      {threads.length === 0 && !mayComment(people) ? <p className="text-sm text-muted">Nothing said yet.</p> : null}
    </section>
  )
}
