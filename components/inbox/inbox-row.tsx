'use client'
import { Check } from 'lucide-react'
import Link from 'next/link'
import type { UserId } from '@/core/ids'
import type { InboxItem } from '@/core/inbox/notification'
import { Avatar } from '../ui/avatar'
import { Badge } from '../ui/badge'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { RelativeTime } from '../ui/relative-time'
import { noticeSentence } from './notice-words'
import { isUnread } from './use-inbox'

export interface InboxRowProps {
  readonly item: InboxItem
  readonly viewerId: UserId
  readonly onRead: () => void
}

/** One thing somebody was told. The whole line leads to its place; unread ones have a dot and heavier words. */
export function InboxRow({ item, viewerId, onRead }: InboxRowProps) {
  const { by, project, disagreement, href, at, readAt, isAnswered } = item
  const isNew = isUnread(item)
  const sentence = noticeSentence(item, viewerId)
  return (
    <li className="relative -mx-3 flex items-start gap-3 border-b px-3 py-3 hover:bg-wash has-[a:focus-visible]:bg-wash">
      <span
        aria-hidden
        className={classNames('mt-2.5 size-2 shrink-0 rounded-full', isNew ? 'bg-ink' : 'border border-rule')}
      />
      <Avatar name={by.name} className="mt-0.5 max-sm:hidden" />
      <div className="min-w-0 flex-1">
        <p className={classNames('text-pretty wrap-anywhere', isNew ? 'font-semibold' : 'text-muted')}>
          {isNew ? <span className="sr-only">Unread: </span> : null}
          <Link
            href={href}
            data-inbox={item.id}
            onClick={onRead}
            onAuxClick={onRead}
            className="no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink"
          >
            {sentence}
          </Link>
        </p>
        {disagreement === null || disagreement.quote === '' ? null : (
          <p className="mt-0.5 line-clamp-2 max-w-measure font-serif text-[0.9375rem] leading-snug text-muted">
            <q>{disagreement.quote}</q>
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-[0.8125rem] text-muted">
          <bdi>{project.name}</bdi>
          <span aria-hidden>·</span>
          {sentence.startsWith(by.name) ? null : (
            <>
              <span>
                by <bdi>{by.name}</bdi>
              </span>
              <span aria-hidden>·</span>
            </>
          )}
          <RelativeTime at={at} />
          {isAnswered && readAt === null ? <Badge className="ml-1">settled since</Badge> : null}
        </p>
      </div>
      <div className="relative z-10 -my-1 size-9 shrink-0">
        {isNew ? (
          <IconButton label="Mark as read" keys="m" className="text-muted" onPress={onRead}>
            <Check aria-hidden className="size-4" />
          </IconButton>
        ) : null}
      </div>
    </li>
  )
}
