'use client'
import { Check, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommentBody } from '@/core/threads/body'
import type { ThreadView as GatheredThread } from '@/core/threads/gather'
import type { Comment, Thread } from '@/core/threads/thread'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { RelativeTime } from '../ui/relative-time'
import { CommentList } from './comment-list'
import { Composer, type ComposerAnswer } from './composer'
import { namesOf } from './name-of'
import { mayComment, type ThreadPeople } from './thread-people'
import { useHeldComments } from './use-held-comments'

/** What a discussion asks for. The caller makes ids, sends, and shows the changed rows again. */
export interface ThreadDeeds {
  readonly onComment: (thread: Thread, body: CommentBody) => ComposerAnswer | Promise<ComposerAnswer>
  readonly onEdit: (comment: Comment, body: CommentBody) => ComposerAnswer | Promise<ComposerAnswer>
  readonly onDelete: (comment: Comment) => void
  /** With it a deletion is done at once and offers Undo; without it, it is asked first. */
  readonly onRestore?: (comment: Comment) => void
  readonly onResolve: (thread: Thread) => void
  readonly onReopen: (thread: Thread) => void
}

export interface ThreadViewProps extends ThreadDeeds {
  /** One of what `gatherThreads` made. */
  readonly view: GatheredThread
  readonly people: ThreadPeople
  /** Stands above the comments: the quote, a link to the passage. */
  readonly heading?: ReactNode
  /** Puts the focus into the composer when the thread is shown. */
  readonly autoFocus?: boolean
  readonly className?: string
}

/**
 * One discussion: its comments, a composer, resolve or reopen. While the viewer writes, new comments of others wait
 * behind a button and move nothing; the draft is kept in this browser until it is sent.
 */
export function ThreadView({
  view,
  people,
  heading,
  autoFocus = false,
  className,
  onComment,
  onResolve,
  onReopen,
  ...deeds
}: ThreadViewProps) {
  const { thread, comments } = view
  const { viewer, members } = people
  const { shown, waiting, hold, reveal } = useHeldComments(comments, viewer.userId)
  const isOpen = thread.resolved === null
  return (
    <section aria-label="Discussion" className={classNames('flex min-w-0 flex-col gap-2', className)}>
      {heading}
      {thread.resolved === null ? null : (
        <p className="flex items-center gap-1.5 rounded-sm bg-positive-tint px-2 py-1 text-[0.8125rem] text-positive">
          <Check aria-hidden className="size-3.5 shrink-0" />
          <span>
            Resolved by <bdi>{namesOf(members)(thread.resolved.by)}</bdi>, <RelativeTime at={thread.resolved.at} />
          </span>
        </p>
      )}
      {shown.length + waiting > 0 ? (
        <CommentList comments={shown} waiting={waiting} onShowWaiting={reveal} people={people} {...deeds} />
      ) : null}
      {mayComment(people) ? (
        <>
          <Composer
            draftKey={`${viewer.userId}:thread:${thread.id}`}
            label={view.count === 0 ? 'Comment' : 'Reply'}
            placeholder={
              view.count === 0
                ? 'Write a comment. @ mentions somebody.'
                : isOpen
                  ? 'Reply…'
                  : 'Reply; the thread stays resolved…'
            }
            members={members}
            autoFocus={autoFocus}
            onActiveChange={hold}
            onSend={(body) => onComment(thread, body)}
          />
          {view.count > 0 ? (
            <div>
              {isOpen ? (
                <Button
                  size="sm"
                  look="plain"
                  className="-ml-2.5 text-muted"
                  icon={<Check aria-hidden className="size-3.5" />}
                  onPress={() => onResolve(thread)}
                >
                  Resolve
                </Button>
              ) : (
                <Button
                  size="sm"
                  look="plain"
                  className="-ml-2.5 text-muted"
                  icon={<RotateCcw aria-hidden className="size-3.5" />}
                  onPress={() => onReopen(thread)}
                >
                  Reopen
                </Button>
              )}
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
