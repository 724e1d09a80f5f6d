const day = 86_400_000

/** Things of one day, which is counted in UTC so that server and browser say the same. */
export interface Day<T> {
  /** ISO date `YYYY-MM-DD`. */
  readonly date: string
  readonly things: readonly T[]
}

/** Groups what is in order of time by its days. `at` are ISO times in UTC. */
export function byDay<T extends { readonly at: string }>(things: readonly T[]): readonly Day<T>[] {
  const days: { readonly date: string; readonly things: T[] }[] = []
  for (const thing of things) {
    const date = thing.at.slice(0, 10)
    const last = days.at(-1)
    if (last?.date === date) last.things.push(thing)
    else days.push({ date, things: [thing] })
  }
  return days
}

/** A day as one speaks of it: "Today", "Yesterday", "Monday", "Monday 3 November", with the year when it is another. */
export function dayWords(date: string, now: number): string {
  const at = Date.parse(date)
  const age = Math.floor(now / day) - Math.floor(at / day)
  if (age <= 0) return 'Today'
  if (age === 1) return 'Yesterday'
  const words = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(at)
  const weekday = words({ weekday: 'long' })
  if (age < 7) return weekday
  const isSameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
  // Apart, as browsers and servers differ in what they put between weekday and date.
  return `${weekday} ${words({ day: 'numeric', month: 'long', ...(isSameYear ? {} : { year: 'numeric' }) })}`
}
