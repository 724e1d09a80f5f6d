const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How long ago something was, in a few words: "just now", "5 min ago", "3 h ago", "yesterday", "4 days ago",
 * then the date. Both times in milliseconds since 1970, as the server counts them; days and dates in UTC,
 * so that server and browser say the same. What lies in the future (clocks differ) is "just now".
 */
export function relativeWords(at: number, now: number): string {
  const age = now - at
  if (age < 45_000) return 'just now'
  if (age < 45 * minute) return `${Math.max(1, Math.round(age / minute))} min ago`
  if (age < 22 * hour) return `${Math.max(1, Math.round(age / hour))} h ago`
  const days = Math.floor(now / day) - Math.floor(at / day)
  if (days <= 1) return 'yesterday'
  if (days < 7) return `${days} days ago`
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(at)
}
