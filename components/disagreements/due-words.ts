const day = 86_400_000

/** The day `days` after an ISO date, as an ISO date. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** “due today”, “due in 3 days”, “2 days overdue”, “due 4 Dec”. Both are ISO dates. */
export function dueInWords(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day)
  if (days < 0) return days === -1 ? '1 day overdue' : `${-days} days overdue`
  if (days === 0) return 'due today'
  if (days === 1) return 'due tomorrow'
  if (days <= 7) return `due in ${days} days`
  const isSameYear = dueOn.slice(0, 4) === today.slice(0, 4)
  return `due ${new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isSameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(`${dueOn}T00:00:00Z`))}`
}
