'use client'
import { ArrowDown } from 'lucide-react'
import { useState } from 'react'
import type { Comment } from '@/core/threads/thread'
import { Button } from '../ui/button'
import { CommentItem, type CommentItemProps } from './comment-item'

/** How many comments are shown at first: a thread of a thousand opens as fast as a short one. */
const firstShown = 50
/** How many more each press shows. */
const step = 200

export interface CommentListProps extends Omit<CommentItemProps, 'comment'> {
  /** Oldest first. */
  readonly comments: readonly Comment[]
  /** How many new ones are held back so that nothing moves; the button that shows them says the number. */
  readonly waiting?: number
  readonly onShowWaiting?: () => void
}

/** The comments of a thread in order. */
export function CommentList({ comments, waiting = 0, onShowWaiting, ...rest }: CommentListProps) {
  const [limit, setLimit] = useState(firstShown)
  const earlier = Math.max(0, comments.length - limit)
  return (
    <div className="relative">
      {earlier > 0 ? (
        <Button size="sm" look="plain" className="mb-1 text-muted" onPress={() => setLimit(limit + step)}>
          Show {Math.min(earlier, step)} earlier {earlier === 1 ? 'comment' : 'comments'}
        </Button>
      ) : null}
      <ol className="flex flex-col">
        {comments.slice(earlier).map((comment) => (
          <CommentItem key={comment.id} comment={comment} {...rest} />
        ))}
      </ol>
      <div role="status" className="absolute inset-x-0 -bottom-4 z-10 flex justify-center">
        {waiting > 0 ? (
          <Button
            size="sm"
            className="rounded-full shadow-lift"
            icon={<ArrowDown aria-hidden className="size-3.5" />}
            {...(onShowWaiting ? { onPress: onShowWaiting } : {})}
          >
            {waiting === 1 ? '1 new comment' : `${waiting} new comments`}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
