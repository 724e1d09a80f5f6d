'use client'
import { Bell } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import { useCommands } from '../shell/commands-provider'
import { buttonLook } from '../ui/button-look'
import { classNames } from '../ui/class-names'
import { askUnread, useUnread } from './unread'

/** More than this is "99+". */
const mostShown = 99

/** The way to the inbox, with how much of it is unread. Asks again when the page is looked at again. */
export function InboxBell() {
  const router = useRouter()
  const unread = useUnread() ?? 0
  useEffect(() => {
    askUnread()
    const look = () => {
      if (document.visibilityState === 'visible') askUnread()
    }
    addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  useCommands(
    useMemo(
      () => [
        {
          id: 'inbox.open',
          label: 'Inbox',
          keys: 'g i',
          section: 'Go to',
          words: 'notifications news unread bell',
          run: () => router.push('/inbox'),
        },
      ],
      [router],
    ),
  )
  return (
    <Link
      href="/inbox"
      title="Inbox"
      aria-label={unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`}
      className={classNames(buttonLook('plain', 'md', true), 'relative')}
    >
      <Bell aria-hidden className="size-4" />
      {unread === 0 ? null : (
        <span
          aria-hidden
          className="absolute top-0.5 left-1/2 flex h-4 min-w-4 items-center justify-center rounded-full bg-ink px-1 text-[0.625rem] leading-none font-semibold text-paper tabular-nums"
        >
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      )}
    </Link>
  )
}
