const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A day as it is read, "2 January 2024"; what is no day comes back as it is. */
export function publishedWords(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  // A date breaks over two lines badly.
  return Number.isNaN(time) ? day : words.format(time).replaceAll(' ', '\u00a0')
}

/** Who wrote an article, where and when, as far as it is known: "Ann Lee · The Review · 2 January 2024". */
export function sourceWords(source: {
  readonly author: string
  readonly outlet: string
  readonly publishedOn: string | null
}): string {
  const { author, outlet, publishedOn } = source
  return [author, outlet, publishedOn === null ? '' : publishedWords(publishedOn)].filter(Boolean).join(' · ')
}
