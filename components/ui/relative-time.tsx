'use client'
import { relativeWords } from './relative-words'
import { useServerNow } from './server-clock'
import { useHydrated } from './use-hydrated'

/** How long ago something was, by the server's clock; the exact time in the browser's zone on hover. `at` is an ISO time. */
export function RelativeTime({ at, className }: { readonly at: string; readonly className?: string }) {
  const now = useServerNow()
  const isHydrated = useHydrated()
  const time = Date.parse(at)
  const exact = isHydrated
    ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(time)
    : `${at.slice(0, 16).replace('T', ' ')} UTC`
  return (
    <time dateTime={at} title={exact} {...(className ? { className } : {})}>
      {relativeWords(time, now)}
    </time>
  )
}
